import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The root of the repository, absolute. */
export const repositoryRoot = join(import.meta.dirname, "../..");

/** Lists the files that git tracks, or would track, relative to `root` and with forward slashes. */
export function listFiles(root: string, which: "tracked" | "all" = "all"): string[] {
  const others = which === "all" ? ["--others", "--exclude-standard"] : [];
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", ...others], { cwd: root, encoding: "utf8" });
  return [...new Set(listed.split("\0"))].filter((path) => path !== "" && existsSync(join(root, path))).sort();
}

import { spawnSync } from "node:child_process";
import type { ModelFile } from "../../src/compile/authored.ts";
import { modelFile } from "../../src/schema/index.ts";
import { readDataFile } from "../read-data-file.ts";

/**
 * The model files that differ from a commit, as they were there. Undefined where git does not know: no repository, no
 * such commit.
 *
 * @param root The folder that holds `data/`.
 */
export function previousFiles(root: string, commit: string): ((path: string) => ModelFile | undefined) | undefined {
  const changed = git(root, ["diff", "--name-only", "--relative", "--diff-filter=M", "-z", commit, "--", "data"]);
  if (changed === undefined) return undefined;
  const paths = changed.toString().split("\0").filter(Boolean);
  const texts = readOld(root, commit, paths);
  return (path) => {
    const text = texts.get(path);
    return text === undefined ? undefined : readDataFile<ModelFile>(modelFile, path, text).file;
  };
}

/** One process for all files: a large change would otherwise start hundreds. */
function readOld(root: string, commit: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (paths.length === 0) return texts;
  const input = paths.map((path) => `${commit}:./${path}\n`).join("");
  const output = git(root, ["cat-file", "--batch"], input) ?? Buffer.alloc(0);
  let offset = 0;
  for (const path of paths) {
    const end = output.indexOf("\n", offset);
    const size = / blob (\d+)$/.exec(output.toString("utf8", offset, end))?.[1];
    offset = end + 1;
    if (size === undefined) continue;
    texts.set(path, output.toString("utf8", offset, offset + Number(size)));
    offset += Number(size) + 1;
  }
  return texts;
}

function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync("git", args, { cwd: root, input, maxBuffer: 1 << 28 });
  return status === 0 ? stdout : undefined;
}

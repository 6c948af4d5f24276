import { spawnSync } from "node:child_process";

/** What git prints, in the given folder; undefined where it fails. */
export function git(folder: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync("git", args, { cwd: folder, input, maxBuffer: 1 << 28 });
  return status === 0 ? stdout : undefined;
}

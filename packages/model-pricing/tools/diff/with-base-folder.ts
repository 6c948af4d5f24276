import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { git } from "./git.ts";

/**
 * Hands a function a folder with the data as it was at a commit, and removes the folder afterwards.
 *
 * @param isWanted Whether a file is to be there: thousands of them take longer to write than to compare.
 */
export function withBaseFolder<T>(
  root: string,
  commit: string,
  isWanted: (path: string) => boolean,
  use: (folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), "model-pricing-base-"));
  try {
    mkdirSync(join(folder, "data"));
    for (const [path, bytes] of readCommit(root, commit, isWanted)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files below `data/` at a commit. One process reads all of them: a process for each would take minutes. */
function* readCommit(
  root: string,
  commit: string,
  isWanted: (path: string) => boolean,
): Iterable<readonly [path: string, bytes: Buffer]> {
  const listed = git(root, ["ls-tree", "-r", "-z", commit, "--", "data"])?.toString() ?? "";
  // 1006xx are plain files: links and submodules lead out of the commit.
  const entries = [...listed.matchAll(/100[0-7]{3} blob ([0-9a-f]+)\t([^\0]+)\0/g)];
  const files = entries.map(([, id = "", path = ""]) => [id, path] as const).filter(([, path]) => isWanted(path));
  if (files.length === 0) return;
  const output = git(root, ["cat-file", "--batch"], files.map(([id]) => `${id}\n`).join("")) ?? Buffer.alloc(0);
  let offset = 0;
  for (const [, path] of files) {
    const start = output.indexOf("\n", offset) + 1;
    const size = Number(/ (\d+)\n$/.exec(output.toString("latin1", offset, start))?.[1]);
    yield [path, output.subarray(start, start + size)];
    offset = start + size + 1;
  }
}

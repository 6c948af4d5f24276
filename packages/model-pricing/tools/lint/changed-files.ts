import { git } from "../diff/git.ts";

/** Data files that differ from a commit, relative to the folder that holds `data/`. */
export interface ChangedFiles {
  /** There now, and new or different. */
  readonly present: ReadonlySet<string>;
  readonly removed: readonly string[];
}

/** Compares the files of the working tree with a commit. Undefined where git does not know. */
export function changedFiles(root: string, commit: string): ChangedFiles | undefined {
  const list = (args: readonly string[]) =>
    git(root, [...args, "-z", "--", "data"])
      ?.toString()
      .split("\0")
      .filter(Boolean);
  const diff = ["diff", "--name-only", "--no-renames", "--relative"];
  const changed = list([...diff, "--diff-filter=d", commit]);
  const removed = list([...diff, "--diff-filter=D", commit]);
  const added = list(["ls-files", "--others", "--exclude-standard"]);
  return changed && removed && added && { present: new Set([...changed, ...added]), removed };
}

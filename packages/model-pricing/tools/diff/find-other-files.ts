import { git } from "./git.ts";

/** Files below `data/` that differ from a commit and that no record of a model or provider is read from. */
export function findOtherFiles(root: string, commit: string): readonly string[] {
  const changed = git(root, ["diff", "--name-only", "--relative", "-z", commit, "--", "data"]);
  const added = git(root, ["ls-files", "--others", "--exclude-standard", "-z", "--", "data"]);
  const paths = [changed, added].flatMap((output) => (output?.toString() ?? "").split("\0")).filter(Boolean);
  return [...new Set(paths)].filter((path) => !path.startsWith("data/providers/")).sort();
}

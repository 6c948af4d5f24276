import type { ChangedFiles } from "../lint/changed-files.ts";

/** Changed files that no record of a model or provider is read from. */
export function findOtherFiles({ present, removed }: ChangedFiles): readonly string[] {
  return [...present, ...removed].filter((path) => !path.startsWith("data/providers/")).sort();
}

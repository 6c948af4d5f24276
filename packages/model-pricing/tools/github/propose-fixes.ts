import { git } from "../diff/git.ts";
import type { CheckedData } from "../lint/check-data.ts";
import { planFixes } from "../lint/fix-data.ts";
import { lineHunks } from "./line-hunks.ts";
import type { Suggestion } from "./suggestion.ts";

/**
 * What `data:fix` would write into files under review, as suggestions for a review. Only where the file is here as it is
 * in the commit under review: a merge with the main branch moves lines.
 *
 * @param root The folder that holds `data/`.
 */
export function proposeFixes(
  root: string,
  checked: CheckedData,
  reviewed: string,
  isWanted: (file: string) => boolean,
): readonly Suggestion[] {
  const prefix = git(root, ["rev-parse", "--show-prefix"])?.toString().trim() ?? "";
  return planFixes(root, checked, isWanted).flatMap(({ model: { path, text: before }, text, rules }) => {
    const committed = git(root, ["cat-file", "blob", `${reviewed}:./${path}`])?.toString();
    if (rules.length === 0 || committed !== before || before.includes("\r")) return [];
    return lineHunks(before.split("\n"), text.split("\n")).map(
      ({ start, end, lines }): Suggestion => ({ path: prefix + path, start_line: start, end_line: end, lines, rules }),
    );
  });
}

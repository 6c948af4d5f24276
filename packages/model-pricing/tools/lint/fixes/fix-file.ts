import { isDeepStrictEqual } from "node:util";
import { readToml } from "../../toml.ts";
import { groupNumbers } from "./group-numbers.ts";
import { removeKeys } from "./remove-keys.ts";
import { sortKeys } from "./sort-keys.ts";

/** What a fix may need to know of its findings: the key that each of them is about. */
type TextFix = (text: string, keys: readonly string[]) => string;

/** Fixes of a file's text, by rule. A file that has to be renamed is not a matter of its text. */
export const TEXT_FIXES: Readonly<Record<string, { readonly fix: TextFix; readonly removes: boolean }>> = {
  "base-not-restated": { fix: removeKeys, removes: true },
  "digit-grouping": { fix: groupNumbers, removes: false },
  "id-matches-path": { fix: removeKeys, removes: true },
  "key-order": { fix: sortKeys, removes: false },
};

/**
 * Applies the fix of one rule. Returns the text unchanged where the result would mean anything else than before: a fix
 * must be sure.
 *
 * @param keys Keys at the top of the file that the rule wants removed; empty for fixes that move or rewrite.
 */
export function fixText(text: string, rule: string, keys: readonly string[]): string {
  const known = TEXT_FIXES[rule];
  if (!known) return text;
  const before = readToml(text);
  if (!before.file || before.errors.length > 0) return text;
  const fixed = known.fix(text, keys);
  const after = readToml(fixed);
  const wanted = known.removes ? without(before.file.value, keys) : before.file.value;
  const isSame = after.file !== undefined && isDeepStrictEqual(after.file.value, wanted);
  return isSame && comments(fixed) === comments(text) ? fixed : text;
}

function without(value: unknown, keys: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)));
}

function comments(text: string): string {
  return (text.match(/#.*/g) ?? []).sort().join("\n");
}

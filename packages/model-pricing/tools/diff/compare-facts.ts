import { isDeepStrictEqual } from "node:util";
import type { FactChange } from "./changes.ts";

/** Keys whose values differ, in the order in which they stand. */
export function compareFacts(before: object, after: object, leftOut: readonly string[]): readonly FactChange[] {
  const [old, now] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>];
  const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])].filter((key) => !leftOut.includes(key));
  return keys.flatMap((key) => {
    if (isDeepStrictEqual(old[key], now[key])) return [];
    return [{ key, before: old[key], after: now[key] }];
  });
}

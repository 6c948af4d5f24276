import { findRate, type RatePart } from "../price-parts.ts";
import type { FileRule, Finding } from "../types.ts";

/** A rate that nobody can be charged without its parent's: the parts that a bill falls back to, or is split from. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  cache_read: ["input"],
  cache_write: ["input"],
  cache_write_1h: ["cache_write"],
  cache_write_12h: ["cache_write"],
  cache_read_explicit: ["input"],
  cache_read_audio: ["cache_read", "input_audio"],
  cache_read_image: ["cache_read", "input_image"],
  cache_read_video: ["cache_read", "input_video"],
  cache_write_audio: ["cache_write", "input_audio"],
  reasoning: ["output"],
  input_annotated: ["input"],
};

/** Refuses a part that is priced where its whole is not. A modality may be all that a model sells. */
export const parentPriced: FileRule = {
  name: "parent-priced",
  scope: "file",
  *check({ blocks }) {
    for (const { rates, rules } of blocks) {
      yield* findOrphans(rates, []);
      for (const rule of rules) yield* findOrphans(rule.rates, rates);
    }
  },
};

function* findOrphans(rates: readonly RatePart[], base: readonly RatePart[]): Iterable<Finding> {
  for (const { table, key, at } of rates) {
    if (table !== "per_million_tokens" && table !== "per_thousand_pages") continue;
    // What the base prices was judged there.
    if (findRate(base, table, key)) continue;
    const missing = PARENTS[key]?.find((parent) => !findRate(rates, table, parent) && !findRate(base, table, parent));
    if (missing === undefined) continue;
    yield {
      at,
      message: `${key} is priced but ${missing} is not.`,
      fix: `add ${missing}${adviceFor(key, missing)}.`,
    };
  }
}

function adviceFor(key: string, missing: string): string {
  if (missing === "cache_write") return `, or remove ${key} if the provider has one cache price`;
  return `, or remove ${key} if the source page has no ${missing} price`;
}

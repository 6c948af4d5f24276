import fc from "fast-check";
import { anyTokenRates } from "./any-token-rates.ts";

type Tables = Readonly<Record<string, Readonly<Record<string, number | string | undefined>>>>;

/** Rates as typed: free, short, long, and fractions that no decimal ends. */
const rate = fc.constantFrom(1, 2, 3, 0, 0.5, 0.3, 8, 15, 0.07, 37.5, 0.000001, 0.123456789, "1/12", "22/7");

const tokens = anyTokenRates(rate);
/** Most lists are short. */
const fewTokens = anyTokenRates(rate, ["input", "output", "cache_read", "cache_write", "input_audio", "reasoning"]);

const tableOf = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, rate])), { requiredKeys: [] });
const CALLS = ["request", "web_search", "grounding", "maps", "result"];
const SECONDS = ["input_audio", "output_video", "session"];

/** Tables besides tokens. Seconds are sold by the second, minute or hour; lint takes the second of two tables out. */
const otherTables: fc.Arbitrary<Tables> = fc.record(
  {
    per_thousand_calls: tableOf(CALLS),
    per_second: tableOf(SECONDS),
    per_minute: tableOf(SECONDS),
    per_hour: tableOf(SECONDS),
    per_image: tableOf(["input", "output"]),
    per_thousand_pages: tableOf(["input", "input_annotated"]),
    per_million_characters: tableOf(["input", "output"]),
    per_megapixel: tableOf(["output"]),
    per_million_token_hours: tableOf(["cache_storage"]),
    per_credit: tableOf(["parse"]),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Tables>;

/** Rate tables of a block: tokens nearly always, a few others sometimes. */
export const anyBaseRates: fc.Arbitrary<Tables> = fc
  .record({ tokens: fc.oneof(tokens, tokens, fewTokens), others: fc.option(otherTables, { nil: {} }) })
  .map(({ tokens: per_million_tokens, others }) => ({ per_million_tokens, ...others }));

/** Rate tables of a rule: a few units. */
export const anyRuleRates: fc.Arbitrary<Tables> = fc.oneof(
  fewTokens.map((per_million_tokens) => ({ per_million_tokens })),
  tokens.map((per_million_tokens) => ({ per_million_tokens })),
  otherTables,
);

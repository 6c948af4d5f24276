import fc from "fast-check";
import { anyBaseRates } from "./any-rates.ts";
import { anyRules } from "./any-rules.ts";
import { completeRule } from "./complete-rule.ts";

/** Rare parts of a block stay away most of the time. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>, often = 1) =>
  fc.oneof({ weight: 5 - often, arbitrary: fc.constant(undefined) }, { weight: often, arbitrary });

const quotas = fc.array(
  fc.record({
    units: fc.uniqueArray(
      fc.constantFrom("web_search", "grounding", "maps", "output", "session", "input", "cache_read"),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    quantity: fc.constantFrom(5, 5000),
    per: fc.constantFrom("day", "month", "once"),
    pool: fc.option(fc.constantFrom("shared", "other"), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 2 },
);

const quantities = (fields: Readonly<Record<string, readonly number[]>>) =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([field, values]) => [field, fc.constantFrom(...values)])), {
    requiredKeys: [],
  });

const billing = fc.record({
  billing_increment: seldom(
    quantities({ input_audio_seconds: [1, 15], session_seconds: [60, 0.5], web_search_calls: [3] }),
  ),
  minimum: seldom(quantities({ input_audio_seconds: [10], session_seconds: [0.25], input_characters: [100] })),
  included: seldom(
    quantities({
      input_images: [2],
      web_search_calls: [1],
      input_tokens: [2],
      cache_read_input_tokens: [1],
      output_tokens: [3],
      reasoning_output_tokens: [1],
      session_seconds: [1.5],
      input_pages: [2],
    }),
  ),
  free: seldom(quotas),
  measures: seldom(
    fc.uniqueArray(fc.constantFrom("output_video_seconds", "output_images", "output_audio_seconds"), { minLength: 1 }),
  ),
  neutral: seldom(
    fc.record(
      {
        resolution: fc.constant(["720p", "1080p"]),
        region: fc.constantFrom("global", ["global", "us"]),
        quality: fc.constant("low"),
      },
      { requiredKeys: [] },
    ),
  ),
  equivalent: seldom(
    fc.constantFrom([{ quality: ["low", "high"], per_image: 0.04 }], [{ resolution: "4k", per_image: 1 }]),
  ),
});

const priced = fc
  .tuple(anyBaseRates, billing, anyRules)
  .map(([rates, facts, rules]) => ({ ...facts, ...rates, when: rules.map((rule) => completeRule(rule, rates)) }));

const state = fc.oneof(
  { weight: 30, arbitrary: priced as fc.Arbitrary<object> },
  { weight: 1, arbitrary: fc.constantFrom({ withdrawn: true }, { unknown: true }) },
);

/** Starts, oldest first: dates in the provider's zone and instants with an offset. */
const STARTS = ["2025-12-20", "2026-03-08", "2026-03-29T02:30:00+01:00", "2026-10-05", "2026-10-31T16:00:00Z"];

const block = (currency: string | undefined) =>
  state.map((body) => ({
    currency,
    effective_basis: "announced",
    source: "https://example.com/pricing",
    checked_on: "2026-11-20",
    ...body,
  }));

const list = (currency: string | undefined, most: number) =>
  fc
    .tuple(fc.array(block(currency), { minLength: 1, maxLength: most }), fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 2))
    .map(([blocks, skipped]) => blocks.map((one, index) => ({ ...one, effective_from: STARTS[index + skipped] })));

const prices = fc.oneof(
  { weight: 24, arbitrary: list(undefined, 2) },
  { weight: 8, arbitrary: fc.tuple(list("USD", 3), list("CNY", 2)).map((lists) => lists.flat()) },
  { weight: 1, arbitrary: list("CNY", 1) },
  { weight: 1, arbitrary: fc.constant([]) },
);

/** A model file as authored. What lint refuses is taken out by `mendFile`. */
export const anyFile = fc.record({
  name: fc.constant("Example Large 2"),
  family: fc.constant("example-large"),
  shutdown_on: seldom(fc.constantFrom("2026-10-05", "2026-11-01")),
  covered_by: fc.oneof({ weight: 80, arbitrary: fc.constant(undefined) }, fc.constant(["example/example-plan"])),
  price: prices,
});

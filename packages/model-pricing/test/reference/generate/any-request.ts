import fc from "fast-check";
import type { CostOptions, ModelRecord, Usage } from "../../../src/types.ts";
import { aimAtRule } from "./aim-at-rule.ts";
import { anyUsage } from "./any-usage.ts";
import { keepKnown } from "./keep-known.ts";

export interface AnyRequest {
  readonly usage: Usage;
  readonly options: CostOptions;
}

/** Instants around the starts of blocks, the ends of windows and days that the calendar takes off. */
const moment = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 400 * 48 }), fc.constantFrom(0, 0, 1, -1, 60_000 * 17))
    .map(([half, off]) => Date.parse("2026-01-05T00:00:00Z") + half * 1_800_000 + off),
  fc
    .tuple(
      fc.constantFrom("2026-10-01", "2026-10-05", "2026-10-10", "2026-03-08", "2026-12-31", "2027-01-01", "2026-03-29"),
      fc.integer({ min: -48, max: 72 }),
    )
    .map(([day, half]) => Date.parse(`${day}T00:00:00Z`) + half * 1_800_000),
);

const at = fc.oneof(
  { weight: 60, arbitrary: moment.map((milliseconds) => new Date(milliseconds).toISOString()) },
  { weight: 20, arbitrary: moment },
  { weight: 20, arbitrary: moment.map((milliseconds) => `${new Date(milliseconds).toISOString().slice(0, -1)}+05:30`) },
  { weight: 8, arbitrary: moment.map((milliseconds) => new Date(milliseconds)) },
  { weight: 1, arbitrary: fc.constantFrom<string | number | Date>("2026-10-05T08:00:00", "yesterday", Number.NaN) },
);

const value = {
  service_tier: fc.constantFrom("batch", "flex", "priority", "default", "nonsense"),
  region: fc.constantFrom("us", "eu", "us-east-1", "us-west-2", "eu-central-1", "global", "br"),
  speed: fc.constantFrom("fast", "slow", "standard"),
  thinking: fc.constantFrom<boolean | string>(true, false, "true"),
  quality: fc.constantFrom("low", "high", "standard", "auto", "hd"),
  resolution: fc.constantFrom("720p", "1080p", "4k", "8k"),
  with_audio: fc.constantFrom(true, false),
};
const attributes = fc
  .uniqueArray(fc.constantFrom(...Object.keys(value)), { maxLength: 3 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, value[name as keyof typeof value]]))));

const request = fc.record({
  usage: anyUsage,
  at,
  currency: fc.constantFrom(undefined, undefined, undefined, "USD", "CNY", "EUR"),
  attributes: fc.oneof(fc.constant({}), attributes),
  fixes: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, attributes),
  unknown: fc.oneof(
    { weight: 80, arbitrary: fc.constant({}) },
    fc.constantFrom({ mood: "sunny" }, { mood: "default" }),
  ),
  free_remaining: fc.option(
    fc.record(
      {
        shared: fc.nat({ max: 6 }),
        other: fc.nat({ max: 2 }),
        web_search: fc.nat({ max: 4 }),
        output: fc.nat({ max: 9 }),
      },
      { requiredKeys: [] },
    ),
    { nil: undefined },
  ),
  known: fc.constantFrom<"block" | "rules">("block", "rules"),
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant("known") },
    { weight: 4, arbitrary: fc.constant("aimed") },
    fc.constant("any"),
  ),
  rule: fc.nat({ max: 20 }),
});

/** A request of a model. Most ask only for what it prices: else nearly every answer would be an error. */
export const anyRequest = request.map(
  ({ usage, attributes: said, unknown, known, kind, rule, ...options }) =>
    (model: ModelRecord): AnyRequest => {
      const asked = { usage: usage as Usage, options: { ...options, attributes: { ...said, ...unknown } } };
      if (kind === "any") return asked;
      const kept = keepKnown(asked, model, known);
      return kind === "aimed" ? aimAtRule(kept, model, rule) : kept;
    },
);

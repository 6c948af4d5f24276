import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { PricingError } from "../../src/errors.ts";
import type { CostOptions, ModelRecord, Usage } from "../../src/types.ts";
import { AT, record } from "../support/record.ts";

const rates = { per_million_tokens: { input: "3", output: "15", cache_read: "0.3" } };
const model = record([
  {
    ...rates,
    when: [
      { service_tier: "batch", multiply: "0.5" },
      { above_input_tokens: 1_000_000, not_offered: true },
    ],
  },
]);
const peak = record([{ ...rates, when: [{ schedule: "peak", multiply: "2" }] }], {
  schedules: {
    peak: {
      time_zone: "UTC",
      utc_offset: 0,
      clock: "request_start",
      windows: [{ start: 0, end: 1440 }],
      days_off: { "2026": [] },
    },
  },
});

function errorOf(of: ModelRecord, usage: unknown, options: Partial<CostOptions> = {}): string {
  try {
    calculateCost(of, usage as Usage, { at: AT, ...options });
  } catch (error) {
    if (error instanceof PricingError) return `${error.name} ${error.code}: ${error.message}`;
    throw error;
  }
  return "no error";
}

describe("an error says what was received, what was expected and what to do", () => {
  it.each<[string, string]>([
    [
      errorOf(model, { input_tokens: 500, cache_read_input_tokens: 10_500 }),
      "UsageError part_exceeds_whole: cache_read_input_tokens is 10500 but input_tokens is 500. Counts are inclusive: a whole contains its parts. For an Anthropic response use fromAnthropic(), which adds them.",
    ],
    [
      errorOf(model, { reasoning_output_tokens: 5 }),
      "UsageError part_exceeds_whole: reasoning_output_tokens is 5 but output_tokens is not given. Counts are inclusive: a whole contains its parts.",
    ],
    [
      errorOf(model, { input_tokens: 10 }, { at: "2025-01-15T00:00:00Z" }),
      'PriceNotFoundError price_not_found: "example/example-large-2" has no USD price on 2025-01-15; its first starts 2026-01-01.',
    ],
    [
      errorOf(model, { web_search_calls: 3 }),
      'NotPricedError unit_not_priced: Usage has web_search_calls: 3 but "example/example-large-2" lists no web_search price in its list of 2026-01-01. Absent is not free.',
    ],
    [
      errorOf(model, { input_tokens: 10 }, { currency: "EUR" }),
      'PriceNotFoundError currency_not_listed: "example/example-large-2" has no EUR price. Ask for one in USD: prices are never converted.',
    ],
    [
      errorOf(model, { input_tokens: 10 }, { attributes: { service_tier: "nonsense" } }),
      'NotPricedError not_offered: "example/example-large-2" has no price for service_tier = "nonsense" in this request; it lists "batch". Leave service_tier out for the provider\'s default.',
    ],
    [
      errorOf(model, { input_tokens: 1_000_001 }),
      'NotPricedError not_offered: "example/example-large-2" is not offered where above_input_tokens = 1000000.',
    ],
    [
      errorOf(model, { input_tokens: 1 }, { attributes: { region: "eu" }, fixes: { region: "us" } }),
      'UsageError attribute_conflict: The model\'s id fixes region = "us" but the request says "eu". Leave region out, or use the id of that region.',
    ],
    [
      errorOf(model, { input_tokens: -1 }),
      "UsageError invalid_usage: input_tokens is -1; expected a number from 0 to 9007199254740991.",
    ],
    [errorOf(model, { input_tokens: 1.5 }), "UsageError invalid_usage: input_tokens is 1.5; expected a whole number."],
    [
      errorOf(model, { input_tokens: "10" }),
      'UsageError invalid_usage: input_tokens is "10"; expected a number from 0 to 9007199254740991.',
    ],
    [
      errorOf(model, { input_tokens: Number.NaN }),
      "UsageError invalid_usage: input_tokens is NaN; expected a number from 0 to 9007199254740991.",
    ],
    [
      errorOf(model, { input_audio_seconds: 1.1234567 }),
      "UsageError invalid_usage: input_audio_seconds is 1.1234567; expected a number with at most 6 decimals.",
    ],
    [
      errorOf(model, { prompt_tokens: 10 }),
      'UsageError invalid_usage: Usage has "prompt_tokens", which is none of USAGE_FIELDS. Provider responses go through their adapter first, such as fromOpenAIChat().',
    ],
    [
      errorOf(model, { input_tokens: 10 }, { at: "2026-10-05T08:00:00" }),
      'UsageError invalid_usage: at is "2026-10-05T08:00:00"; expected the moment of the request: an instant with an offset such as "2026-09-01T08:00:00Z", a Date, or epoch milliseconds.',
    ],
    [
      errorOf(record([]), { input_tokens: 10 }),
      'PriceNotFoundError price_not_found: "example/example-large-2" has no price: none is listed with a source. It is not free.',
    ],
    [
      errorOf(record([], { covered_by: ["example/plan"] }), {}),
      'PriceNotFoundError covered_by_plan: "example/example-large-2" has no price per request: it is covered by a subscription. See the fee of example/plan.',
    ],
    [
      errorOf(record([{ ...rates }, { effective_from: "2026-06-01", withdrawn: true }]), { input_tokens: 10 }),
      'PriceNotFoundError price_not_found: "example/example-large-2" has no USD price on 2026-10-05: since 2026-06-01 it is not sold any more.',
    ],
    [
      errorOf(record([{ ...rates }, { effective_from: "2026-06-01", unknown: true }]), { input_tokens: 10 }),
      'PriceNotFoundError price_not_found: "example/example-large-2" has no USD price on 2026-10-05: since 2026-06-01 it is sold at an unknown price.',
    ],
    [
      errorOf(record([{ ...rates, included: { input_tokens: 1 } }]), {}, { free_remaining: { search: -1 } }),
      'UsageError invalid_usage: free_remaining of "search" is -1; expected what is left of that quota, a number >= 0.',
    ],
    [
      errorOf(model, { input_tokens: 5, cache_read_input_tokens: 1, input_audio_tokens: 5 }),
      'NotPricedError unit_not_priced: Usage has input_audio_tokens: 5 but "example/example-large-2" lists no input_audio price in its list of 2026-01-01. Absent is not free.',
    ],
    [
      errorOf(peak, { input_tokens: 10 }, { at: "2027-01-04T10:00:00Z" }),
      'PriceNotFoundError calendar_not_known: "example/example-large-2" has no price at 2027-01-04T10:00:00.000Z: it depends on public holidays (schedule peak) of a year that the calendar does not list yet.',
    ],
  ])("%s", (message, expected) => {
    expect(message).toBe(expected);
  });

  it.each<[string, Partial<CostOptions>, unknown, string]>([
    [
      "a conflict before bad usage",
      { attributes: { region: "eu" }, fixes: { region: "us" } },
      { input_tokens: -1 },
      "attribute_conflict",
    ],
    ["bad usage before a missing list", { currency: "EUR" }, { input_tokens: -1 }, "invalid_usage"],
    ["a missing list before a missing price", { currency: "EUR", at: "2020-01-01" }, {}, "currency_not_listed"],
    [
      "a missing price before a tier that is not sold",
      { at: "2020-01-01", attributes: { service_tier: "x" } },
      {},
      "price_not_found",
    ],
    [
      "a tier that is not sold before parts",
      { attributes: { service_tier: "x" } },
      { cache_read_input_tokens: 1 },
      "not_offered",
    ],
    ["parts before a missing rate", {}, { cache_read_input_tokens: 1, web_search_calls: 1 }, "part_exceeds_whole"],
  ])("names %s", (_, options, usage, code) => {
    expect(errorOf(model, usage, options)).toContain(` ${code}: `);
  });
});

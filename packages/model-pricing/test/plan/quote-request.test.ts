import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { type QuoteOptions, quoteRequest } from "../../src/plan/index.ts";
import type { ModelRecord, PriceBlock } from "../../src/types.ts";
import { AT, codeOf, record } from "../support/record.ts";

const PRICE = { per_million_tokens: { input: "2", cache_read: "0.5", output: "10" } };
const FACTS = { maker: "openai", provider: "openai", id: "gpt-4o", max_output_tokens: 1000, context_window: 100_000 };

const model = (price: Partial<PriceBlock> = PRICE, facts: Partial<ModelRecord> = {}) =>
  record([price], { ...FACTS, ...facts });
/** 7 tokens of framing and role come to the characters. */
const count = (text: string) => (text === "user" ? 1 : text.length);
const quote = (of: ModelRecord, text: string, options: Partial<QuoteOptions> = {}) =>
  quoteRequest(of, text, { at: AT, count, expectedOutput: 100, ...options });
const codes = (of: ModelRecord, text: string, options: Partial<QuoteOptions> = {}) =>
  quote(of, text, options).warnings.map(({ code }) => code);
const prompt = (tokens: number) => "x".repeat(tokens - 7);

describe("quoteRequest", () => {
  it("prices the count through the engine", () => {
    const { cost, input, output, bills, currency } = quote(model(), prompt(2000));
    expect(input.tokens).toBe(2000);
    expect(output).toEqual({ low: 100, expected: 100, high: 100, basis: "guess" });
    expect(cost).toEqual({ low: "0.005", expected: "0.005", high: "0.005" });
    expect(bills.high).toEqual(calculateCost(model(), { input_tokens: 2000, output_tokens: 100 }, { at: AT }));
    expect(currency).toBe("USD");
  });

  it("takes two ends for the output", () => {
    const { cost, output } = quote(model(), prompt(2000), { expectedOutput: { low: 100, high: 300 } });
    expect(output.expected).toBe(200);
    expect(cost).toEqual({ low: "0.005", expected: "0.006", high: "0.007" });
  });

  it.each([
    [{}, 1000, "model_limit"],
    [{ max_tokens: 50 }, 50, "request_limit"],
  ])("reckons with anything up to the limit where nobody guesses: %j", (fields, high, basis) => {
    const request = { messages: [{ role: "user", content: "hi" }], ...fields };
    const { output, cost } = quoteRequest(model(), request, { at: AT, count });
    expect(output).toEqual({ low: 0, high, basis });
    expect(cost.expected).toBeUndefined();
  });

  it("leaves no more room for output than the window has", () => {
    const { output } = quoteRequest(model(PRICE, { context_window: 2500 }), prompt(2000), { at: AT, count });
    expect(output.high).toBe(500);
  });

  it("bills no output of an embedding", () => {
    const embedder = model({ per_million_tokens: { input: "2" } }, { output_modalities: ["embedding"] });
    const { cost, output } = quoteRequest(embedder, "x".repeat(1000), { at: AT, count });
    expect(output.basis).toBe("no_output");
    expect(cost).toEqual({ low: "0.002", expected: "0.002", high: "0.002" });
  });

  it("bills what is read from a cache at its rate", () => {
    expect(quote(model(), prompt(3000), { cachedInput: 2000, expectedOutput: 0 }).cost.expected).toBe("0.003");
  });

  it("bills sound as sound, and images as the list has them", () => {
    const content = [
      { type: "input_audio", input_audio: { data: "", format: "wav" } },
      { type: "image_url", image_url: { url: "x", detail: "low" } },
    ];
    const rates = { ...PRICE.per_million_tokens, input_audio: "40" };
    const { bills } = quoteRequest(model({ per_million_tokens: rates }), [{ role: "user", content }], {
      at: AT,
      count,
      measure: () => ({ seconds: 10 }),
      expectedOutput: 0,
    });
    expect(bills.high.lines.map(({ unit, quantity }) => [unit, quantity])).toEqual([
      ["input", 92],
      ["input_audio", 100],
    ]);
    const silent = () =>
      quoteRequest(model(), [{ role: "user", content }], { at: AT, count, measure: () => ({ seconds: 10 }) });
    expect(codeOf(silent)).toBe("unit_not_priced");
  });

  it.each([
    [
      "an unknown price, before an unknown limit",
      record([], { ...FACTS, max_output_tokens: undefined }),
      {},
      "price_not_found",
    ],
    [
      "no limit of output and no guess",
      model(PRICE, { max_output_tokens: undefined }),
      { expectedOutput: undefined },
      "invalid_usage",
    ],
    ["a guess that is no count", model(), { expectedOutput: 1.5 }, "invalid_usage"],
    ["ends that are upside down", model(), { expectedOutput: { low: 2, high: 1 } }, "invalid_usage"],
    ["a cached count below 0", model(), { cachedInput: -1 }, "invalid_usage"],
    ["a currency without a list", model(), { currency: "CNY" }, "currency_not_listed"],
  ])("throws on %s", (_, of, options, code) => {
    expect(codeOf(() => quote(of, "hi", options))).toBe(code);
  });
});

describe("quoteRequest warns", () => {
  const tiered = model({
    ...PRICE,
    when: [{ above_input_tokens: 20_000, per_million_tokens: { input: "4", cache_read: "1", output: "15" } }],
  });

  it.each([
    [10_000, false],
    [19_000, true],
    [20_000, true],
    [21_000, true],
    [30_000, false],
  ])("of a tier at 20,000 tokens with %i: %s", (tokens, warns) => {
    expect(codes(tiered, prompt(tokens)).includes("tier_cliff")).toBe(warns);
  });

  it("of a tier with the cost on both sides", () => {
    const [warning] = quote(tiered, prompt(19_500)).warnings;
    expect(warning).toMatchObject({
      code: "tier_cliff",
      facts: { field: "input_tokens", last: 20_000, cost_before: "0.041", cost_after: "0.081504" },
    });
  });

  it("of no tier whose rule does not hold for this request", () => {
    const batch = {
      above_input_tokens: 20_000,
      service_tier: "batch",
      per_million_tokens: { input: "1", output: "5" },
    };
    expect(codes(model({ ...PRICE, when: [batch] }), prompt(19_500))).toEqual([]);
  });

  it("where the model is not sold beyond", () => {
    const [warning] = quote(
      model({ ...PRICE, when: [{ above_input_tokens: 20_000, not_offered: true }] }),
      prompt(19_500),
    ).warnings;
    expect(warning?.message).toContain("is not sold beyond");
  });

  // 2026-10-05 is a Monday; Beijing is eight hours ahead.
  const peak = model(
    { ...PRICE, when: [{ schedule: "peak", multiply: "2" }] },
    {
      schedules: {
        peak: {
          time_zone: "Asia/Shanghai",
          utc_offset: 480,
          clock: "request_start",
          windows: [{ weekdays: [1, 2, 3, 4, 5], start: 540, end: 725 }],
        },
      },
    },
  );
  it.each([
    ["2026-10-05T02:00:30Z", "peak_hours", "2026-10-05T04:05:00Z"],
    ["2026-10-05T00:30:00Z", "peak_hours_soon", "2026-10-05T01:00:00Z"],
    ["2026-10-09T04:04:59Z", "peak_hours", "2026-10-09T04:05:00Z"],
  ])("of dearer hours at %s: %s, %s", (at, code, from) => {
    const [warning] = quote(peak, prompt(2000), { at }).warnings;
    expect(warning).toMatchObject({ code, facts: { from } });
  });

  it.each(["2026-10-05T08:00:00Z", "2026-10-10T02:00:00Z"])("of no dearer hours at %s", (at) => {
    expect(codes(peak, prompt(2000), { at })).toEqual([]);
  });

  it("of a prompt too short for the cache", () => {
    const [warning] = quote(model(), prompt(1023)).warnings;
    expect(warning).toMatchObject({ code: "cache_not_reached", facts: { minimum: 1024, reached: 1023 } });
    expect(warning?.facts.source).toMatch(/^https:/);
    expect(codes(model(), prompt(1024))).toEqual([]);
    expect(codes(model(), prompt(5000), { cachedInput: 1000 })).toEqual(["cache_not_reached"]);
    // No list price of a cache, no minimum of a reseller's.
    expect(codes(model({ per_million_tokens: { input: "2", output: "10" } }), "hi")).toEqual([]);
    expect(codes(model(PRICE, { first_party: false }), "hi")).toEqual([]);
  });

  it.each([
    ["2027-01-03", "shuts_down_soon"],
    ["2026-10-06", "shuts_down_soon"],
    ["2026-10-05", "model_shut_down"],
    ["2027-01-04", undefined],
  ])("of a shutdown on %s: %s", (shutdown_on, code) => {
    expect(codes(model(PRICE, { shutdown_on }), prompt(2000))).toEqual(code ? [code] : []);
  });

  it("of a window that is too small, with and without the output", () => {
    expect(codes(model(PRICE, { context_window: 1999 }), prompt(2000), { expectedOutput: 0 })).toEqual([
      "context_exceeded",
    ]);
    expect(codes(model(PRICE, { context_window: 2050 }), prompt(2000))).toEqual(["context_exceeded"]);
    expect(codes(model(PRICE, { max_output_tokens: 99 }), prompt(2000))).toEqual(["context_exceeded"]);
  });

  it("of parts that nobody can count", () => {
    const content = [{ type: "image_url", image_url: { url: "https://example.com/a.png" } }];
    const { warnings, cost } = quoteRequest(
      model(),
      [
        { role: "user", content },
        { role: "user", content: prompt(2000) },
      ],
      {
        at: AT,
        count,
        expectedOutput: 0,
      },
    );
    expect(warnings).toMatchObject([{ code: "unknown_parts" }]);
    expect(Number(cost.low)).toBeLessThan(Number(cost.expected));
    expect(Number(cost.expected)).toBeLessThan(Number(cost.high));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { findExchangeRate } from "../../src/exchange-rates.ts";
import { compareDecimals } from "../../src/money/compare-decimals.ts";
import { multiplyDecimals } from "../../src/money/decimals.ts";
import { findFee, planSubscription, type SubscriptionInput } from "../../src/plan/index.ts";
import { subscriptions } from "../../src/subscriptions.ts";
import { AT, codeOf, record } from "../support/record.ts";

const model = record([{ per_million_tokens: { input: "2.5", output: "10" } }]);
const USAGE = { input_tokens: 100, output_tokens: 300 };
const PLUS = { amount: "20", currency: "USD", per: "month" } as const;
const plan = (input: Partial<SubscriptionInput> = {}) =>
  planSubscription(model, { fee: PLUS, usage: USAGE, ...input }, { at: AT });

describe("planSubscription", () => {
  it("finds the use from which the fee is no more than the API", () => {
    // A request costs 100 x 2.5 + 300 x 10 = 0.00325: 6,153 cost 19.99725, 6,154 cost 20.0005.
    expect(plan().figures).toMatchObject({ break_even_requests: "6154", break_even_tokens: "2461600", cheaper: null });
  });

  it("breaks even exactly there: one request fewer is cheaper by API", () => {
    const rate = fc
      .integer({ min: 1, max: 10 ** 9 })
      .map((n) => `${Math.floor(n / 1e6)}.${String(n % 1e6).padStart(6, "0")}`);
    const tokens = fc.integer({ min: 1, max: 10 ** 6 });
    fc.assert(
      fc.property(rate, tokens, rate, (input, input_tokens, amount) => {
        const one = record([{ per_million_tokens: { input } }]);
        const usage = { input_tokens };
        const fee = { amount, currency: "USD", per: "month" } as const;
        const { break_even_requests } = planSubscription(one, { fee, usage }, { at: AT }).figures;
        const each = calculateCost(one, usage, { at: AT }).total;
        const count = BigInt(break_even_requests ?? -1);
        expect(compareDecimals(multiplyDecimals(each, String(count)), amount)).toBeGreaterThanOrEqual(0);
        expect(compareDecimals(multiplyDecimals(each, String(count - 1n)), amount)).toBeLessThan(0);
      }),
    );
  });

  it.each([
    [6153, "19.99725", "api"],
    [6154, "20.0005", "subscription"],
  ])("compares %i requests: %s by API", (requests, api, cheaper) => {
    const { totals, figures } = plan({ requests });
    expect(totals).toEqual({ subscription: "20", api });
    expect(figures.cheaper).toBe(cheaper);
  });

  it("says where both cost the same", () => {
    expect(plan({ fee: { ...PLUS, amount: "3.25" }, requests: 1000 }).figures.cheaper).toBe("equal");
  });

  it("gives tokens for one unit of the currency, rounded down", () => {
    // 400 tokens / 0.00325 = 123,076.9; 10 million / 20.
    expect(plan({ included_tokens: 10_000_000 }).figures.tokens_per_unit).toEqual({
      api: "123076",
      subscription: "500000",
    });
  });

  it("takes a twelfth of a year's fee", () => {
    expect(plan({ fee: { amount: "240", currency: "USD", per: "year" } }).totals.subscription).toBe("20");
    expect(plan({ fee: { amount: "200", currency: "USD", per: "year" } }).totals.subscription).toBe(
      "16.666666666666666667",
    );
  });

  it("converts a fee with a dated rate only, and names it", () => {
    const rate = findExchangeRate({ from: "CNY", to: "USD", on: "2026-10-30" });
    const fee = { amount: "7.4326", currency: "CNY", per: "month" } as const;
    // One euro: 7.4326 yuan or 1.1172 dollars on that day.
    const converted = plan({ fee, exchange_rates: rate ? [rate] : [] });
    expect(converted.totals.subscription).toBe("1.1172");
    expect(converted.assumptions.find(({ code }) => code === "converted")?.facts).toMatchObject({ date: "2026-10-30" });
    expect(codeOf(() => plan({ fee }))).toBe("invalid_usage");
  });

  it("has no break-even with a model that costs nothing", () => {
    const free = record([{ per_million_tokens: { input: "0", output: "0" } }]);
    const { figures } = planSubscription(free, { fee: PLUS, usage: USAGE, requests: 5 }, { at: AT });
    expect(figures).toMatchObject({ break_even_requests: null, cheaper: "api", tokens_per_unit: { api: null } });
  });

  it.each<[Partial<SubscriptionInput>]>([
    [{ fee: { ...PLUS, amount: "-1" } }],
    [{ fee: { ...PLUS, amount: "twenty" } }],
    [{ fee: { ...PLUS, per: "week" as "month" } }],
    [{ requests: -1 }],
    [{ included_tokens: 0.5 }],
  ])("refuses %j", (input) => expect(codeOf(() => plan(input))).toBe("invalid_usage"));
});

describe("findFee", () => {
  const fee = (effective_from: string, facts: object) => ({
    effective_from,
    currency: "USD",
    per: "month" as const,
    ...facts,
  });

  it("finds the listed fee of ChatGPT Plus", () => {
    const plus = subscriptions.find(({ id }) => id === "openai/chatgpt-plus");
    expect(plus && findFee(plus, { at: AT })).toMatchObject({ amount: "20", currency: "USD", per: "month" });
  });

  it.each([
    ["2025-12-31T23:59:59Z", undefined],
    ["2026-01-01T00:00:00Z", "10"],
    ["2026-06-01T00:00:00Z", "12"],
    ["2026-09-01T00:00:00Z", undefined],
  ])("has at %s the fee %s", (at, amount) => {
    const list = [
      fee("2026-01-01", { amount: "10" }),
      fee("2026-06-01", { amount: "12" }),
      fee("2026-09-01", { withdrawn: true as const }),
    ];
    expect(findFee({ fee: list }, { at })?.amount).toBe(amount);
  });

  it("takes a year's fee where there is none by the month, in the currency asked for", () => {
    const list = [
      fee("2026-01-01", { amount: "100", per: "year" as const }),
      fee("2026-01-01", { amount: "9", currency: "EUR" }),
    ];
    expect(findFee({ fee: list }, { at: AT, currency: "USD" })).toMatchObject({ amount: "100", per: "year" });
    expect(findFee({ fee: list }, { at: AT })).toMatchObject({ amount: "9" });
  });
});

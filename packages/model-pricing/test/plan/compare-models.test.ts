import { describe, expect, it } from "vitest";
import { type ComparedModel, type CompareOptions, compareModels } from "../../src/plan/index.ts";
import { AT, codeOf, record } from "../support/record.ts";

const sold = (id: string, input: string, currency = "USD"): ComparedModel => ({
  model: record([{ per_million_tokens: { input }, currency }], { id, currency }),
});
const unknown: ComparedModel = { model: record([], { id: "unknown" }) };
const INPUT = { usage: { input_tokens: 1_000_000 }, requests: 2 };
const RATE = { from: "CNY", to: "USD", rate: "1/7", date: "2026-10-01", source: "https://example.com" };
const compare = (models: readonly ComparedModel[], options: Partial<CompareOptions> = {}) =>
  compareModels(models, INPUT, { at: AT, ...options });
const rows = (plan: ReturnType<typeof compare>) =>
  plan.figures.ranking.map(({ model, total, converted }) => [model.replace("example/", ""), total, converted]);
const codes = (plan: ReturnType<typeof compare>) => plan.warnings.map(({ code }) => code);

describe("compareModels", () => {
  it("puts the cheapest first, comparing amounts as numbers", () => {
    const plan = compare([sold("b", "10"), sold("a", "9"), sold("c", "0.5")]);
    expect(rows(plan)).toEqual([
      ["c", "1", null],
      ["a", "18", null],
      ["b", "20", null],
    ]);
    expect(plan.currency).toBe("USD");
    expect(plan.totals).toEqual({ "example/a": "18", "example/b": "20", "example/c": "1" });
    expect(plan.figures.ranking.map(({ bill }) => plan.bills[bill ?? -1]?.model)).toEqual(
      plan.figures.ranking.map(({ model }) => model),
    );
  });

  it("puts an unknown price last, never as 0, and says why", () => {
    const plan = compare([unknown, sold("a", "9")]);
    expect(rows(plan)).toEqual([
      ["a", "18", null],
      ["unknown", null, null],
    ]);
    expect(plan.figures.ranking[1]?.unknown?.code).toBe("price_not_found");
    expect(codes(plan)).toEqual(["price_unknown"]);
    expect(plan.totals).not.toHaveProperty("example/unknown");
  });

  it("has no currency where no price is known", () => {
    expect(compare([unknown])).toMatchObject({ currency: null, at: AT, bills: [] });
  });

  it("keeps currencies apart without a rate", () => {
    const plan = compare([
      sold("dollars", "5"),
      sold("yuan", "7", "CNY"),
      sold("dear", "9"),
      sold("cheap", "1", "CNY"),
    ]);
    expect(plan.currency).toBeNull();
    expect(rows(plan).map(([model]) => model)).toEqual(["cheap", "yuan", "dollars", "dear"]);
    expect(codes(plan)).toEqual(["several_currencies"]);
  });

  it("ranks by converted amounts, with the rate named, where there is a rate", () => {
    const models = [sold("dollars", "1"), sold("yuan", "14", "CNY"), sold("cheap", "3.5", "CNY")];
    const plan = compare(models, { convert_to: "USD", exchange_rates: [RATE] });
    expect(rows(plan)).toEqual([
      ["cheap", "7", "1"],
      ["dollars", "2", "2"],
      ["yuan", "28", "4"],
    ]);
    expect(plan.currency).toBe("USD");
    expect(codes(plan)).toEqual([]);
    expect(plan.assumptions.find(({ code }) => code === "converted")?.facts).toMatchObject(RATE);
  });

  it("rounds a conversion half to even at 18 decimals", () => {
    const plan = compare([sold("yuan", "0.5", "CNY")], { convert_to: "USD", exchange_rates: [RATE] });
    expect(plan.figures.ranking[0]?.converted).toBe("0.142857142857142857");
  });

  it("leaves what has no rate behind what has one", () => {
    const plan = compare([sold("yuan", "1", "CNY"), sold("dollars", "9")], { convert_to: "USD" });
    expect(rows(plan)).toEqual([
      ["dollars", "18", "18"],
      ["yuan", "2", null],
    ]);
    expect(codes(plan)).toEqual(["several_currencies"]);
  });

  it("says that a rate is more than a week old", () => {
    const old = { ...RATE, days_before: 8 };
    const options = { convert_to: "USD", exchange_rates: [old] };
    expect(codes(compare([sold("yuan", "1", "CNY")], options))).toEqual(["exchange_rate_old"]);
    const young = { ...options, exchange_rates: [{ ...RATE, days_before: 7 }] };
    expect(codes(compare([sold("yuan", "1", "CNY")], young))).toEqual([]);
  });

  it("prices a model with what its alias fixes", () => {
    const when = [{ speed: "fast", multiply: "2" }];
    const model = record([{ per_million_tokens: { input: "1" }, when }]);
    expect(rows(compare([{ model, fixes: { speed: "fast" } }]))).toEqual([["example-large-2", "4", null]]);
  });

  it("asks every model for the wanted currency, and for its own where that is named", () => {
    const plan = compare([sold("yuan", "1", "CNY"), sold("dollars", "1")], { currency: "CNY" });
    expect(plan.figures.ranking.map(({ unknown: why }) => why?.code ?? null)).toEqual([null, "currency_not_listed"]);
    expect(compare([{ ...sold("dollars", "1"), currency: "USD" }], { currency: "CNY" }).currency).toBe("USD");
  });

  it.each<[string, () => unknown]>([
    ["no model", () => compare([])],
    ["seven models", () => compare([..."abcdefg"].map((id) => sold(id, "1")))],
    ["one model twice", () => compare([sold("a", "1"), sold("a", "2")])],
    ["wrong counts", () => compareModels([sold("a", "1")], { usage: { input_tokens: -1 } }, { at: AT })],
    ["half a request", () => compareModels([sold("a", "1")], { usage: {}, requests: 0.5 }, { at: AT })],
    [
      "a rate of 0",
      () => compare([sold("y", "1", "CNY")], { convert_to: "USD", exchange_rates: [{ ...RATE, rate: "0.0" }] }),
    ],
  ])("refuses %s", (_, call) => expect(codeOf(call)).toBe("invalid_usage"));
});

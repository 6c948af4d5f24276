import type { ModelRecord } from "@org/model-pricing";
import { describe, expect, it } from "vitest";
import { type CandidateSetting, findCandidates, monthsBefore, type Needs } from "./candidates.ts";
import { loosenNeeds } from "./loosen-needs.ts";

const nothing: Needs = {
  workload: { requests: 1000, input_tokens: 1000, cached_tokens: 0, output_tokens: 1000 },
  measure: "tokens",
  context_at_least: 0,
  output_at_least: 0,
  takes: [],
  capabilities: [],
  open_weights: false,
  released_within: 0,
  budget: "",
  sellers: "all",
  leave_out_limited: false,
  with_free: false,
};

const setting: CandidateSetting = {
  day: "2026-11-24",
  currency: "USD",
  exchange: { date: "2026-11-20", source: "", rates: { "CNY>USD": "1/7", "USD>CNY": "7" } },
  limited: new Set(["closed"]),
  tokensPerThousand: ({ maker }, measure) => (maker === "known" ? (measure === "han" ? 700 : 1300) : undefined),
};

function model(id: string, more: Partial<ModelRecord> = {}, rate = "1", currency = "USD"): ModelRecord {
  return {
    id,
    provider: "open",
    slug: id,
    maker: "known",
    first_party: true,
    name: id,
    currency,
    context_window: 100_000,
    price_status: "single",
    ...more,
    price: [
      {
        currency,
        effective_from: "2026-01-01",
        effective_basis: "announced",
        source: "https://example.com",
        checked_on: "2026-11-01",
        per_million_tokens: { input: rate, output: rate },
      },
    ],
  };
}

const ids = (models: readonly ModelRecord[], needs: Partial<Needs>) =>
  findCandidates(models, { ...nothing, ...needs }, setting).candidates.map((candidate) => candidate.model.id);

describe("findCandidates", () => {
  it("orders by the month's cost, across currencies by the rate of exchange", () => {
    const models = [model("dear", {}, "3"), model("yuan", {}, "7.7", "CNY"), model("cheap", {}, "1")];
    const { candidates } = findCandidates(models, nothing, setting);
    // A thousand requests of two thousand tokens are two million tokens.
    expect(candidates.map(({ model: { id }, total, converted }) => [id, total, converted])).toEqual([
      ["cheap", "2", "2"],
      ["yuan", "15.4", "2.2"],
      ["dear", "6", "6"],
    ]);
  });

  it.each<[string, Partial<Needs>, Partial<ModelRecord>, Partial<ModelRecord>, Partial<ModelRecord>]>([
    [
      "context",
      { context_at_least: 8000 },
      { context_window: 8000 },
      { context_window: 7999 },
      { context_window: undefined },
    ],
    ["output", { output_at_least: 4000 }, { max_output_tokens: 4000 }, { max_output_tokens: 3999 }, {}],
    ["takes", { takes: ["image"] }, { input_modalities: ["text", "image"] }, { input_modalities: ["text"] }, {}],
    ["capabilities", { capabilities: ["a", "b"] }, { capabilities: ["b", "a"] }, { capabilities: ["a"] }, {}],
    ["weights", { open_weights: true }, { open_weights: true }, { open_weights: false }, {}],
    ["release", { released_within: 12 }, { release_date: "2025-11-24" }, { release_date: "2025-11-23" }, {}],
  ])("takes a yes of %s, refuses a no, and counts what is not known", (fact, needs, yes, no, unknown) => {
    const models = [model("yes", yes), model("no", no), model("unknown", unknown)];
    const list = findCandidates(models, { ...nothing, ...needs }, setting);
    expect(list.candidates.map((candidate) => candidate.model.id)).toEqual(["yes"]);
    expect(list.unsure).toEqual({ [fact]: 1 });
  });

  it("leaves out a window that one request does not fit, asked for or not", () => {
    expect(ids([model("small", { context_window: 1999 }), model("fits", { context_window: 2000 })], {})).toEqual([
      "fits",
    ]);
  });

  it("leaves out hosts, limited providers and what is free when asked to, and counts the free", () => {
    const models = [
      model("own"),
      model("host", { first_party: false }),
      model("far", { provider: "closed" }),
      model("gift", {}, "0"),
    ];
    expect(ids(models, {})).toEqual(["far", "host", "own"]);
    expect(ids(models, { sellers: "makers" })).toEqual(["far", "own"]);
    expect(ids(models, { leave_out_limited: true })).toEqual(["host", "own"]);
    expect(ids(models, { with_free: true })[0]).toBe("gift");
    expect(findCandidates(models, nothing, setting).free).toBe(1);
  });

  it("holds a budget to the last digit, in the reader's currency", () => {
    const models = [model("two"), model("yuan", {}, "7.7", "CNY")];
    expect(ids(models, { budget: "1.999999999" })).toEqual([]);
    expect(ids(models, { budget: "2" })).toEqual(["two"]);
    expect(ids(models, { budget: "2.2" })).toEqual(["two", "yuan"]);
  });

  it("counts characters and words by each model's own tokenizer, and leaves out who has none known", () => {
    const models = [model("known"), model("unknown", { maker: "other" })];
    const list = findCandidates(models, { ...nothing, measure: "han" }, setting);
    // 700 tokens for a thousand characters, both ways, a thousand times.
    expect(list.candidates.map(({ model: { id }, total }) => [id, total])).toEqual([["known", "1.4"]]);
    expect(list.unsure).toEqual({ tokenizer: 1 });
    expect(findCandidates(models, { ...nothing, measure: "words" }, setting).candidates[0]?.total).toBe("2.6");
  });
});

describe("loosenNeeds", () => {
  it("names the needs each of which alone stands in the way", () => {
    const models = [model("a", { open_weights: false }), model("b", { open_weights: true }, "10")];
    expect(loosenNeeds(models, { ...nothing, open_weights: true, budget: "5" }, setting)).toEqual([
      "weights",
      "budget",
    ]);
  });
});

describe("monthsBefore", () => {
  it.each([
    ["2026-11-24", 12, "2025-11-24"],
    ["2026-03-31", 1, "2026-02-28"],
    ["2026-01-15", 2, "2025-11-15"],
    ["2026-11-24", 0, "2026-11-24"],
  ])("%s less %i months is %s", (day, months, earlier) => {
    expect(monthsBefore(day, months)).toBe(earlier);
  });
});

import { describe, expect, it } from "vitest";
import type { ModelRecord, PriceBlock } from "../../src/types.ts";
import { explainReason } from "../../tools/compare/explain-reason.ts";
import { judge } from "../../tools/compare/judge.ts";
import { indexModels } from "../../tools/compare/model-index.ts";
import { matchStatement } from "../../tools/compare/to-witness.ts";
import { record } from "../support/record.ts";
import { statements } from "./evidence.ts";

const schedules = {
  night: { time_zone: "UTC", utc_offset: 0, clock: "request_start", windows: [{ start: 0, end: 60 }] },
} as const;
const blocks: readonly Partial<PriceBlock>[] = [
  { effective_from: "2026-01-01", per_million_tokens: { input: "5", output: "25" } },
  {
    effective_from: "2026-06-01",
    per_million_tokens: { input: "4", output: "20", output_image: "70", cache_read: "0.4" },
    when: [
      { service_tier: "batch", multiply: "0.5" },
      { above_input_tokens: 200000, per_million_tokens: { input: "8", output: "30", cache_read: "0.8" } },
      { schedule: "night", multiply: "0.25" },
    ],
  },
  { effective_from: "2026-12-01", per_million_tokens: { input: "3.3", output: "17", cache_read: "0.33" } },
];
const model = record(blocks, { aliases: ["example-latest"], schedules });

/** What the comparison says of the first rate of a made-up record. */
function judged(
  price: Readonly<Record<string, unknown>>,
  of: ModelRecord = model,
  more: object = {},
  kin: readonly ModelRecord[] = [],
) {
  const index = indexModels([of]);
  const matched = statements([price], more).flatMap((statement) => matchStatement(index, statement) ?? []);
  const first = matched[0];
  if (!first) throw new Error("No model was found.");
  return judge(first, matched, kin);
}

describe("a statement that agrees", () => {
  it.each([
    ["the same rate", { input: "4" }, "same"],
    ["the same under a condition", { conditions: { tier: "batch" }, input: "2" }, "same"],
    ["the same above a threshold written in another way", { conditions: { context_from: 200000 }, input: "8" }, "same"],
    ["both conditions at once", { conditions: { context_over: 200000, tier: "batch" }, output: "15" }, "same"],
    ["the residue of floats", { input: "4.0000000000000001" }, "last_digits"],
    ["a price of its own time", { until: "2026-03-01", input: "5" }, "same"],
    ["a price to come", { from: "2026-12-01", input: "3.3" }, "same"],
    ["a price from before the first that we know", { until: "2025-11-01", input: "5" }, "earlier_than_known"],
  ])("is %s", (_, price, reason) => {
    expect(judged(price)).toMatchObject({ outcome: "agrees", reason, slip: false });
  });
});

const STEP = "above_input_tokens = 500000";

describe("the likely reason of a difference", () => {
  it.each([
    ["a price that we replaced", { input: "5" }, "stale_snapshot", "2026-06-01"],
    ["a price that we have only later", { input: "3.3" }, "already_next_price", "2026-12-01"],
    ["other hours", { input: "1" }, "peak_or_off_peak", undefined],
    ["a batch price in the plain column", { input: "2" }, "batch_column", "service_tier = batch"],
    ["a long context in the plain column", { input: "8" }, "other_condition", "above_input_tokens = 200000"],
    ["the image's price in the only output column", { output: "70" }, "other_column", "output_image"],
    ["ten times as much", { input: "40" }, "unit_slip", "10"],
    ["a thousandth", { output: "0.02" }, "unit_slip", "1000"],
    ["0 for none", { input: "0" }, "placeholder_zero", undefined],
    ["a rate that we bill as another", { cache_write: "4.4" }, "falls_back", "input"],
    ["less than a hundredth more", { input: "4.03" }, "rounded", undefined],
    ["a step where our price goes on", { conditions: { context_over: 500000 }, input: "9" }, "no_such_step", STEP],
    ["a tenth more", { input: "4.4" }, "regional_uplift", undefined],
    ["nothing we know", { input: "4.7" }, "unexplained", undefined],
  ])("is %s", (_, price, reason, detail) => {
    expect(judged(price)).toMatchObject({ outcome: "differs", reason });
    expect(judged(price).detail).toBe(detail);
  });

  it("is two columns that were swapped", () => {
    expect(judged({ input: "20", output: "4" })).toMatchObject({ reason: "swapped_columns", slip: true });
    expect(judged({ input: "20", output: "80" }).reason).not.toBe("swapped_columns");
  });

  it("is a name that may mean another model by now", () => {
    expect(judged({ input: "6.5" }, model, { model: "example-latest" })).toMatchObject({
      reason: "moved_alias",
      detail: "example-latest",
    });
  });

  it("is a converted currency where the number looks like one", () => {
    expect(judged({ input: "28.4" }).reason).toBe("converted_currency");
  });

  it.each([
    ["0.13", "rounded"],
    ["0.14", "unexplained"],
    ["0.1", "unexplained"],
  ])("is a rounding of 0.125 where the value is %s: %s", (cache_read, reason) => {
    const one = record([{ per_million_tokens: { input: "4", output: "20", cache_read: "0.125" } }]);
    expect(judged({ cache_read }, one).reason).toBe(reason);
  });

  it("is the price of another who sells the same model, at any hour", () => {
    const rates = { input: "4.7", output: "23" };
    const night = { schedule: "night", multiply: "0.4" };
    const host = record([{ per_million_tokens: rates, when: [night] }], { provider: "host", schedules });
    expect(judged({ input: "4.7" }, model, {}, [host])).toMatchObject({ reason: "other_seller", detail: "host" });
    expect(judged({ input: "1.88" }, model, {}, [host]).reason).toBe("other_seller");
    expect(judged({ output: "4.7" }, model, {}, [host]).reason).toBe("unexplained");
  });

  it("is that a router's price moves from day to day, where nothing else fits", () => {
    const router = record([{ per_million_tokens: { input: "4", output: "20" } }], { provider: "openrouter" });
    const more = { provider: "openrouter" };
    expect(judged({ input: "4.7" }, router, more)).toMatchObject({ reason: "floats", detail: "2026-01-01" });
    expect(judged({ input: "40" }, router, more)).toMatchObject({ reason: "unit_slip", slip: true });
  });

  it("is told in a sentence with its date", () => {
    expect(explainReason(judged({ input: "5" }))).toBe("our price before 2026-06-01; the data set has not followed");
  });
});

describe("the guard against slips", () => {
  it.each([
    [{ input: "40" }, true],
    [{ input: "41" }, true],
    [{ input: "39" }, false],
    [{ input: "0.3" }, true],
    [{ input: "0" }, true],
    [{ input: "5" }, false],
  ])("looks at %o: %s", (price, slip) => {
    expect(judged(price).slip).toBe(slip);
  });

  it("flags a price where we say free", () => {
    const free = record([{ per_million_tokens: { input: "0", output: "0" } }]);
    expect(judged({ input: "0.1" }, free)).toMatchObject({ reason: "free_here", slip: true });
  });
});

describe("a statement that we claim nothing about", () => {
  it.each([
    ["a currency without a list", { currency: "CNY", input: "28" }, "converted_currency"],
    ["a unit without a rate", { input_audio: "10" }, "no_such_rate"],
    ["an attribute that no rule names", { conditions: { tier: "flex" }, input: "2" }, "not_sold_so"],
    ["another price from before our first", { until: "2025-11-01", input: "9" }, "before_first_price"],
  ])("has %s", (_, price, reason) => {
    expect(judged(price)).toMatchObject({ outcome: "gap", reason, slip: false });
  });

  it("is about a price that nobody knows", () => {
    const unknown = record([{ effective_from: "2026-01-01", unknown: true }]);
    expect(judged({ input: "1" }, unknown)).toMatchObject({ outcome: "gap", reason: "price_not_known" });
  });
});

describe("finding the model that is meant", () => {
  const find = (models: readonly ModelRecord[], ...names: string[]) =>
    indexModels(models).find("example", names, [])?.model.id;

  it("ignores case and takes a dot for a dash, and nothing else", () => {
    const models = [record([], { id: "Example-2.5" })];
    expect([find(models, "example-2-5"), find(models, "example-2"), find(models, "example-2-5-001")]).toEqual([
      "Example-2.5",
      undefined,
      undefined,
    ]);
  });

  it("takes an id before another model's alias", () => {
    const models = [record([], { id: "a", aliases: ["b"] }), record([], { id: "b" })];
    expect(find(models, "b")).toBe("b");
  });

  it("does not follow a name that moved between models", () => {
    const moved = record([], { id: "a", alias: [{ id: "latest", until: "2026-06-01" }] });
    expect(find([moved], "latest")).toBeUndefined();
  });

  it("takes the attributes that a name decides into the condition", () => {
    const regional = record([{ per_million_tokens: { input: "1" } }], {
      alias: [{ id: "eu.a", fixes: { region: "eu" } }],
    });
    const [statement] = statements([{ input: "1.1" }], { model: "eu.a" });
    const matched = statement && matchStatement(indexModels([regional]), statement);
    expect(matched?.witness).toMatchObject({ condition: { region: "eu" }, name: "eu.a" });
  });
});

import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { extendCatalog } from "../../src/extend/extend-catalog.ts";
import type { OwnEntry, OwnPriceBlock } from "../../src/extend/own-entry.ts";
import { createResolver } from "../../src/resolve/create-resolver.ts";
import { record } from "../resolve/fixtures.ts";
import { blockOf, models } from "./fixtures.ts";

const at = "2026-10-05T08:00:00Z";
const usage = { input_tokens: 1_000_000, output_tokens: 1_000_000 };

/** Extends the catalog and prices what an id then means. */
function costOf(entries: readonly OwnEntry[], id: string, attributes = {}, moment = at) {
  const { model, fixes } = createResolver(extendCatalog(models, entries)).resolveModel(id);
  return calculateCost(model, usage, { at: moment, attributes, fixes });
}

describe("a price of one's own", () => {
  it("is a model of the provider own, and says so on the receipt", () => {
    const cost = costOf([{ id: "my-llama", price: [blockOf()] }], "my-llama");
    expect(cost).toMatchObject({ model: "own/my-llama", total: "3", currency: "USD" });
    expect(cost.lines.map(({ source }) => source)).toEqual(["own", "own"]);
  });

  it("replaces the price of the record with the same provider and id", () => {
    const entries = [{ id: "openai/gpt-4o", price: [blockOf()] }];
    expect(costOf(entries, "gpt-4o").total).toBe("3");
    expect(costOf(entries, "openai:gpt-4o").total).toBe("3");
    expect(costOf(entries, "gpt-4o-2024-08-06").total).toBe("3");
    expect(costOf(entries, "azure/gpt-4o").total).toBe("3");
    expect(extendCatalog(models, entries)).toHaveLength(models.length);
  });

  it("keeps the facts of the record that it replaces, but not its file, its witnesses and its rules", () => {
    const [own] = extendCatalog(models, [{ id: "gpt-4o", provider: "openai", price: [blockOf()] }]);
    expect(own).toEqual({
      ...models[0],
      source_file: undefined,
      price_status: null,
      price: [
        {
          currency: "USD",
          effective_from: "2026-01-01",
          effective_basis: "announced",
          source: "own",
          checked_on: "2026-01-01",
          per_million_tokens: { input: "1", output: "2" },
        },
      ],
    });
    expect(own).not.toHaveProperty("source_file");
  });

  it("takes facts that the entry states before those of the record", () => {
    const [own] = extendCatalog(models, [
      { id: "openai/gpt-4o", name: "Ours", context_window: 8000, price: [blockOf()] },
    ]);
    expect(own).toMatchObject({ name: "Ours", context_window: 8000, release_date: "2024-05-13" });
  });

  it("gives an alias a price of its own and leaves the model's alone", () => {
    const entries = [{ id: "openai/gpt-4o-2024-08-06", price: [blockOf()] }];
    expect(costOf(entries, "gpt-4o-2024-08-06").total).toBe("3");
    expect(costOf(entries, "gpt-4o").total).toBe("12.5");
  });

  it("keeps an id that begins with a provider who does not sell it", () => {
    const entries = [{ id: "openai/gpt-oss-9b", price: [blockOf()] }];
    expect(costOf(entries, "openai/gpt-oss-9b").model).toBe("own/openai/gpt-oss-9b");
  });

  it("may be written with its provider own in front", () => {
    expect(costOf([{ id: "own/mine", price: [blockOf()] }], "mine").model).toBe("own/mine");
  });

  it("prices an id that moved to another record", () => {
    const moved = [...models, record("openai/old", { moved_to: "openai/gpt-4o", price: [] })];
    const extended = extendCatalog(moved, [{ id: "openai/old", price: [blockOf()] }]);
    expect(createResolver(extended).resolveModel("openai/old").model).toMatchObject({
      id: "old",
      price: [{ source: "own" }],
    });
  });

  it("is asked for with its provider where the maker sells the same id", () => {
    const entries = [{ id: "gpt-4o", price: [blockOf()] }];
    expect(costOf(entries, "own/gpt-4o").total).toBe("3");
    expect(() => costOf(entries, "gpt-4o")).toThrow('"gpt-4o" is sold by 3 providers: azure, openai, own.');
  });

  it("is listed in the provider's currency unless its block says otherwise", () => {
    const own = (price: OwnPriceBlock) => costOf([{ id: "deepseek/deepseek-v4", price: [price] }], "deepseek-v4");
    expect(own(blockOf()).currency).toBe("CNY");
    expect(() => own(blockOf({ currency: "USD" }))).toThrow("no CNY price");
  });

  it("knows the schedules, the neutral values and the region groups of its provider", () => {
    const off = "2026-10-05T16:00:00Z";
    const scheduled = [
      { id: "new", provider: "deepseek", price: [blockOf({ when: [{ schedule: "peak", multiply: 3 }] })] },
    ];
    expect(costOf(scheduled, "deepseek/new", {}, "2026-10-05T02:00:00Z").total).toBe("9");
    expect(costOf(scheduled, "deepseek/new", {}, off).total).toBe("3");
    const regional = [{ id: "new", provider: "openai", price: [blockOf({ when: [{ region: "us", multiply: 1.1 }] })] }];
    expect(costOf(regional, "openai/new", { region: "global" }).total).toBe("3");
    expect(costOf(regional, "openai/new", { region: "us-east-1" }).total).toBe("3.3");
  });

  it("keeps its history, in any order", () => {
    const price = [
      blockOf({ effective_from: "2026-09-01T00:00:00+08:00", per_million_tokens: { input: 5, output: 5 } }),
      blockOf(),
    ];
    expect(costOf([{ id: "mine", price }], "mine", {}, "2026-08-31T15:59:59Z").total).toBe("3");
    expect(costOf([{ id: "mine", price }], "mine", {}, "2026-08-31T16:00:00Z").total).toBe("10");
  });

  it("takes facts, never prices, from its base", () => {
    const [own] = extendCatalog(models, [{ id: "mine", base: "openai/gpt-4o", price: [blockOf()] }]).slice(-1);
    expect(own).toMatchObject({ context_window: 128_000, maker: "openai", first_party: false, name: "mine" });
    expect(own?.price).toHaveLength(1);
  });

  it("prices a model that a plan covers", () => {
    expect(costOf([{ id: "zhipu/plan-model", price: [blockOf()] }], "plan-model").total).toBe("3");
  });

  it("reads small numbers and fractions exactly", () => {
    const price = [blockOf({ per_million_tokens: { input: 1e-9, output: "1/8" } })];
    expect(extendCatalog(models, [{ id: "mine", price }]).at(-1)?.price[0]?.per_million_tokens).toEqual({
      input: "0.000000001",
      output: "1/8",
    });
  });

  it("changes nothing in the catalog that it is given", () => {
    const before = structuredClone(models);
    extendCatalog(models, [
      { id: "openai/gpt-4o", price: [blockOf()] },
      { id: "azure/gpt-4o", discount: "0.5" },
    ]);
    expect(models).toEqual(before);
  });

  it("may be laid over another's", () => {
    const first = extendCatalog(models, [{ id: "mine", price: [blockOf()] }]);
    const second = extendCatalog(first, [{ id: "mine", price: [blockOf({ per_million_tokens: { input: 7 } })] }]);
    expect(second).toHaveLength(first.length);
    expect(second.at(-1)?.price[0]?.per_million_tokens).toEqual({ input: "7" });
  });

  it("leaves aliases alone that one model had before another", () => {
    const entries = [
      { id: "a", alias: [{ id: "latest", until: "2026-06-01" }], price: [blockOf()] },
      { id: "b", alias: [{ id: "latest", from: "2026-06-01" }], price: [blockOf()] },
    ];
    const { resolveModel } = createResolver(extendCatalog(models, entries));
    expect(resolveModel("latest", { at: "2026-05-31T23:59:59Z" }).model.id).toBe("a");
    expect(resolveModel("latest", { at: "2026-06-01T00:00:00Z" }).model.id).toBe("b");
  });
});

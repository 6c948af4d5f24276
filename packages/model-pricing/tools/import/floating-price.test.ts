import { describe, expect, it } from "vitest";
import { floatingPrice } from "./floating-price.ts";
import { madeUpRow, madeUpSeller } from "./made-up.ts";
import type { ListEvent } from "./types.ts";

const SELLER = madeUpSeller({ floats: true });
const copy = (set: string, input: string, output: string, more = {}) =>
  madeUpRow(set, { model: "m/one", prices: [{ input, output, ...more }] });

describe("floatingPrice", () => {
  it("starts a block at every dated copy that differs", () => {
    const rows = [copy("openrouter", "1", "4"), copy("openai-cost-calculator", "1", "4"), copy("pi-ai", "0.9", "4")];
    const blocks = floatingPrice(rows, SELLER, false);
    expect(blocks.map((block) => [block.effective_from, block.effective_basis, block.checked_on])).toEqual([
      ["2026-08-01", "in_force_on", "2026-09-23"],
      ["2026-11-10", "first_seen", "2026-11-10"],
    ]);
  });

  it("takes caches and tiers from the copy of the run that states most", () => {
    const rows = [copy("openrouter", "1", "4", { cache_read: "0.1" }), copy("pi-ai", "1", "4")];
    expect(floatingPrice(rows, SELLER, false)[0]?.tables.per_million_tokens).toMatchObject({ cache_read: "0.1" });
  });

  it("dates steps of the daily mirror", () => {
    const events: ListEvent[] = [["2026-08-15", "changed", "openrouter", "m", "m/one", "input_usd_per_mtok", "2", "1"]];
    const rows = [copy("openrouter", "2", "4"), copy("llm-pricing-history", "1", "4")];
    const blocks = floatingPrice(rows, SELLER, false, events);
    expect(blocks.map((block) => [block.effective_from, block.tables.per_million_tokens?.input])).toEqual([
      ["2026-08-01", "2"],
      ["2026-08-15", "1"],
    ]);
  });

  it.each([
    ["a router without a price", copy("openrouter", "-1000000", "-1000000")],
    ["0 / 0", copy("openrouter", "0", "0")],
  ])("makes no block of %s", (_, row) => {
    expect(floatingPrice([row], SELLER, false)).toEqual([]);
  });

  it("takes 0 / 0 for free where the id says so", () => {
    expect(floatingPrice([copy("openrouter", "0", "0")], SELLER, true)).toHaveLength(1);
  });

  it("says so where a price moves tenfold", () => {
    const [, second] = floatingPrice([copy("openrouter", "3", "15"), copy("pi-ai", "0.2", "16")], SELLER, false);
    expect(second?.note).toContain("step");
  });
});

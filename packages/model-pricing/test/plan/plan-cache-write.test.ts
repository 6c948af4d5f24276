import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CacheWriteInput, planCacheWrite } from "../../src/plan/index.ts";
import type { ModelRecord } from "../../src/types.ts";
import { AT, codeOf, record } from "../support/record.ts";

const RATES = { input: "4", cache_read: "0.4", cache_write: "5", cache_write_1h: "8", output: "20" };
const model = (rates: Record<string, string> = RATES, facts: Partial<ModelRecord> = {}) =>
  record([{ per_million_tokens: rates }], facts);
const plan = (input: Partial<CacheWriteInput> = {}, of = model()) =>
  planCacheWrite(of, { cached_tokens: 10_000, ...input }, { at: AT });

describe("planCacheWrite", () => {
  it.each([
    // A write costs 1 more than input (5 - 4), a read saves 3.6: pays at the first.
    ["default", "1", { without_cache: "0.08", with_cache: "0.054", saving: "0.026" }],
    // 4 more (8 - 4): 4 / 3.6 is above 1, so it takes two.
    ["1h", "2", { without_cache: "0.12", with_cache: "0.088", saving: "0.032" }],
  ] as const)("with lifetime %s breaks even at %s reads", (lifetime, reads, totals) => {
    const { figures, totals: found } = plan({ lifetime });
    expect(figures).toEqual({ break_even_reads: reads, reads: Number(reads) });
    expect(found).toEqual(totals);
  });

  it("costs more where nobody reads", () => {
    expect(plan({ reads: 0 }).totals.saving).toBe("-0.01");
  });

  it("pays at once where a write costs no more than input", () => {
    expect(plan({}, model({ input: "2", cache_read: "0.5" })).figures.break_even_reads).toBe("0");
  });

  it("never pays where a read costs as much as input and a write more", () => {
    const { figures } = plan({}, model({ input: "2", cache_read: "2", cache_write: "3" }));
    expect(figures).toEqual({ break_even_reads: null, reads: 1 });
  });

  it("saves nothing with one read fewer than the break-even", () => {
    const rate = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(rate, rate, rate, fc.integer({ min: 1, max: 10 ** 6 }), (input, read, write, cached_tokens) => {
        fc.pre(read < input && write > input);
        const of = model({ input: String(input), cache_read: String(read), cache_write: String(write) });
        const reads = Number(plan({ cached_tokens }, of).figures.break_even_reads);
        expect(plan({ cached_tokens, reads }, of).totals.saving).not.toMatch(/^-/);
        expect(plan({ cached_tokens, reads: reads - 1 }, of).totals.saving).toMatch(/^-/);
      }),
    );
  });

  it("warns of a prompt that is too short to be cached", () => {
    const claude = model(RATES, { maker: "anthropic", id: "claude-haiku-4-5" });
    const codes = (cached_tokens: number) => plan({ cached_tokens }, claude).warnings.map(({ code }) => code);
    expect(codes(4095)).toEqual(["cache_not_reached"]);
    expect(codes(4096)).toEqual([]);
  });

  it("says that storage is not counted", () => {
    const stored = record([{ per_million_tokens: RATES, per_million_token_hours: { cache_storage: "1" } }]);
    expect(plan({}, stored).warnings).toMatchObject([{ code: "cache_storage_not_counted", facts: { rate: "1" } }]);
  });

  it("refuses a list without a rate for cache reads, or without one for the lifetime", () => {
    expect(codeOf(() => plan({}, model({ input: "2" })))).toBe("unit_not_priced");
    expect(codeOf(() => plan({ lifetime: "12h" }))).toBe("unit_not_priced");
  });

  it.each([{ cached_tokens: 0 }, { reads: -1 }, { lifetime: "2h" as "1h" }, { lifetime: "toString" as "1h" }])(
    "refuses %j",
    (input) => expect(codeOf(() => plan(input))).toBe("invalid_usage"),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { extendCatalog } from "../../src/extend/extend-catalog.ts";
import type { OwnDiscount } from "../../src/extend/own-entry.ts";
import { formatRate, multiplyRates, parseRate } from "../../src/money/rate.ts";
import type { Attributes, ModelRecord, Usage } from "../../src/types.ts";
import { block, record } from "../resolve/fixtures.ts";

const at = "2026-10-05T08:00:00Z";

const model = record("maker/m", {
  price_status: "confirmed",
  source_file: "data/providers/maker/models/m.toml",
  price: [
    block("1", "1"),
    block("3", "15", {
      effective_from: "2026-06-01",
      note: "Promised through December.",
      per_million_tokens: { input: "3", output: "15", cache_read: "0.3", input_audio: "input", reasoning: "1/3" },
      per_thousand_calls: { web_search: "10" },
      when: [
        { above_input_tokens: 200_000, per_million_tokens: { input: "6", output: "22.5", cache_read: "0.6" } },
        { service_tier: "batch", multiply: "0.5" },
      ],
      equivalent: [{ quality: "high", per_image: "0.04" }],
    }),
    block("1", "1", { effective_from: "2027-01-01", per_million_tokens: undefined, withdrawn: true }),
  ],
});

const discounted = (entry: Omit<OwnDiscount, "id">, ...more: OwnDiscount[]): ModelRecord =>
  extendCatalog([model], [{ id: "maker/m", ...entry }, ...more])[0] as ModelRecord;

const total = (priced: ModelRecord, usage: Usage, attributes: Attributes = {}) =>
  calculateCost(priced, usage, { at, attributes }).total;

describe("a discount", () => {
  it("comes off every rate of every block and rule, exactly, and off nothing else", () => {
    expect(discounted({ discount: "0.15" })).toMatchObject({
      price: [
        { source: "own", per_million_tokens: { input: "0.85", output: "0.85" } },
        {
          source: "own",
          effective_from: "2026-06-01",
          checked_on: "2026-11-01",
          note: "Promised through December. 0.15 off the list price (https://example.com/pricing).",
          per_million_tokens: {
            input: "2.55",
            output: "12.75",
            cache_read: "0.255",
            input_audio: "input",
            reasoning: "17/60",
          },
          per_thousand_calls: { web_search: "8.5" },
          when: [
            { above_input_tokens: 200_000, per_million_tokens: { input: "5.1", output: "19.125", cache_read: "0.51" } },
            { service_tier: "batch", multiply: "0.5" },
          ],
          equivalent: [{ quality: "high", per_image: "0.034" }],
        },
        { withdrawn: true },
      ],
    });
  });

  it("makes the price the user's own: without a file and without witnesses", () => {
    const own = discounted({ discount: "0.15" });
    expect(own.price_status).toBeNull();
    expect(own).not.toHaveProperty("source_file");
  });

  it("comes off the named units only", () => {
    const own = discounted({ discount: "0.2", units: ["input", "web_search"] });
    expect(own.price[1]).toMatchObject({
      per_million_tokens: { input: "2.4", output: "15", cache_read: "0.3" },
      per_thousand_calls: { web_search: "8" },
      when: [{ per_million_tokens: { input: "4.8", output: "22.5", cache_read: "0.6" } }, { multiply: "0.5" }],
      note: "Promised through December. 0.2 off input, web_search of the list price (https://example.com/pricing).",
    });
  });

  it("keeps what an equivalent names, and no image price, where it covers some units only", () => {
    expect(discounted({ discount: "0.2", units: ["input"] }).price[1]?.equivalent).toEqual([{ quality: "high" }]);
  });

  it("reaches a unit that is billed as a discounted one, once", () => {
    const usage = { input_tokens: 100_000, input_audio_tokens: 100_000 };
    expect(total(discounted({ discount: "0.2" }), usage)).toBe("0.24");
    expect(total(discounted({ discount: "0.2", units: ["input"] }), usage)).toBe("0.24");
  });

  it("may differ by unit", () => {
    const own = discounted(
      { discount: "0.1", units: ["input"] },
      { id: "maker/m", discount: "0.5", units: ["output"] },
    );
    expect(total(own, { input_tokens: 100_000, output_tokens: 1_000_000 }, { service_tier: "batch" })).toBe("3.885");
  });

  it("of everything is free, and of nothing changes no amount", () => {
    const usage = { input_tokens: 1000, output_tokens: 1000 };
    expect(total(discounted({ discount: "1" }), usage)).toBe("0");
    expect(total(discounted({ discount: "0" }), usage)).toBe(total(model, usage));
  });

  it("applies to a price of the same call, whatever the order", () => {
    const price = [{ effective_from: "2026-01-01", per_million_tokens: { input: 10 } }];
    const entries = [
      { id: "own/mine", discount: "0.1" },
      { id: "mine", price },
    ];
    expect(total(extendCatalog([], entries)[0] as ModelRecord, { input_tokens: 1_000_000 })).toBe("9");
  });

  it("makes every bill its exact share of the list's", () => {
    const count = fc.integer({ min: 0, max: 300_000 });
    const usages = fc
      .record({ input_tokens: count, output_tokens: count, web_search_calls: fc.nat(20), share: fc.nat(100) })
      .map(({ share, ...usage }) => ({
        ...usage,
        cache_read_input_tokens: Math.floor((usage.input_tokens * share) / 100),
      }));
    const tiers = fc.constantFrom<Attributes>({}, { service_tier: "batch" });
    fc.assert(
      fc.property(usages, tiers, fc.integer({ min: 0, max: 10_000 }), (usage, attributes, taken) => {
        const discount = formatRate({ n: BigInt(taken), d: 10_000n });
        const share = parseRate(formatRate({ n: BigInt(10_000 - taken), d: 10_000n }));
        const expected = multiplyRates(parseRate(total(model, usage, attributes)), share);
        expect(total(discounted({ discount }), usage, attributes)).toBe(formatRate(expected));
      }),
    );
  });
});

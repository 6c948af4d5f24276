import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { compareDecimals } from "../../src/money/compare-decimals.ts";
import { parseRate } from "../../src/money/rate.ts";
import type { ModelRecord, PriceBlock, Usage } from "../../src/types.ts";
import { AT, record } from "../support/record.ts";

const rate = fc.nat({ max: 999_999_999 }).map((n) => {
  const digits = String(n).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, "");
});
const fraction = fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 50 })).map(([n, d]) => `${n}/${d}`);
const model: fc.Arbitrary<ModelRecord> = fc
  .record({
    input: rate,
    output: rate,
    cache_read: fc.option(fc.oneof(rate, fraction), { nil: undefined }),
    cache_write: fc.option(rate, { nil: undefined }),
    cache_write_1h: rate,
    reasoning: fc.option(rate, { nil: undefined }),
    input_audio: rate,
    cache_read_audio: rate,
  })
  .map((rates) => {
    const per_million_tokens = Object.fromEntries(Object.entries(rates).filter(([, value]) => value !== undefined));
    return record([{ per_million_tokens } as Partial<PriceBlock>]);
  });
const share = fc.nat({ max: 1000 });
const usage: fc.Arbitrary<Usage> = fc
  .record({
    input: fc.nat({ max: 10_000_000 }),
    output: fc.nat({ max: 1_000_000 }),
    a: share,
    b: share,
    c: share,
    d: share,
    e: share,
  })
  .map(({ input, output, a, b, c, d, e }) => {
    const read = Math.floor((input * a) / 2500);
    const write = Math.floor((input * b) / 2500);
    return {
      input_tokens: input,
      output_tokens: output,
      cache_read_input_tokens: read,
      cache_creation_input_tokens: write,
      cache_creation_1h_input_tokens: Math.floor((write * c) / 1000),
      reasoning_output_tokens: Math.floor((output * d) / 1000),
      input_audio_tokens: Math.floor(((input - read - write) * e) / 1000),
      cache_read_input_audio_tokens: 0,
      cache_creation_input_audio_tokens: 0,
    };
  });

/** Sums decimal texts exactly. */
function sum(amounts: readonly string[]): string {
  const scaled = amounts.map((text) => {
    const [whole = "0", decimals = ""] = text.split(".");
    return BigInt(whole + decimals.padEnd(18, "0"));
  });
  const digits = String(scaled.reduce((a, b) => a + b, 0n)).padStart(19, "0");
  return `${digits.slice(0, -18)}.${digits.slice(-18)}`.replace(/\.?0+$/, "");
}

const add = (a: Usage, b: Usage): Usage =>
  Object.fromEntries(
    Object.keys(a).map((field) => [field, (a[field as keyof Usage] ?? 0) + (b[field as keyof Usage] ?? 0)]),
  );
const cost = (of: ModelRecord, used: Usage) => calculateCost(of, used, { at: AT });

describe("calculateCost", () => {
  it("has lines that add up to the total exactly", () => {
    fc.assert(
      fc.property(model, usage, (of, used) => {
        const { lines, total } = cost(of, used);
        expect(sum(lines.map(({ amount }) => amount))).toBe(total);
      }),
    );
  });

  it("makes each amount quantity times rate", () => {
    fc.assert(
      fc.property(model, usage, (of, used) => {
        for (const line of cost(of, used).lines) {
          if (!line.exact) continue;
          const { n, d } = parseRate(line.rate);
          const amount = parseRate(line.amount);
          expect(amount.n * d * 1_000_000n).toBe(BigInt(line.quantity) * n * amount.d);
        }
      }),
    );
  });

  it("costs the same in two requests as in one, where every amount is exact", () => {
    fc.assert(
      fc.property(model, usage, usage, (of, a, b) => {
        const [one, two, both] = [cost(of, a), cost(of, b), cost(of, add(a, b))];
        fc.pre(one.exact && two.exact && both.exact);
        expect(both.total).toBe(sum([one.total, two.total]));
      }),
    );
  });

  it("never costs less for more tokens", () => {
    fc.assert(
      fc.property(model, usage, fc.nat({ max: 1_000_000 }), (of, used, more) => {
        const larger = { ...used, output_tokens: (used.output_tokens ?? 0) + more };
        expect(compareDecimals(cost(of, larger).total, cost(of, used).total)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("never loses a token between lines", () => {
    fc.assert(
      fc.property(model, usage, (of, used) => {
        const { lines } = cost(of, used);
        const billed = lines.reduce((all, { quantity }) => all + quantity, 0);
        expect(billed).toBe((used.input_tokens ?? 0) + (used.output_tokens ?? 0));
      }),
    );
  });

  it("costs nothing for nothing, in any shape", () => {
    fc.assert(
      fc.property(model, (of) => {
        expect(cost(of, {})).toMatchObject({ total: "0", total_number: 0, lines: [], exact: true });
        expect(cost(of, { input_tokens: 0, output_tokens: 0 })).toMatchObject({ total: "0", lines: [] });
      }),
    );
  });

  it("gives the same bill whatever the order of rules in the file", () => {
    const rules = [
      { above_input_tokens: 32_000, per_million_tokens: { input: "2", output: "8" } },
      { above_input_tokens: 128_000, per_million_tokens: { input: "4", output: "16" } },
      { service_tier: "batch", multiply: "0.5" },
      { region: ["us", "eu"], multiply: "1.1" },
      { service_tier: "batch", above_input_tokens: 128_000, per_million_tokens: { input: "3", output: "12" } },
    ];
    const base = { per_million_tokens: { input: "1", output: "4" } };
    const expected = (used: Usage) =>
      calculateCost(record([{ ...base, when: rules }]), used, {
        at: AT,
        attributes: { service_tier: "batch", region: "us" },
      });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rules, { minLength: rules.length }),
        usage,
        (when, { input_tokens, output_tokens }) => {
          const used = { input_tokens, output_tokens };
          const got = calculateCost(record([{ ...base, when }]), used, {
            at: AT,
            attributes: { service_tier: "batch", region: "us" },
          });
          expect(got.total).toBe(expected(used).total);
        },
      ),
    );
  });

  it("agrees with whole-number arithmetic beyond 2^53", () => {
    const big = Number.MAX_SAFE_INTEGER;
    const { total } = cost(record([{ per_million_tokens: { input: "0.123456789", output: "1" } }]), {
      input_tokens: big,
    });
    const exact = BigInt(big) * 123_456_789n;
    expect(total).toBe(`${exact / 10n ** 15n}.${String(exact % 10n ** 15n).padStart(15, "0")}`.replace(/0+$/, ""));
  });
});

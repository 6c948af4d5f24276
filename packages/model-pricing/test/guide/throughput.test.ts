import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { throughput } from "../../src/guide/index.ts";
import { compareDecimals } from "../../src/index.ts";
import { codeOf } from "../support/record.ts";

describe("throughput", () => {
  it.each([
    [{ rpm: 500 }, "500", ["rpm"], 120],
    [{ rpm: 500, tpm: 200_000, tokens_per_request: 1_300 }, "2000/13", ["tpm"], 390],
    [{ rpm: 500, rpd: 10_000 }, "125/18", ["rpd"], 8640],
    [{ tpd: 2_000_000, tokens_per_request: 1_000 }, "25/18", ["tpd"], 43_200],
    [{ concurrency: 500, seconds_per_request: 20 }, "1500", ["concurrency"], 40],
    [{ rpm: 100, tpm: 100_000, tokens_per_request: 1_000 }, "100", ["rpm", "tpm"], 600],
    [{ tpm: 1_000, tokens_per_request: 8_000 }, "0.125", ["tpm"], 480_000],
  ])("of %j is %s a minute", (input, rate, bound, interval) => {
    expect(throughput(input)).toMatchObject({ requests_per_minute: rate, bound_by: bound, interval_ms: interval });
  });

  it("says how many are under way and how long all of them take", () => {
    const result = throughput({ rpm: 60, seconds_per_request: 25, requests: 1_001 });
    expect(result).toMatchObject({ needed_concurrency: 25, seconds_for_all: 1_000 });
  });

  it.each([
    [{}],
    [{ requests: 5 }],
    [{ tpm: 1_000 }],
    [{ concurrency: 5 }],
    [{ rpm: 0 }],
    [{ rpm: 1.5 }],
    [{ rpm: -1 }],
    [{ rpm: Number.NaN }],
  ])("refuses %j", (input) => {
    expect(codeOf(() => throughput(input))).toBe("invalid_usage");
  });

  it("keeps within every limit at the interval it gives", () => {
    const whole = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(whole, whole, whole, whole, (rpm, tpm, rpd, tokens_per_request) => {
        const { interval_ms, requests_per_minute, each } = throughput({ rpm, tpm, rpd, tokens_per_request });
        const interval = BigInt(interval_ms);
        expect(BigInt(rpm) * interval >= 60_000n).toBe(true);
        expect(BigInt(rpd) * interval >= 86_400_000n).toBe(true);
        expect(BigInt(tpm) * interval >= 60_000n * BigInt(tokens_per_request)).toBe(true);
        for (const one of each)
          expect(compareDecimals(requests_per_minute, one.requests_per_minute)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals } from "../../src/money/compare-decimals.ts";
import { divideHalfEven, formatRate, formatScaled, multiplyRates, parseRate } from "../../src/money/rate.ts";

const decimalText = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 999_999_999 }))
  .map(([whole, decimals]) => `${whole}.${String(decimals).padStart(9, "0")}`.replace(/\.?0+$/, ""));

describe("parseRate and formatRate", () => {
  it.each([
    ["0.15", 3n, 20n],
    ["3", 3n, 1n],
    ["0", 0n, 1n],
    ["1/12", 1n, 12n],
    ["0.000000001", 1n, 1_000_000_000n],
  ])("reads %s without a float", (text, n, d) => {
    expect(parseRate(text)).toEqual({ n, d });
  });

  it.each(["", "-1", "1e-7", "1,25", ".5", "1.", "1/0", "0.5/2", "1/", "NaN", " 1"])("refuses %j", (text) => {
    expect(() => parseRate(text)).toThrow(RangeError);
  });

  it("gives back every decimal text it was given", () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        expect(formatRate(parseRate(text))).toBe(text);
      }),
    );
  });

  it("gives back every fraction whose decimals never end, in lowest terms", () => {
    expect(formatRate(parseRate("2/24"))).toBe("1/12");
    expect(formatRate(multiplyRates(parseRate("0.111"), parseRate("1/3600")))).toBe("37/1200000");
  });
});

describe("formatScaled", () => {
  it.each([
    [0, 9, "0"],
    [4, 7, "0.0000004"],
    [1950, 4, "0.195"],
    [1000, 3, "1"],
    [1000, 2, "10"],
    [123, 0, "123"],
    [9_007_199_254_740_991, 3, "9007199254740.991"],
    [10n ** 40n + 1n, 40, `1.${"0".repeat(39)}1`],
  ])("writes %s / 10^%s as %s", (value, decimals, text) => {
    expect(formatScaled(value, decimals)).toBe(text);
  });
});

describe("divideHalfEven", () => {
  it.each([
    [5n, 10n, 0n],
    [15n, 10n, 2n],
    [25n, 10n, 2n],
    [26n, 10n, 3n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
  ])("rounds %s / %s to %s", (n, d, rounded) => {
    expect(divideHalfEven(n, d)).toBe(rounded);
  });
});

describe("compareDecimals", () => {
  it("orders amounts that a float cannot tell apart", () => {
    expect(compareDecimals("0.1000000000000000001", "0.1")).toBe(1);
    expect(compareDecimals("0.1", "0.10")).toBe(0);
    expect(compareDecimals("1/3", "0.3334")).toBe(-1);
  });
});

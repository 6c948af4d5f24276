import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  type Rounding,
  subtractDecimals,
} from "../../src/money/decimals.ts";

/** Decimal text and the whole number of 10^-6 that it is. */
const decimal = fc.bigInt(0n, 10n ** 15n).map((micro) => {
  const digits = String(micro).padStart(7, "0");
  return { micro, text: `${digits.slice(0, -6)}.${digits.slice(-6)}` };
});
const textOf = (micro: bigint) => {
  const [sign, digits] = micro < 0n ? ["-", String(-micro)] : ["", String(micro)];
  const padded = digits.padStart(7, "0");
  return `${sign}${padded.slice(0, -6)}.${padded.slice(-6)}`.replace(/\.?0+$/, "");
};

describe("sums and differences", () => {
  it("are exact, with a minus sign below zero", () => {
    expect(addDecimals([])).toBe("0");
    expect(addDecimals(["0.1", "0.2", "-0.05"])).toBe("0.25");
    expect(subtractDecimals("1", "1.000000000000000001")).toBe("-0.000000000000000001");
    expect(subtractDecimals("-1", "-1")).toBe("0");
  });

  it("agree with whole numbers of millionths", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(addDecimals([a.text, b.text])).toBe(textOf(a.micro + b.micro));
        expect(subtractDecimals(a.text, b.text)).toBe(textOf(a.micro - b.micro));
      }),
    );
  });
});

describe("products", () => {
  it.each([
    ["0.00325", "30000", "97.5"],
    ["-0.5", "3", "-1.5"],
    ["-0.5", "0", "0"],
    ["1", "5309/798", "5309/798"],
  ])("%s times %s is %s", (amount, by, expected) => expect(multiplyDecimals(amount, by)).toBe(expected));
});

describe("quotients", () => {
  it.each<[string, string, number, Rounding, string]>([
    ["20", "0.00325", 0, "up", "6154"],
    ["20", "0.00325", 0, "down", "6153"],
    ["19.5", "0.00325", 0, "up", "6000"],
    ["40", "15", 6, "down", "2.666666"],
    ["40", "15", 6, "half_even", "2.666667"],
    ["0.5", "1", 0, "half_even", "0"],
    ["1.5", "1", 0, "half_even", "2"],
    ["100", "5309/798", 2, "half_even", "15.03"],
  ])("%s by %s to %i decimals, rounded %s, is %s", (amount, by, decimals, rounding, expected) => {
    expect(divideDecimals(amount, by, decimals, rounding)).toBe(expected);
  });

  it("refuse to divide by 0", () => {
    expect(() => divideDecimals("1", "0.00", 2, "down")).toThrow(RangeError);
  });

  it("rounded up and down lie on either side and less than a step apart", () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 8 }), (a, b, decimals) => {
        fc.pre(b.micro > 0n);
        const scale = 10n ** BigInt(decimals);
        const [down, up] = (["down", "up"] as const).map((rounding) => {
          const [whole = "", part = ""] = divideDecimals(a.text, b.text, decimals, rounding).split(".");
          return BigInt(whole + part.padEnd(decimals, "0"));
        }) as [bigint, bigint];
        expect(down * b.micro <= a.micro * scale && a.micro * scale <= up * b.micro).toBe(true);
        expect(up - down <= 1n).toBe(true);
      }),
    );
  });
});

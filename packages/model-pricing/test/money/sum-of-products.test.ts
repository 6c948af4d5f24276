import fc from "fast-check";
import { expect, it } from "vitest";
import { compareDecimals, roundToDigits, sumOfProducts } from "../../src/index.ts";
import { parseRate } from "../../src/money/rate.ts";

it.each([
  [[["4", "0.001"]], "0.004"],
  [[["0.1", "0.2"]], "0.02"],
  [
    [
      ["3", "3/4"],
      ["15", "1/4"],
    ],
    "6",
  ],
  [[["1", "1/3"]], "1/3"],
  [[], "0"],
] as [[string, string][], string][])("adds the products %j up to %s", (pairs, sum) => {
  expect(sumOfProducts(pairs)).toBe(sum);
});

it.each([
  ["1/3", 4, "0.3333"],
  ["2/3", 4, "0.6667"],
  ["0.00012345", 4, "0.0001234"],
  ["0.00012355", 4, "0.0001236"],
  ["0.99999", 4, "1"],
  ["9.9996", 4, "10"],
  ["12345.6", 3, "12346"],
  ["0.1", 4, "0.1"],
  ["100", 2, "100"],
  ["0", 4, "0"],
])("rounds %s to %i digits as %s", (amount, digits, rounded) => {
  expect(roundToDigits(amount, digits)).toBe(rounded);
});

it("refuses what is no amount, and no digits", () => {
  expect(() => sumOfProducts([["1e-3", "1"]])).toThrow(RangeError);
  expect(() => roundToDigits("1", 0)).toThrow("Expected 1 digit or more, got 0.");
});

it("is off by at most half a unit of the last digit", () => {
  fc.assert(
    fc.property(
      fc.bigInt(1n, 10n ** 12n),
      fc.bigInt(1n, 10n ** 12n),
      fc.integer({ min: 1, max: 8 }),
      (n, d, digits) => {
        const rounded = parseRate(roundToDigits(`${n}/${d}`, digits));
        const [left, right] = [rounded.n * d, n * rounded.d];
        const off = left > right ? left - right : right - left;
        expect(off * 2n * 10n ** BigInt(digits - 1) <= right).toBe(true);
      },
    ),
  );
});

it("keeps the order of what it rounds", () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 6n), (a, b, d) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(compareDecimals(roundToDigits(`${less}/${d}`, 4), roundToDigits(`${more}/${d}`, 4))).toBeLessThanOrEqual(
        0,
      );
    }),
  );
});

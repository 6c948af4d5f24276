import type { DecimalText } from "../types.ts";
import { divideHalfEven, formatScaled, parseRate } from "./rate.ts";

/**
 * Rounds an amount or a rate to a number of significant digits, half to even, and writes it as decimal text. Whole digits are
 * never rounded away: 12345.6 to 3 digits is 12346.
 *
 * @throws {RangeError} It is neither decimal text nor a fraction, or `digits` is no whole number above 0.
 *
 * @example
 * roundToDigits("1/3", 4)
 * //=> "0.3333"
 */
export function roundToDigits(amount: DecimalText, digits: number): DecimalText {
  if (!Number.isInteger(digits) || digits < 1) throw new RangeError(`Expected 1 digit or more, got ${digits}.`);
  const { n, d } = parseRate(amount);
  let decimals = Math.max(0, digits - String(n / d).length);
  // Zeros behind the point of a number below 1 are no digits of it; the 0 before the point is none either.
  if (n < d && n > 0n) {
    decimals = digits;
    while (n * 10n ** BigInt(decimals - digits + 1) < d) decimals++;
  }
  return formatScaled(divideHalfEven(n * 10n ** BigInt(decimals), d), decimals);
}

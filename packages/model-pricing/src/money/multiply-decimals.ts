import { divideHalfEven, formatScaled, multiplyRates, parseRate } from "./rate.ts";

/** As many as an amount of the engine has. */
const DECIMALS = 18;

/**
 * Multiplies an amount by a count, a share or a rate of exchange: exact up to 18 decimals, rounded half to even beyond.
 *
 * @param a Decimal text or a fraction.
 * @param b Decimal text or a fraction.
 * @throws {RangeError} One of them is neither.
 *
 * @example
 * multiplyDecimals("0.000195", "30000")
 * //=> "5.85"
 */
export function multiplyDecimals(a: string, b: string): string {
  const { n, d } = multiplyRates(parseRate(a), parseRate(b));
  return formatScaled(divideHalfEven(n * 10n ** BigInt(DECIMALS), d), DECIMALS);
}

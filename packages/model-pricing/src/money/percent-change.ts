import { divideHalfEven, formatScaled, parseRate } from "./rate.ts";

/**
 * How much an amount or rate differs from an earlier one, in percent: signed decimal text, rounded half to even;
 * undefined where the earlier one is 0.
 *
 * @param decimals Decimals that are kept. A difference too small for them is `"0"`.
 * @throws {RangeError} One of them is neither decimal text nor a fraction.
 *
 * @example
 * percentChange("3", "2")
 * //=> "-33.3"
 */
export function percentChange(before: string, after: string, decimals = 1): string | undefined {
  const [a, b] = [parseRate(before), parseRate(after)];
  const [left, right] = [a.n * b.d, b.n * a.d];
  if (left === 0n) return undefined;
  const distance = right > left ? right - left : left - right;
  const rounded = divideHalfEven(distance * 10n ** BigInt(decimals + 2), left);
  return `${right < left && rounded !== 0n ? "-" : ""}${formatScaled(rounded, decimals)}`;
}

import { parseRate } from "./rate.ts";

/**
 * Compares two amounts or rates exactly: negative where `a` is less, 0 where they are equal.
 *
 * @throws {RangeError} One of them is neither decimal text nor a fraction.
 */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [parseRate(a), parseRate(b)];
  const difference = left.n * right.d - right.n * left.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

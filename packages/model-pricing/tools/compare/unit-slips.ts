import type { Rate } from "../../src/money/rate.ts";
import type { Reason } from "./judgement.ts";

/** How many times the larger of two rates is the smaller, where that is a power of ten; undefined elsewhere and at 0. */
export function powerOfTen(a: Rate, b: Rate): number | undefined {
  const [left, right] = [a.n * b.d, b.n * a.d];
  const [large, small] = left > right ? [left, right] : [right, left];
  if (small === 0n) return undefined;
  for (let factor = 10n; factor <= 1_000_000n; factor *= 10n) if (large === small * factor) return Number(factor);
  return undefined;
}

/**
 * The guard: ten times or more apart, a price on one side and 0 on the other, or swapped columns. Whoever is wrong, such a
 * difference is looked at before any other. A 0 that a data set writes for "none" is no crossing.
 */
export function isSlip(claim: Rate, value: Rate, reason: Reason): boolean {
  if (reason === "swapped_columns" || reason === "unit_slip" || reason === "free_here") return true;
  if (reason === "placeholder_zero") return claim.n > 0n && value.n === 0n;
  const [left, right] = [claim.n * value.d, value.n * claim.d];
  return left >= right * 10n || right >= left * 10n;
}

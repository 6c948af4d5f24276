import { parseRate, type Rate } from "../../src/money/rate.ts";
import { RATE_TABLES } from "../../src/units.ts";
import { type FoundReason, isTimes, type ReasonTest } from "./difference.ts";

/** Reasons that only the numbers themselves suggest, the vaguest of all. */
export const onRatio: ReasonTest = ({ claim, value, witness }): FoundReason | undefined => {
  const rate = claim.perCount;
  if (isTimes(value, rate, [99n, 100n], [101n, 100n]) || isRounded(witness, rate)) return { reason: "rounded" };
  if (isTimes(value, rate, [1n, 2n], [1n, 2n])) return { reason: "half_price" };
  if (isTimes(value, rate, [11n, 10n], [11n, 10n])) return { reason: "regional_uplift" };
  const isYuan =
    witness.currency === "USD" ? isTimes(value, rate, [6n, 1n], [8n, 1n]) : isTimes(value, rate, [1n, 8n], [1n, 6n]);
  return isYuan ? { reason: "converted_currency" } : undefined;
};

/**
 * Whether a value is our rate with fewer decimals: 0.13 for 0.125. One decimal is too little to tell, unless the two are
 * less than a tenth apart.
 */
function isRounded({ value, per }: Parameters<ReasonTest>[0]["witness"], rate: Rate): boolean {
  const decimals = value.split(".")[1]?.length ?? 0;
  const stated = parseRate(value);
  const listed = { n: rate.n * BigInt(RATE_TABLES[per].scale), d: rate.d };
  const difference = stated.n * listed.d - listed.n * stated.d;
  const off = difference < 0n ? -difference : difference;
  // The last digit may be half of itself off.
  const isNear = off * 2n * 10n ** BigInt(decimals) <= stated.d * listed.d;
  if (!isNear || decimals === 0 || stated.n === 0n) return false;
  return decimals > 1 || off * 10n < listed.n * stated.d;
}

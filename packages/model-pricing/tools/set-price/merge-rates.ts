import { compareRates, exactRate } from "../lint/exact-rate.ts";
import { sortRates } from "../new/format-block.ts";
import type { RateText } from "../new/rate-flags.ts";

/** A rate of the new block, and the one that it replaces. */
export interface MergedRate extends RateText {
  readonly before?: string;
  /** Whether nobody named it, so that it was repeated. */
  readonly isCopied: boolean;
}

const isSame = (a: RateText, b: RateText) => a.table === b.table && a.key === b.key;

/** The rates of the block before, each replaced where a new one was named; what is new comes last. */
export function mergeRates(before: readonly RateText[], named: readonly RateText[]): readonly MergedRate[] {
  const kept = before.map((old) => {
    const rate = named.find((other) => isSame(other, old));
    return { ...(rate ?? old), before: old.raw, isCopied: rate === undefined };
  });
  const fresh = sortRates(named.filter((rate) => !before.some((old) => isSame(old, rate))));
  return [...kept, ...fresh.map((rate) => ({ ...rate, isCopied: false }))];
}

/** Whether two rates cost the same, however they are typed. */
export function costsTheSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((raw) =>
    exactRate(JSON.parse(/^["\d]/.test(raw) ? raw.replaceAll("_", "") : `"${raw}"`)),
  );
  return left && right ? compareRates(left, right) === 0n : a === b;
}

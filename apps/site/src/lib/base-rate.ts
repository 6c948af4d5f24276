import type { PriceBlock, RateKey } from "@org/model-pricing";
import { isAmount } from "./is-amount.ts";

/** A base rate per million tokens, also where it is written as the name of another one; undefined where none is written. */
export function baseRate(block: PriceBlock | undefined, key: RateKey<"per_million_tokens">): string | undefined {
  const rates: Readonly<Record<string, string | undefined>> = block?.per_million_tokens ?? {};
  const rate = rates[key];
  if (rate === undefined || isAmount(rate)) return rate;
  const named = rates[rate];
  return isAmount(named) ? named : undefined;
}

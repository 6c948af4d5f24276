import type { DatedRate } from "../plan/index.ts";

/** Reference rates of the day of an instant, from each currency to another; none where a currency is not listed. */
export async function ratesBetween(from: readonly string[], to: string, at: string): Promise<readonly DatedRate[]> {
  const others = [...new Set(from)].filter((currency) => currency !== to);
  if (others.length === 0) return [];
  const { findExchangeRate } = await import("../exchange-rates.ts");
  const on = at.slice(0, 10);
  return others.flatMap((currency) => findExchangeRate({ from: currency, to, on }) ?? []);
}

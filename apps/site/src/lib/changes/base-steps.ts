import { type PriceBlock, RATE_TABLES, type RateTableName, type RateTables } from "@org/model-pricing";
import { isAmount } from "../is-amount.ts";
import type { RateStep } from "./change.ts";
import { rateStep } from "./rate-step.ts";

/** Base rates that a block has and the one before it had otherwise; all of them where there was none. */
export function baseSteps(before: PriceBlock | undefined, after: PriceBlock): readonly RateStep[] {
  return (Object.keys(RATE_TABLES) as RateTableName[]).flatMap((per) => {
    const written = new Set([before, after].flatMap((block) => Object.keys(block?.[per] ?? {})));
    const units = RATE_TABLES[per].keys.filter((unit) => written.has(unit));
    return units.flatMap((unit) => {
      const [old, now] = [before && baseRate(before, per, unit), baseRate(after, per, unit)];
      return rateStep({ currency: after.currency, per, unit, conditions: null }, old, now) ?? [];
    });
  });
}

/** A base rate in numbers, where it is written as that of another unit too. */
export function baseRate(tables: RateTables, per: RateTableName, unit: string): string | undefined {
  const table = tables[per] as Readonly<Record<string, string>> | undefined;
  let rate = table?.[unit];
  // Names of units lead on at most once round the table.
  for (let steps = 0; rate !== undefined && !isAmount(rate) && steps < 40; steps += 1) rate = table?.[rate];
  return isAmount(rate) ? rate : undefined;
}

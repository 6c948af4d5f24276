import { invalidUsage } from "../errors.ts";
import { divideDecimals, multiplyDecimals } from "../money/decimals.ts";
import { isRateText } from "../money/rate.ts";
import type { DecimalText } from "../types.ts";
import type { Assumption, DatedRate, PlanWarning } from "./plan.ts";

/** From here on a reader should know that a rate is old. */
const OLD_AFTER_DAYS = 7;

/** Converts an amount with a dated rate, half to even at 18 decimals. */
export function convertAmount(amount: DecimalText, { rate }: DatedRate): DecimalText {
  return divideDecimals(multiplyDecimals(amount, rate), "1", 18, "half_even");
}

/**
 * The rate from one currency to another among those that were given; undefined where it is not there.
 *
 * @throws {UsageError} `invalid_usage`: its rate is not decimal text or a fraction above 0.
 */
export function findRate(rates: readonly DatedRate[], from: string, to: string): DatedRate | undefined {
  const found = rates.find((rate) => rate.from === from && rate.to === to);
  if (found && (!isRateText(found.rate) || /^[0./]*$/.test(found.rate))) {
    throw invalidUsage("exchange_rates.rate", found.rate, "decimal text or a fraction above 0");
  }
  return found;
}

/** Names the rate that was used, with its day. */
export function convertedBy({ from, to, rate, date, source }: DatedRate): Assumption {
  const shown = divideDecimals(rate, "1", 6, "half_even");
  return {
    code: "converted",
    message: `One ${from} is taken for ${shown} ${to}, the reference rate of ${date} (${source}), unrounded; a bank takes more.`,
    facts: { from, to, rate, date, source },
  };
}

export function oldRateWarnings({ from, to, date, days_before = 0 }: DatedRate): readonly PlanWarning[] {
  if (days_before <= OLD_AFTER_DAYS) return [];
  const message = `The rate from ${from} to ${to} is of ${date}, ${days_before} days before the moment of the prices.`;
  return [{ code: "exchange_rate_old", message, facts: { from, to, date, days_before } }];
}

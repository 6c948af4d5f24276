import { calculateCost } from "../cost/calculate-cost.ts";
import { findPrice } from "../cost/find-price.ts";
import { multiplyDecimals, subtractDecimals } from "../money/decimals.ts";
import type { Cost, DecimalText, ModelRecord, Usage } from "../types.ts";
import { checkCount, checkShare } from "./check-input.ts";
import { billWarnings, priceAt, sameRequests } from "./common-remarks.ts";
import { type ClockPrices, findClockPrices } from "./find-clock-prices.ts";
import type { Assumption, Plan, PlanLine, PlanOptions, PlanWarning } from "./plan.ts";
import { planLine } from "./plan-line.ts";
import { sumOf } from "./sum-of.ts";

/** A steady workload. */
export interface MonthInput {
  /** Inclusive counts of one request. */
  readonly usage: Usage;
  /** Requests a day. */
  readonly requests_per_day: number;
  /** Days that are billed, 1 to 366; 30 where it is left out. */
  readonly days?: number | undefined;
  /**
   * Share of the requests that fall into the dearest hours, as decimal text from 0 to 1; the others are priced at the
   * cheapest hours. Without it all requests are priced at `at`. Of no effect where the clock changes nothing.
   */
  readonly peak_share?: DecimalText | undefined;
}

export type MonthPlan = Plan<
  "month",
  {
    /** A day's requests. */
    readonly day: DecimalText;
    /** All days. */
    readonly month: DecimalText;
    /** All days, if every request fell into the cheapest hours; equal to `month` where the clock changes nothing. */
    readonly month_off_peak: DecimalText;
    /** All days, if every request fell into the dearest hours; null where their calendar is not known yet. */
    readonly month_peak: DecimalText | null;
  },
  { readonly requests: number; readonly days: number; readonly peak_share: DecimalText | null },
  PlanLine<"request" | "off_peak" | "peak", "month">
>;

/**
 * Works out a monthly bill: so many equal requests a day, on so many days, at the prices of one moment.
 *
 * @returns `month` in the list's currency. Where the price depends on the hour, `month_off_peak` and `month_peak` are its
 *   ends, found among the next 15 days, and `peak_share` decides what lies between.
 * @throws {UsageError} `invalid_usage`: a count, share or number of days is out of bounds.
 * @throws {PriceNotFoundError} `calendar_not_known`: a `peak_share` of hours that depend on holidays nobody has listed yet.
 * @throws {PricingError} What else `calculateCost` throws: an unknown price is never 0.
 *
 * @example
 * planMonth(gpt_4o_mini, MONTH_PRESETS.customer_service, { at: "2026-01-05T00:00:00Z" }).totals.month
 * //=> "5.85"
 */
export function planMonth(model: ModelRecord, input: MonthInput, options: PlanOptions): MonthPlan {
  const { usage, requests_per_day, days = 30, peak_share } = input;
  checkCount("requests_per_day", requests_per_day, 0, 1e12);
  checkCount("days", days, 1, 366);
  if (peak_share !== undefined) checkShare("peak_share", peak_share);
  const now = calculateCost(model, usage, options);
  const clock = clockPrices(model, now, usage, options);
  const isUnknown = clock?.levels === 1;
  // Priced there, the engine says which calendar is missing.
  if (isUnknown && peak_share !== undefined)
    calculateCost(model, usage, { ...options, at: clock.unknown_from ?? now.at });
  const mix = clock && peak_share !== undefined ? { ...clock, share: peak_share } : undefined;
  const requests = requests_per_day * days;
  const linesOf = (count: number) => (mix ? mixedLines(mix, count, usage) : [steadyLine(now, count, usage)]);
  const lines = linesOf(requests);
  const month = sumOf(lines, "month");
  const monthOf = (bill: Cost | undefined) => (bill ? multiplyDecimals(bill.total, String(requests)) : month);
  const bills = mix ? [mix.cheapest, mix.dearest] : [now];
  return {
    scenario: "month",
    currency: now.currency,
    at: now.at,
    totals: {
      day: sumOf(linesOf(requests_per_day), "month"),
      month,
      month_off_peak: monthOf(clock?.cheapest),
      month_peak: isUnknown ? null : monthOf(clock?.dearest),
    },
    figures: { requests, days, peak_share: mix?.share ?? null },
    lines,
    bills,
    assumptions: [priceAt(now), ...sameRequests(requests), ...(mix ? [peakShare(mix)] : [])],
    warnings: [...(clock ? clockWarnings(clock, now, mix !== undefined) : []), ...billWarnings(model, bills, days)],
  };
}

type Mix = ClockPrices & { readonly share: DecimalText };
type MonthLine = PlanLine<"request" | "off_peak" | "peak", "month">;

function clockPrices(model: ModelRecord, now: Cost, usage: Usage, options: PlanOptions): ClockPrices | undefined {
  if (!findPrice(model, options)?.when?.some(({ schedule }) => schedule !== undefined)) return undefined;
  return findClockPrices(now, (at) => calculateCost(model, usage, { ...options, at }));
}

function steadyLine({ total: each }: Cost, quantity: number, usage: Usage): MonthLine {
  return planLine({ item: "request", total: "month", quantity, each, bill: 0, usage });
}

function mixedLines({ cheapest, dearest, share }: Mix, count: number, usage: Usage): readonly MonthLine[] {
  const part = (of: DecimalText) => multiplyDecimals(of, String(count));
  const rest = part(subtractDecimals("1", share));
  return [
    planLine({ item: "off_peak", total: "month", quantity: rest, each: cheapest.total, bill: 0, usage }),
    planLine({ item: "peak", total: "month", quantity: part(share), each: dearest.total, bill: 1, usage }),
  ];
}

function peakShare({ share, cheapest, dearest }: Mix): Assumption {
  return {
    code: "peak_share",
    message: `A share of ${share} of the requests is priced as at ${dearest.at}, the rest as at ${cheapest.at}.`,
    facts: { share, peak_at: dearest.at, off_peak_at: cheapest.at },
  };
}

function clockWarnings(clock: ClockPrices, now: Cost, isMixed: boolean): readonly PlanWarning[] {
  const { cheapest, dearest, levels, unknown_from } = clock;
  const facts = { cheapest: cheapest.total, dearest: dearest.total, levels, now: now.total, mixed: isMixed };
  const chosen = isMixed ? "the given share decides between these two" : `all requests are priced as at ${now.at}`;
  const message = `By the hour one request costs ${cheapest.total} to ${dearest.total} ${now.currency}; ${chosen}.`;
  const byTheClock: PlanWarning = { code: "price_by_the_clock", message, facts };
  if (unknown_from === undefined) return [byTheClock];
  const known = `Public holidays from ${unknown_from} on are not known yet; dearer hours may follow that are not in this sum.`;
  const notKnown: PlanWarning = { code: "calendar_not_known", message: known, facts: { unknown_from } };
  return levels === 1 ? [notKnown] : [byTheClock, notKnown];
}

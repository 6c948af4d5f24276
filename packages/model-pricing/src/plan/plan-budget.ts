import { calculateCost } from "../cost/calculate-cost.ts";
import { invalidUsage } from "../errors.ts";
import { requestInstant } from "../instant.ts";
import { compareDecimals } from "../money/compare-decimals.ts";
import { divideDecimals, multiplyDecimals, subtractDecimals } from "../money/decimals.ts";
import type { Cost, CostOptions, DecimalText, ModelRecord, Usage } from "../types.ts";
import { budgetRemarks } from "./budget-remarks.ts";
import { type CalendarMonth, calendarMonth } from "./calendar-month.ts";
import { checkAmount, checkShare } from "./check-input.ts";
import { billWarnings } from "./common-remarks.ts";
import type { Plan, PlanLine, PlanOptions } from "./plan.ts";
import { planLine } from "./plan-line.ts";

/** A month's budget and what of it is spent. */
export interface BudgetInput {
  /** Of the whole calendar month, decimal text above 0. */
  readonly budget: DecimalText;
  /** Since the month began, decimal text. */
  readonly spent: DecimalText;
  /** ISO 4217; of the budget, of what is spent and of the request's list. */
  readonly currency: string;
  /** Share of the budget at which to be warned; "0.8" where it is left out. */
  readonly alert_share?: DecimalText | undefined;
  /** Minutes east of UTC of the clock by which the month runs, -840 to 840; 0 where it is left out. */
  readonly utc_offset?: number | undefined;
  /** A request, to say how many of it are left. */
  readonly request?: BudgetRequest | undefined;
}

export interface BudgetRequest extends Pick<PlanOptions, "attributes" | "fixes"> {
  readonly model: ModelRecord;
  readonly usage: Usage;
}

export type BudgetState = "within" | "alert" | "over";

export type BudgetPlan = Plan<
  "budget",
  {
    readonly budget: DecimalText;
    readonly spent: DecimalText;
    /** With a minus sign where more is spent than the budget. */
    readonly left: DecimalText;
    /** What may be spent before the alert. */
    readonly alert_at: DecimalText;
    /** For each day that is left, today among them, rounded down to 6 decimals; 0 where nothing is left. */
    readonly left_per_day: DecimalText;
    /** At the end of the month if spending goes on as it did, half to even at 6 decimals; null at its very start. */
    readonly projected: DecimalText | null;
  },
  {
    /** `alert` from the alert share on, `over` above the budget. */
    readonly state: BudgetState;
    /** Half to even at 6 decimals. */
    readonly used_share: DecimalText;
    readonly days: number;
    /** Today among them. */
    readonly days_left: number;
    /** When the budget is used up if spending goes on as it did, in UTC, the second before; null where that is after the month, or it is used up already. */
    readonly runs_out_at: string | null;
    /** Whole requests that what is left pays for, rounded down; null without a request, or where it costs nothing. */
    readonly requests_left: DecimalText | null;
    readonly requests_per_day: DecimalText | null;
  },
  PlanLine<"spent" | "left", "budget">
>;

/**
 * Says what is left of a month's budget, for each day, and when it will be used up.
 *
 * @param options.at Now. The month is the calendar month that holds it.
 * @throws {UsageError} `invalid_usage`: an amount, share or offset is out of bounds.
 * @throws {PricingError} What `calculateCost` throws for the request: it needs a list in the budget's currency.
 *
 * @example
 * planBudget({ budget: "100", spent: "60", currency: "USD" }, { at: "2026-11-16T00:00:00Z" }).totals
 * //=> { budget: "100", spent: "60", left: "40", alert_at: "80", left_per_day: "2.666666", projected: "120" }
 */
export function planBudget(input: BudgetInput, { at }: Pick<CostOptions, "at">): BudgetPlan {
  const { budget, spent, currency, alert_share = "0.8", utc_offset = 0, request } = input;
  checkInput(input, alert_share, utc_offset);
  const { milliseconds, text } = requestInstant(at);
  const month = calendarMonth(milliseconds, utc_offset);
  const bill = request && billOf(request, { at, currency });
  const left = subtractDecimals(budget, spent);
  const isOver = left.startsWith("-");
  const alertAt = multiplyDecimals(budget, alert_share);
  const leftPerDay = isOver ? "0" : divideDecimals(left, String(month.daysLeft), 6, "down");
  const elapsed = milliseconds - month.start;
  const requestsFor = (amount: DecimalText) =>
    !bill || bill.total === "0" ? null : divideDecimals(amount, bill.total, 0, "down");
  const plan: Omit<BudgetPlan, "assumptions" | "warnings"> = {
    scenario: "budget",
    currency,
    at: text,
    totals: {
      budget,
      spent,
      left,
      alert_at: alertAt,
      left_per_day: leftPerDay,
      projected: elapsed === 0 ? null : projected(spent, month, elapsed),
    },
    figures: {
      state: isOver ? "over" : compareDecimals(spent, alertAt) >= 0 ? "alert" : "within",
      used_share: divideDecimals(spent, budget, 6, "half_even"),
      days: month.days,
      days_left: month.daysLeft,
      runs_out_at: isOver || elapsed === 0 ? null : runsOutAt(spent, left, month, milliseconds),
      requests_left: requestsFor(isOver ? "0" : left),
      requests_per_day: requestsFor(leftPerDay),
    },
    lines: [
      planLine({ item: "spent", total: "budget", quantity: 1, each: spent }),
      planLine({ item: "left", total: "budget", quantity: 1, each: left }),
    ],
    bills: bill ? [bill] : [],
  };
  const remarks = budgetRemarks(plan, utc_offset, bill);
  const ofBill = request && bill ? billWarnings(request.model, [bill], month.daysLeft) : [];
  return { ...plan, assumptions: remarks.assumptions, warnings: [...remarks.warnings, ...ofBill] };
}

function billOf({ model, usage, attributes, fixes }: BudgetRequest, options: PlanOptions): Cost {
  return calculateCost(model, usage, { ...options, attributes, fixes });
}

function checkInput({ budget, spent, currency }: BudgetInput, alertShare: string, utcOffset: number): void {
  checkAmount("budget", budget);
  if (/^[0.]+$/.test(budget)) throw invalidUsage("budget", budget, "an amount above 0");
  checkAmount("spent", spent);
  checkShare("alert_share", alertShare);
  if (!/^[A-Z]{3}$/.test(currency)) throw invalidUsage("currency", currency, 'an ISO 4217 code such as "USD"');
  if (!Number.isInteger(utcOffset) || Math.abs(utcOffset) > 840) {
    throw invalidUsage("utc_offset", utcOffset, "whole minutes east of UTC from -840 to 840");
  }
}

function projected(spent: DecimalText, { start, end }: CalendarMonth, elapsed: number): DecimalText {
  return divideDecimals(multiplyDecimals(spent, String(end - start)), String(elapsed), 6, "half_even");
}

/** What is left lasts as much longer, in proportion, as what is spent has lasted. */
function runsOutAt(spent: DecimalText, left: DecimalText, { start, end }: CalendarMonth, at: number): string | null {
  if (/^[0.]+$/.test(spent)) return null;
  const more = divideDecimals(multiplyDecimals(left, String(at - start)), multiplyDecimals(spent, "1000"), 0, "down");
  const seconds = Math.floor(at / 1000) + Number(more);
  return seconds * 1000 >= end ? null : `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

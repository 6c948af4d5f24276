import { calculateCost } from "../cost/calculate-cost.ts";
import { invalidUsage } from "../errors.ts";
import { compareDecimals } from "../money/compare-decimals.ts";
import { divideDecimals, multiplyDecimals } from "../money/decimals.ts";
import type { Cost, DecimalText, ModelRecord, Usage } from "../types.ts";
import { checkAmount, checkCount } from "./check-input.ts";
import { billWarnings, hourWarnings, priceAt } from "./common-remarks.ts";
import { convertAmount, convertedBy, findRate, oldRateWarnings } from "./convert-amount.ts";
import type { Assumption, DatedRate, Plan, PlanLine, PlanOptions } from "./plan.ts";
import { planLine } from "./plan-line.ts";

/** What a subscription costs: from the list (`findFee`), or the caller's own figure. */
export interface SubscriptionFeeInput {
  /** Decimal text, before tax, for one person. */
  readonly amount: DecimalText;
  /** ISO 4217. */
  readonly currency: string;
  readonly per: "month" | "year";
}

export interface SubscriptionInput {
  readonly fee: SubscriptionFeeInput;
  /** Inclusive counts of one request by API: what you would do instead. */
  readonly usage: Usage;
  /** Requests a month that you make; without it only the break-even is worked out. */
  readonly requests?: number | undefined;
  /** Tokens a month that the subscription includes, where it says so (coding plans). The caller's own figure. */
  readonly included_tokens?: number | undefined;
  /** Rates for a fee in another currency than the model's list; the one that fits is used and named. */
  readonly exchange_rates?: readonly DatedRate[] | undefined;
}

export type SubscriptionPlan = Plan<
  "subscription",
  {
    /** A month of the subscription, in the list's currency; a year's fee is a twelfth, half to even at 18 decimals. */
    readonly subscription: DecimalText;
    /** The given requests by API; null where none were given. */
    readonly api: DecimalText | null;
  },
  {
    /** Fewest requests a month that cost at least the fee: with one fewer the API is cheaper. Null where requests cost nothing. */
    readonly break_even_requests: DecimalText | null;
    /** Tokens of that many requests, input and output together. */
    readonly break_even_tokens: DecimalText | null;
    /** Which costs less for the given requests; null where none were given. */
    readonly cheaper: "subscription" | "api" | "equal" | null;
    /** Whole tokens for one unit of the list's currency, rounded down; null where it is not known or costs nothing. */
    readonly tokens_per_unit: { readonly api: DecimalText | null; readonly subscription: DecimalText | null };
  },
  PlanLine<"fee" | "request", "subscription" | "api">
>;

/**
 * Finds the use from which a subscription costs no more than the API, and compares both for a given use. It says nothing
 * of what a subscription limits, nor that its answers are the same.
 *
 * @throws {UsageError} `invalid_usage`: an amount or count is wrong, or the fee is in another currency and no rate was given.
 * @throws {PricingError} What `calculateCost` throws.
 *
 * @example
 * planSubscription(gpt_4o, { fee: { amount: "20", currency: "USD", per: "month" }, usage: { input_tokens: 100, output_tokens: 300 } },
 *   { at: "2026-11-24T00:00:00Z" }).figures.break_even_requests
 * //=> "6154"
 */
export function planSubscription(model: ModelRecord, input: SubscriptionInput, options: PlanOptions): SubscriptionPlan {
  const { usage, requests, included_tokens } = input;
  if (requests !== undefined) checkCount("requests", requests);
  if (included_tokens !== undefined) checkCount("included_tokens", included_tokens);
  const bill = calculateCost(model, usage, options);
  const { fee, rate } = monthlyFee(input, bill);
  const tokens = (usage.input_tokens ?? 0) + (usage.output_tokens ?? 0);
  const isFree = bill.total === "0";
  const breakEven = isFree ? null : divideDecimals(fee, bill.total, 0, "up");
  const perUnit = (count: number | undefined, price: DecimalText) =>
    count === undefined || price === "0" ? null : divideDecimals(String(count), price, 0, "down");
  const feeLine = planLine({ item: "fee", total: "subscription", quantity: 1, each: fee } as const);
  const use = requests ?? 0;
  const apiLine = planLine({ item: "request", total: "api", quantity: use, each: bill.total, bill: 0, usage } as const);
  const api = requests === undefined ? null : apiLine.amount;
  const order = api === null ? undefined : compareDecimals(api, fee);
  return {
    scenario: "subscription",
    currency: bill.currency,
    at: bill.at,
    totals: { subscription: fee, api },
    figures: {
      break_even_requests: breakEven,
      break_even_tokens: breakEven === null ? null : multiplyDecimals(breakEven, String(tokens)),
      cheaper: order === undefined ? null : order < 0 ? "api" : order > 0 ? "subscription" : "equal",
      tokens_per_unit: { api: perUnit(tokens, bill.total), subscription: perUnit(included_tokens, fee) },
    },
    lines: api === null ? [feeLine] : [feeLine, apiLine],
    bills: [bill],
    assumptions: [priceAt(bill), ...feeAssumptions(input), ...(rate ? [convertedBy(rate)] : [])],
    warnings: [...(rate ? oldRateWarnings(rate) : []), ...hourWarnings(model, bill), ...billWarnings(model, [bill])],
  };
}

/** The fee of one month in the currency of the bill. */
function monthlyFee({ fee, exchange_rates = [] }: SubscriptionInput, { currency }: Cost) {
  checkAmount("fee.amount", fee.amount);
  if (fee.per !== "month" && fee.per !== "year") throw invalidUsage("fee.per", fee.per, '"month" or "year"');
  const rate = fee.currency === currency ? undefined : findRate(exchange_rates, fee.currency, currency);
  if (fee.currency !== currency && !rate) {
    throw invalidUsage("fee.currency", fee.currency, `"${currency}", the list's, or a rate to it in exchange_rates`);
  }
  const whole = rate ? convertAmount(fee.amount, rate) : fee.amount;
  return { fee: divideDecimals(whole, fee.per === "year" ? "12" : "1", 18, "half_even"), rate };
}

function* feeAssumptions({ fee, included_tokens }: SubscriptionInput): Iterable<Assumption> {
  const { amount, currency, per } = fee;
  const facts = { amount, currency, per };
  yield {
    code: "fee_before_tax",
    message: `The fee is ${amount} ${currency} per ${per}, before tax, for one person.`,
    facts,
  };
  if (per === "year") yield { code: "fee_per_month", message: "A month is a twelfth of the year's fee.", facts };
  if (included_tokens === undefined) return;
  yield {
    code: "included_tokens_given",
    message: `That the subscription includes ${included_tokens} tokens a month is your figure; limits by the hour or week are left out.`,
    facts: { included_tokens },
  };
}

import { calculateCost } from "../cost/calculate-cost.ts";
import type { DecimalText, ModelRecord, Usage } from "../types.ts";
import { checkCount } from "./check-input.ts";
import { billWarnings, hourWarnings, priceAt, sameRequests } from "./common-remarks.ts";
import type { Plan, PlanLine, PlanOptions } from "./plan.ts";
import { planLine } from "./plan-line.ts";

/** Requests that are alike. */
export interface RequestInput {
  /** Inclusive counts of one request. */
  readonly usage: Usage;
  /** How many; 1 where it is left out. From 0. */
  readonly requests?: number | undefined;
}

export type RequestPlan = Plan<
  "request",
  { readonly total: DecimalText },
  { readonly requests: number },
  PlanLine<"request", "total">
>;

/**
 * Prices a number of equal requests.
 *
 * @returns `total` in the list's currency; `bills[0]` is the itemised bill of one request.
 * @throws {UsageError} `invalid_usage`: a count is negative or fractional, or what `calculateCost` refuses.
 * @throws {PricingError} What `calculateCost` throws: an unknown price is never 0.
 *
 * @example
 * planRequest(gpt_4o_mini, { usage: { input_tokens: 100, output_tokens: 300 }, requests: 1000 }, { at: "2026-01-05T00:00:00Z" }).totals.total
 * //=> "0.195"
 */
export function planRequest(
  model: ModelRecord,
  { usage, requests = 1 }: RequestInput,
  options: PlanOptions,
): RequestPlan {
  checkCount("requests", requests);
  const bill = calculateCost(model, usage, options);
  const line = planLine({ item: "request", total: "total", quantity: requests, each: bill.total, bill: 0, usage });
  return {
    scenario: "request",
    currency: bill.currency,
    at: bill.at,
    totals: { total: line.amount },
    figures: { requests },
    lines: [line],
    bills: [bill],
    assumptions: [priceAt(bill), ...sameRequests(requests)],
    warnings: [...hourWarnings(model, bill), ...billWarnings(model, [bill])],
  };
}

import { calculateCost } from "../cost/calculate-cost.ts";
import { divideDecimals, multiplyDecimals, subtractDecimals } from "../money/decimals.ts";
import type { Cost, DecimalText, ModelRecord, Usage } from "../types.ts";
import { checkCount, checkShare } from "./check-input.ts";
import { billWarnings, hourWarnings, priceAt, sameRequests } from "./common-remarks.ts";
import type { Assumption, Plan, PlanLine, PlanOptions } from "./plan.ts";
import { planLine } from "./plan-line.ts";
import { sumOf } from "./sum-of.ts";

/** A workload as people first write it down, and what they leave out. What is left out here adds nothing. */
export interface HiddenCostsInput {
  /** Counts of one request as reckoned naively: the question and the answer. */
  readonly usage: Usage;
  /** How many requests; 1 where it is left out. */
  readonly requests?: number | undefined;
  /** Tokens of instructions sent with each request. */
  readonly system_tokens?: number | undefined;
  /** Tokens of tool schemas sent with each request. */
  readonly tool_tokens?: number | undefined;
  /** Tokens of reasoning before each answer, billed as output. */
  readonly reasoning_tokens?: number | undefined;
  /** Requests that are sent and billed again, as a share of all: "0.05" for 5 in 100. Up to 10. */
  readonly retry_share?: DecimalText | undefined;
  /** Requests of tests and trials besides, as a share of all. Up to 10. */
  readonly test_share?: DecimalText | undefined;
}

type HiddenItem = "naive" | "system" | "tools" | "reasoning" | "retries" | "tests";

export type HiddenCostsPlan = Plan<
  "hidden_costs",
  {
    readonly naive: DecimalText;
    /** What is added to the naive bill. */
    readonly hidden: DecimalText;
    readonly total: DecimalText;
  },
  {
    readonly requests: number;
    /** `total` by `naive`, half to even at 4 decimals; null where the naive bill is 0. */
    readonly factor: DecimalText | null;
  },
  PlanLine<HiddenItem, "total">
>;

/**
 * Shows what instructions, tool schemas, reasoning, retries and tests add to a naive bill.
 *
 * @returns One line per addition, each on top of those before it; they add up to `total`. `bills` are one request as it
 *   grows; retries and tests are whole requests of the last.
 * @throws {UsageError} `invalid_usage`: a count or share is out of bounds.
 * @throws {PricingError} What `calculateCost` throws.
 *
 * @example
 * planHiddenCosts(gpt_4o, { usage: { input_tokens: 100, output_tokens: 300 }, system_tokens: 900 }, { at: "2026-11-24T00:00:00Z" }).totals
 * //=> { naive: "0.00325", hidden: "0.00225", total: "0.0055" }
 */
export function planHiddenCosts(model: ModelRecord, input: HiddenCostsInput, options: PlanOptions): HiddenCostsPlan {
  const { usage, requests = 1, retry_share = "0", test_share = "0" } = input;
  checkCount("requests", requests);
  checkShare("retry_share", retry_share, "10");
  checkShare("test_share", test_share, "10");
  const bills: Cost[] = [calculateCost(model, usage, options)];
  const [naive] = bills as [Cost];
  const lines: PlanLine<HiddenItem, "total">[] = [];
  const add = (item: HiddenItem, quantity: number | string, each: DecimalText, grown?: Usage) =>
    lines.push(
      planLine({ item, total: "total", quantity, each, bill: bills.length - 1, ...(grown && { usage: grown }) }),
    );
  add("naive", requests, naive.total, usage);
  let last = naive;
  for (const { item, grown } of growth(input)) {
    const bill = calculateCost(model, grown, options);
    bills.push(bill);
    add(item, requests, subtractDecimals(bill.total, last.total), grown);
    last = bill;
  }
  if (retry_share !== "0") add("retries", multiplyDecimals(retry_share, String(requests)), last.total);
  if (test_share !== "0") add("tests", multiplyDecimals(test_share, String(requests)), last.total);
  const total = sumOf(lines, "total");
  const naiveTotal = lines[0]?.amount ?? "0";
  return {
    scenario: "hidden_costs",
    currency: naive.currency,
    at: naive.at,
    totals: { naive: naiveTotal, hidden: subtractDecimals(total, naiveTotal), total },
    figures: { requests, factor: naiveTotal === "0" ? null : divideDecimals(total, naiveTotal, 4, "half_even") },
    lines,
    bills,
    assumptions: [priceAt(naive), ...sameRequests(requests), ...assumptionsOf(input)],
    warnings: [...hourWarnings(model, naive), ...billWarnings(model, bills)],
  };
}

/** What each addition adds to the counts of a request. */
const ADDED = [
  ["system", "system_tokens", ["input_tokens"]],
  ["tools", "tool_tokens", ["input_tokens"]],
  ["reasoning", "reasoning_tokens", ["output_tokens", "reasoning_output_tokens"]],
] as const;

/** The request as it grows, one addition after the other. */
function growth(input: HiddenCostsInput): readonly { readonly item: HiddenItem; readonly grown: Usage }[] {
  const steps: { readonly item: HiddenItem; readonly grown: Usage }[] = [];
  let grown = input.usage;
  for (const [item, name, fields] of ADDED) {
    const count = input[name] ?? 0;
    checkCount(name, count, 0, 1e9);
    if (count === 0) continue;
    grown = { ...grown, ...Object.fromEntries(fields.map((field) => [field, (grown[field] ?? 0) + count])) };
    steps.push({ item, grown });
  }
  return steps;
}

function* assumptionsOf({ retry_share = "0", test_share = "0" }: HiddenCostsInput): Iterable<Assumption> {
  yield {
    code: "added_in_order",
    message:
      "Each addition is priced on top of those before it; in another order single lines may differ, the total does not.",
    facts: {},
  };
  if (retry_share !== "0") {
    const message = "A retry is billed like the request; one that fails before it answers costs less or nothing.";
    yield { code: "retries_billed_in_full", message, facts: { retry_share } };
  }
  if (test_share !== "0") {
    const message = "Tests are requests of the same size, and are not sent again.";
    yield { code: "tests_like_requests", message, facts: { test_share } };
  }
}

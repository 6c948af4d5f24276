import { calculateCost } from "../cost/calculate-cost.ts";
import { invalidUsage, NotPricedError } from "../errors.ts";
import { divideDecimals, subtractDecimals } from "../money/decimals.ts";
import type { Cost, DecimalText, ModelRecord } from "../types.ts";
import { checkCount } from "./check-input.ts";
import { billWarnings, hourWarnings, priceAt, sameRequests } from "./common-remarks.ts";
import type { Plan, PlanLine, PlanOptions } from "./plan.ts";
import { planLine } from "./plan-line.ts";
import type { RequestInput } from "./plan-request.ts";

export type BatchPlan = Plan<
  "batch",
  {
    readonly standard: DecimalText;
    readonly batch: DecimalText;
    /** What the batch saves; with a minus sign where it costs more. */
    readonly saving: DecimalText;
  },
  {
    readonly requests: number;
    /** The saving as a share of `standard`, half to even at 6 decimals; null where that costs nothing or less is no saving. */
    readonly saving_share: DecimalText | null;
  },
  PlanLine<"standard" | "batch", "standard" | "batch">
>;

/**
 * Compares the same requests at the standard rate and as a batch, whose answers may take a day.
 *
 * @throws {NotPricedError} `not_offered`: the list has no batch rate; no discount is supposed.
 * @throws {UsageError} `invalid_usage`: the attributes name a service tier, which this scenario decides.
 * @throws {PricingError} What `calculateCost` throws.
 *
 * @example
 * planBatch(gpt_4o, { usage: { input_tokens: 100, output_tokens: 300 }, requests: 30_000 }, { at: "2026-11-24T00:00:00Z" }).totals.saving
 * //=> "48.75"
 */
export function planBatch(model: ModelRecord, { usage, requests = 1 }: RequestInput, options: PlanOptions): BatchPlan {
  checkCount("requests", requests);
  const named = options.attributes?.service_tier;
  if (named !== undefined) throw invalidUsage("attributes.service_tier", named, "none: the batch is compared with it");
  const attributes = { ...options.attributes, service_tier: "batch" };
  const standard = calculateCost(model, usage, options);
  const batch = batchBill(standard, () => calculateCost(model, usage, { ...options, attributes }));
  const lines = ([standard, batch] as const).map(({ total: each }, bill) => {
    const item = bill === 0 ? "standard" : "batch";
    return planLine({ item, total: item, quantity: requests, each, bill, usage });
  });
  const [plain = "0", less = "0"] = lines.map(({ amount }) => amount);
  const saving = subtractDecimals(plain, less);
  const hasShare = plain !== "0" && !saving.startsWith("-");
  return {
    scenario: "batch",
    currency: standard.currency,
    at: standard.at,
    totals: { standard: plain, batch: less, saving },
    figures: { requests, saving_share: hasShare ? divideDecimals(saving, plain, 6, "half_even") : null },
    lines,
    bills: [standard, batch],
    assumptions: [priceAt(standard), ...sameRequests(requests)],
    warnings: [...hourWarnings(model, standard), ...billWarnings(model, [standard, batch])],
  };
}

/** The engine says what any unknown tier is told; here it is the batch that is missing. */
function batchBill({ model, lines }: Cost, price: () => Cost): Cost {
  try {
    return price();
  } catch (error) {
    if (!(error instanceof NotPricedError)) throw error;
    const since = lines[0] ? ` of ${lines[0].effective_from}` : "";
    const message = `"${model}" has no batch price for this request in its list${since}. No discount is supposed.`;
    throw new NotPricedError("not_offered", message, error.facts);
  }
}

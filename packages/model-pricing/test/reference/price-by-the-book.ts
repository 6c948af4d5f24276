import type { ErrorCode } from "../../src/errors.ts";
import type { CostOptions, ModelRecord, Usage, WarningCode } from "../../src/types.ts";
import { billedUnits, requestCalls, restOfCounts } from "./billed-counts.ts";
import { blockInForce, isShutDown } from "./block-in-force.ts";
import { costliestInputs, inputSplits } from "./costliest-input.ts";
import { holdingRules } from "./holding-rules.ts";
import { readRequest } from "./read-request.ts";
import { Refusal } from "./refusal.ts";
import { type Bill, writeBill } from "./write-bill.ts";

/** What the price format says about a request: an error, or bills of which each is right. */
export type Verdict =
  | { readonly error: ErrorCode }
  | { readonly bills: readonly Bill[]; readonly warnings: readonly WarningCode[] };

/**
 * Prices a request by the letter of the price format: slowly, with nothing remembered and every split tried. Steps are
 * in the order in which the format ranks the errors. There is more than one bill where several splits of the input cost
 * the same.
 */
export function priceByTheBook(model: ModelRecord, usage: Usage, options: CostOptions): Verdict {
  try {
    if (model.covered_by?.length) throw new Refusal("covered_by_plan");
    const request = readRequest(model, usage, options);
    const priced = { ...request, block: blockInForce(model, options.currency, request.at) };
    const rules = holdingRules(priced);
    const splits = inputSplits(priced);
    const rest = restOfCounts(priced);
    const bills = costliestInputs(splits, rules, priced).map((input) => {
      const counts = new Map([...input, ...rest, ...requestCalls(rules, priced)]);
      return writeBill(billedUnits(counts, rules, priced), rules, priced);
    });
    return { bills, warnings: isShutDown(model, request.at) ? ["model_shut_down"] : [] };
  } catch (error) {
    if (error instanceof Refusal) return { error: error.code };
    throw error;
  }
}

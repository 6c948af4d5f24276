import { PriceNotFoundError } from "../errors.ts";
import { requestInstant } from "../instant.ts";
import type { Cost, CostOptions, ModelRecord, Usage } from "../types.ts";
import { roundUpCounts, takeOffFree } from "./adjust-quantities.ts";
import { billedQuantities } from "./billed-quantities.ts";
import { checkUsage } from "./check-usage.ts";
import { type CompiledBlock, compileModel } from "./compile-model.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { holdingRules } from "./holding-rules.ts";
import { makeRatePlan, type RatePlan } from "./rate-plan.ts";
import { makeReceipt } from "./receipt.ts";
import { requestAttributes } from "./request-attributes.ts";
import { selectPrice } from "./select-price.ts";

/**
 * Prices one request at the rates in force when it was made. Pure and synchronous: no network, no clock.
 *
 * @param model A catalog record, or any object of the same shape. It is read once and must not change afterwards.
 * @param usage Inclusive counts. Provider responses go through `fromAnthropic` and its siblings first.
 * @param options.at Moment of the request, an instant; a price block's date begins at 00:00 in the provider's time zone.
 * @param options.currency ISO 4217; without it the provider's own. Never converted.
 * @returns Amounts in the list's currency as exact decimal text. `lines` has one entry per billed unit and adds up to `total`.
 * @throws {UsageError} A count is negative or fractional, a part exceeds its whole, or an attribute contradicts the id.
 * @throws {PriceNotFoundError} No price was in force at `at`, or none in this currency. An unknown price is never 0.
 * @throws {NotPricedError} Something was used that the list does not price, or is not sold this way.
 *
 * @example
 * calculateCost(gpt_4o_mini, { input_tokens: 100_000, output_tokens: 300_000 }, { at: "2026-01-05T00:00:00Z" }).total
 * //=> "0.195"
 */
export function calculateCost(model: ModelRecord, usage: Usage, options: CostOptions): Cost {
  const compiled = compileModel(model);
  if (model.covered_by?.length) throw coveredByPlan(compiled.name, model.covered_by);
  const attributes = requestAttributes(model, usage, options);
  const { milliseconds: at, text } = requestInstant(options.at);
  const counts = checkUsage(usage);
  const currency = options.currency ?? model.currency;
  const selected = selectPrice(compiled, at, currency);
  const plan = ratePlan(selected, holdingRules(compiled, selected, counts, at, attributes));
  const { block } = selected;
  const billed = billedQuantities(roundUpCounts(counts, block), selected, plan);
  const { lines, total, exact } = makeReceipt(takeOffFree(billed, block, options.free_remaining), plan);
  return {
    model: compiled.name,
    currency,
    at: text,
    total,
    total_number: Number(total),
    exact,
    lines,
    warnings: at >= compiled.shutDownAt ? ["model_shut_down"] : [],
  };
}

function ratePlan(block: CompiledBlock, holding: readonly CompiledRule[]): RatePlan {
  // Almost always one rule or none holds: it is a cheaper key than text.
  const key = holding.length < 2 ? holding[0] : holding.map(({ index }) => index).join();
  const known = block.plans.get(key);
  if (known) return known;
  const plan = makeRatePlan(block, holding);
  block.plans.set(key, plan);
  return plan;
}

function coveredByPlan(model: string, plans: readonly string[]): PriceNotFoundError {
  const message = `"${model}" has no price per request: it is covered by a subscription. See the fee of ${plans.join(", ")}.`;
  return new PriceNotFoundError("covered_by_plan", message, { model, covered_by: plans });
}

import type { UsageField } from "../units.ts";
import type { Counts } from "./check-usage.ts";
import type { CompiledBlock } from "./compile-model.ts";
import { notPriced } from "./not-priced.ts";
import type { PlannedRate, RatePlan } from "./rate-plan.ts";
import { isInputTokens, isSplitTwice, splitInput } from "./split-input.ts";
import { takeOutParts } from "./take-out-parts.ts";
import { withoutMeasures } from "./without-measures.ts";

/** What one rate bills, before included and free units. */
export interface BilledQuantity {
  readonly rate: PlannedRate;
  readonly quantity: number;
  /** Whether the response left the split by cache and modality open. */
  readonly isSplit: boolean | undefined;
}

/**
 * Splits checked counts into what each rate bills, in the order of the registry.
 *
 * @throws {UsageError} `part_exceeds_whole`.
 * @throws {NotPricedError} `unit_not_priced`: something was used that has no rate. Absent is never free.
 */
export function billedQuantities(counts: Counts, block: CompiledBlock, plan: RatePlan): BilledQuantity[] {
  const used = withoutMeasures(counts, block.block);
  const own = takeOutParts(used);
  const split = own !== used && isSplitTwice(used) ? splitInput(used, block, plan) : undefined;
  const billed = split ? { ...own, ...split.billed } : own;
  for (const name in billed) {
    const field = name as UsageField;
    // Results without a rate only feed thresholds.
    if (billed[field] && !plan.rates.has(field) && field !== "results") throw notPriced(block, field, counts);
  }
  const quantities: BilledQuantity[] = [];
  for (const rate of plan.list) {
    const field = rate.line.usage_field;
    const quantity = billed[field] ?? (field === "request_calls" ? 1 : 0);
    if (quantity > 0) quantities.push({ rate, quantity, isSplit: split?.isOpen && isInputTokens(field) });
  }
  return quantities;
}

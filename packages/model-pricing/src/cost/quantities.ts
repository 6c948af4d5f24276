import { NotPricedError, UsageError } from "../errors.ts";
import type { PriceBlock } from "../types.ts";
import { UNITS_OF_FIELD, type UsageField } from "../units.ts";
import { checkParts, WHOLES_OF_PART } from "./check-parts.ts";
import type { Counts } from "./check-usage.ts";
import { decomposeInput } from "./decompose-input.ts";
import type { PlannedRate, RatePlan } from "./rate-plan.ts";

/** What one rate bills, before included and free units. */
export interface BilledQuantity {
  readonly rate: PlannedRate;
  readonly quantity: number;
  /** Whether the response left the split by cache and modality open. */
  readonly isSplit: boolean;
}

/** A usage field and how much of it is left once its parts are billed by themselves. */
interface Share {
  readonly field: UsageField;
  readonly quantity: number;
  readonly isSplit?: boolean;
}

const OUTPUT_PARTS = [
  "reasoning_output_tokens",
  "output_audio_tokens",
  "output_image_tokens",
  "output_video_tokens",
] as const satisfies readonly UsageField[];

/**
 * Splits checked counts into what each rate bills, in the order of the registry.
 *
 * @throws {UsageError} `part_exceeds_whole`.
 * @throws {NotPricedError} `unit_not_priced`: something was used that has no rate. Absent is never free.
 */
export function billedQuantities(model: string, counts: Counts, block: PriceBlock, plan: RatePlan): BilledQuantity[] {
  const used = block.measures ? withoutMeasures(counts, block.measures) : counts;
  const billed: BilledQuantity[] = [];
  for (const { field, quantity, isSplit = false } of checkParts(used) ? shares(model, used, block, plan) : wholeCounts(used)) {
    const rate = plan.rates.get(field);
    if (rate) billed.push({ rate, quantity, isSplit });
    // Results without a rate only feed thresholds.
    else if (field !== "results") throw notPriced(model, block, field, counts[field] ?? quantity);
  }
  const request = used.request_calls === undefined ? plan.rates.get("request_calls") : undefined;
  if (request) billed.push({ rate: request, quantity: 1, isSplit: false });
  return billed.length > 1 ? billed.sort((a, b) => a.rate.order - b.rate.order) : billed;
}

function wholeCounts(counts: Counts): Share[] {
  const whole: Share[] = [];
  for (const name in counts) {
    const field = name as UsageField;
    const quantity = counts[field];
    if (quantity) whole.push({ field, quantity });
  }
  return whole;
}

/** Takes parts out of their wholes. Parts are known to fit. */
function shares(model: string, counts: Counts, block: PriceBlock, plan: RatePlan): Share[] {
  const parts = decomposeInput(counts, plan);
  if ("misfit" in parts) throw misfit(counts);
  if ("unpriced" in parts) throw notPriced(model, block, parts.unpriced, counts[parts.unpriced] ?? 0, parts.state);
  const split: Share[] = [...parts];
  let output = counts.output_tokens ?? 0;
  for (const field of OUTPUT_PARTS) {
    output -= counts[field] ?? 0;
    split.push({ field, quantity: counts[field] ?? 0 });
  }
  split.push({ field: "output_tokens", quantity: output });
  split.push({ field: "input_pages", quantity: (counts.input_pages ?? 0) - (counts.input_annotated_pages ?? 0) });
  split.push({ field: "input_annotated_pages", quantity: counts.input_annotated_pages ?? 0 });
  const isSplit = (field: UsageField) =>
    WHOLES_OF_PART.has(field) || field === "input_tokens" || field === "output_tokens" || field === "input_pages";
  return [...split, ...wholeCounts(counts).filter(({ field }) => !isSplit(field))].filter(
    ({ quantity }) => quantity > 0,
  );
}

function withoutMeasures(counts: Counts, measures: readonly UsageField[]): Counts {
  const isMeasured = (field: UsageField): boolean =>
    measures.includes(field) || WHOLES_OF_PART.get(field)?.some(isMeasured) === true;
  return Object.fromEntries(Object.entries(counts).filter(([field]) => !isMeasured(field as UsageField)));
}

function notPriced(
  model: string,
  block: PriceBlock,
  field: UsageField,
  count: number,
  state?: UsageField,
): NotPricedError {
  const key = UNITS_OF_FIELD.get(field)?.[0]?.key ?? field;
  const unit = state ? `${key} price for tokens that count as ${state}` : `${key} price`;
  return new NotPricedError(
    "unit_not_priced",
    `Usage has ${field}: ${count} but "${model}" lists no ${unit} in its list of ${block.effective_from}. Absent is not free.`,
    { model, unit: key, usage_field: field, count, effective_from: block.effective_from },
  );
}

function misfit(counts: Counts): UsageError {
  return new UsageError(
    "part_exceeds_whole",
    "The counts by cache and by modality do not fit together: no split of input_tokens has these parts.",
    { usage: counts },
  );
}

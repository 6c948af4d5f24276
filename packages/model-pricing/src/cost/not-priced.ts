import { NotPricedError } from "../errors.ts";
import { UNITS_OF_FIELD, type UsageField } from "../units.ts";
import type { Counts } from "./check-usage.ts";
import type { CompiledBlock } from "./compile-model.ts";

/** Something was used that has no rate. Absent is never free. */
export function notPriced(
  { name, block }: CompiledBlock,
  field: UsageField,
  counts: Counts,
  state: UsageField = "input_tokens",
): NotPricedError {
  const unit = UNITS_OF_FIELD.get(field)?.[0]?.key;
  const where = state === "input_tokens" ? "" : ` for tokens that count as ${state}`;
  return new NotPricedError(
    "unit_not_priced",
    `Usage has ${field}: ${counts[field]} but "${name}" lists no ${unit} price${where} in its list of ${block.effective_from}. Absent is not free.`,
    { model: name, unit, usage_field: field, count: counts[field], effective_from: block.effective_from },
  );
}

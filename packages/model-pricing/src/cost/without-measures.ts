import type { PriceBlock } from "../types.ts";
import { PARTS_OF_FIELDS, type UsageField } from "../units.ts";
import type { Counts } from "./check-usage.ts";

/** Leaves out counts that measure the same output another way, and their parts: they are not billed. */
export function withoutMeasures(counts: Counts, { measures }: PriceBlock): Counts {
  if (!measures) return counts;
  const isMeasured = (field: UsageField): boolean =>
    measures.includes(field) || PARTS_OF_FIELDS.some(({ whole, parts }) => parts.includes(field) && isMeasured(whole));
  return Object.fromEntries(Object.entries(counts).filter(([field]) => !isMeasured(field as UsageField)));
}

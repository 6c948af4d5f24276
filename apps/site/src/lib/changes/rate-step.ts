import { compareDecimals, percentChange } from "@org/model-pricing";
import type { RateStep } from "./change.ts";

/** A step from one rate to another; undefined where nothing changed. */
export function rateStep(
  of: Pick<RateStep, "currency" | "per" | "unit" | "conditions">,
  before: string | undefined,
  after: string | undefined,
): RateStep | undefined {
  if (before === undefined && after === undefined) return undefined;
  const isBoth = before !== undefined && after !== undefined;
  if (isBoth && compareDecimals(before, after) === 0) return undefined;
  const percent = isBoth ? (percentChange(before, after) ?? null) : null;
  return { ...of, before: before ?? null, after: after ?? null, percent };
}

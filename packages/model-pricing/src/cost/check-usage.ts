import { invalidUsage, UsageError } from "../errors.ts";
import type { Usage } from "../types.ts";
import { UNITS_OF_FIELD, type UsageField } from "../units.ts";
import { MICRO, toMicro } from "./micro.ts";

/** Counts by usage field, checked: whole where they must be, never negative. */
export type Counts = { readonly [F in UsageField]?: number | undefined };

/**
 * Checks every count for itself.
 *
 * @throws {UsageError} `invalid_usage`: an unknown field, or a count that is negative, not finite, fractional where it
 *   must be whole, or with more than six decimals.
 */
export function checkUsage(usage: Usage): Counts {
  if (typeof usage !== "object" || usage === null)
    throw invalidUsage("usage", usage, "an object of counts such as { input_tokens: 1200 }");
  for (const field in usage) {
    const value: unknown = usage[field as UsageField];
    if (value === undefined) continue;
    const units = UNITS_OF_FIELD.get(field);
    if (!units) throw unknownField(field);
    if (typeof value !== "number" || !(value >= 0) || value > Number.MAX_SAFE_INTEGER) {
      throw invalidUsage(field, value, "a number from 0 to 9007199254740991");
    }
    if (Number.isInteger(value)) continue;
    if (!units[0]?.fractional) throw invalidUsage(field, value, "a whole number");
    if (toMicro(value) / MICRO !== value) throw invalidUsage(field, value, "a number with at most 6 decimals");
  }
  return usage;
}

function unknownField(field: string): UsageError {
  return new UsageError(
    "invalid_usage",
    `Usage has "${field}", which is none of USAGE_FIELDS. Provider responses go through their adapter first, such as fromOpenAIChat().`,
    { field },
  );
}

import { conditionValues, parseThresholdKey } from "../../src/cost/implies.ts";
import type { Conditions } from "../../src/types.ts";
import { UNITS_OF_FIELD } from "../../src/units.ts";

type Written = Readonly<Record<string, string | boolean | number | readonly (string | boolean)[]>>;

/** The provider's groups of its own regions: a request in `us-east-1` is also one in `us`. */
export type RegionGroups = Readonly<Record<string, readonly string[]>>;

/** Whether one request can meet both conditions. Schedules may always overlap: only the calendar knows. */
export function compatible(a: Conditions, b: Conditions, groups: RegionGroups = {}): boolean {
  const [left, right] = [a as Written, b as Written];
  for (const key of Object.keys(left)) {
    const [one, other] = [left[key], right[key]];
    if (one === undefined || other === undefined || key === "schedule" || parseThresholdKey(key)) continue;
    if (sharedValues(key, conditionValues(one), conditionValues(other), groups).length === 0) return false;
  }
  return thresholdFields(left).every((field) => rangesMeet(left, right, field));
}

/** Values of an attribute that meet both lists; a region meets the group that it belongs to. */
export function sharedValues(
  attribute: string,
  a: readonly string[],
  b: readonly string[],
  groups: RegionGroups,
): readonly string[] {
  if (attribute !== "region") return a.filter((value) => b.includes(value));
  const members = (value: string) => [value, ...(groups[value] ?? [])];
  const met = (list: readonly string[]) => new Set(list.flatMap(members));
  const [left, right] = [met(a), met(b)];
  return [...left].filter((value) => right.has(value));
}

function thresholdFields(conditions: Written): readonly string[] {
  return [...new Set(Object.keys(conditions).flatMap((key) => parseThresholdKey(key)?.field ?? []))];
}

function rangesMeet(a: Written, b: Written, field: string): boolean {
  const limits = (side: string) => [a, b].flatMap((rule) => (rule[`${side}_${field}`] as number | undefined) ?? []);
  const upto = Math.min(...limits("upto"), Number.POSITIVE_INFINITY);
  const from = Math.max(...limits("from"), Number.NEGATIVE_INFINITY);
  const above = Math.max(...limits("above"), Number.NEGATIVE_INFINITY);
  // Whole counts: more than 9 is at least 10. Counts with decimals have no next number.
  const isWhole = UNITS_OF_FIELD.get(field)?.[0]?.fractional === false;
  return from <= upto && (isWhole ? above + 1 <= upto : above < upto);
}

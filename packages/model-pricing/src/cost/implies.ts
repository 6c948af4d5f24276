import type { Conditions } from "../types.ts";
import { UNITS_OF_FIELD } from "../units.ts";

type Value = string | boolean | number | readonly (string | boolean)[];
type Given = Readonly<Record<string, Value | undefined>>;

/** A threshold key taken apart: `above_input_tokens` looks at `input_tokens` from above. */
export interface ThresholdKey {
  readonly side: "above" | "from" | "upto";
  readonly field: string;
}

/** Takes a threshold key apart; undefined for any other key of a rule. */
export function parseThresholdKey(key: string): ThresholdKey | undefined {
  const match = /^(above|from|upto)_(.+)$/.exec(key);
  return match ? { side: match[1] as ThresholdKey["side"], field: match[2] as string } : undefined;
}

/** Values of an attribute or schedule condition as text. */
export function conditionValues(value: Value): readonly string[] {
  return [value].flat().map(String);
}

/**
 * Whether `b` holds whenever `a` does: every key of `b` follows from one of `a`. A rule is more specific than another
 * when its conditions imply the other's and not the other way round.
 */
export function implies(a: Conditions, b: Conditions): boolean {
  const given = a as Given;
  return Object.entries(b as Readonly<Record<string, Value>>).every(([key, wanted]) => {
    const threshold = parseThresholdKey(key);
    if (threshold) return impliesThreshold(given, threshold, wanted as number);
    const values = given[key];
    const allowed = conditionValues(wanted);
    return values !== undefined && conditionValues(values).every((value) => allowed.includes(value));
  });
}

function impliesThreshold(given: Given, { side, field }: ThresholdKey, limit: number): boolean {
  const numberOf = (key: string) => Number(given[`${key}_${field}`]);
  // NaN, where `given` has no such limit, compares as false.
  if (side === "upto") return numberOf("upto") <= limit;
  if (side === "above") return numberOf("above") >= limit || numberOf("from") > limit;
  // Whole counts: more than 9 is at least 10. Counts with decimals have no next number.
  const step = UNITS_OF_FIELD.get(field)?.[0]?.fractional === false ? 1 : 0;
  return numberOf("above") + step >= limit || numberOf("from") >= limit;
}

import type { Conditions, PriceRule, RateTables } from "../types.ts";
import { RATE_TABLES } from "../units.ts";
import { conditionValues, parseThresholdKey, type ThresholdKey } from "./implies.ts";

interface Threshold extends ThresholdKey {
  readonly limit: number;
}

/** A rule taken apart once, so that a call only compares numbers and looks up short lists. */
export interface CompiledRule {
  /** The rule's conditions as written, for the receipt. */
  readonly conditions: Conditions;
  readonly thresholds: readonly Threshold[];
  readonly schedules: readonly string[];
  readonly attributes: readonly (readonly [name: string, values: readonly string[]])[];
  readonly rates: RateTables;
  readonly multiply: PriceRule["multiply"];
  readonly isNotOffered: boolean;
}

const isTable = (key: string) => Object.hasOwn(RATE_TABLES, key);

export function compileRule(rule: PriceRule): CompiledRule {
  const conditions: Record<string, unknown> = {};
  const rates: Record<string, unknown> = {};
  const thresholds: Threshold[] = [];
  const attributes: [string, readonly string[]][] = [];
  let schedules: readonly string[] = [];
  for (const [key, value] of Object.entries(rule as Readonly<Record<string, never>>)) {
    if (key === "multiply" || key === "not_offered") continue;
    if (isTable(key)) {
      rates[key] = value;
      continue;
    }
    conditions[key] = value;
    const threshold = parseThresholdKey(key);
    if (threshold) thresholds.push({ ...threshold, limit: value });
    else if (key === "schedule") schedules = conditionValues(value);
    else attributes.push([key, conditionValues(value)]);
  }
  return {
    conditions,
    thresholds,
    schedules,
    attributes,
    rates,
    multiply: rule.multiply,
    isNotOffered: rule.not_offered === true,
  };
}

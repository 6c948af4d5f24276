import type { Conditions, PriceRule } from "../types.ts";
import { conditionValues, parseThresholdKey, type ThresholdKey } from "./implies.ts";

interface Threshold extends ThresholdKey {
  readonly limit: number;
}

/** A rule taken apart once, so that a call only compares numbers and looks up short lists. */
export interface CompiledRule {
  /** Place in the block: names the rule in the cache of plans. */
  readonly index: number;
  readonly rule: PriceRule;
  /** The rule's conditions as written, for the receipt. */
  readonly conditions: Conditions;
  readonly thresholds: readonly Threshold[];
  readonly schedules: readonly string[];
  /** Values of each attribute that the rule asks for. */
  readonly attributes: { readonly [name: string]: readonly string[] };
}

export function compileRule(rule: PriceRule, index: number): CompiledRule {
  const conditions: Record<string, unknown> = {};
  const thresholds: Threshold[] = [];
  const attributes: Record<string, readonly string[]> = {};
  for (const [key, value] of Object.entries(rule as Readonly<Record<string, never>>)) {
    if (key === "multiply" || key === "not_offered" || key.startsWith("per_")) continue;
    conditions[key] = value;
    const threshold = parseThresholdKey(key);
    if (threshold) thresholds.push({ ...threshold, limit: value });
    else if (key !== "schedule") attributes[key] = conditionValues(value);
  }
  return { index, rule, conditions, thresholds, schedules: conditionValues(rule.schedule ?? []), attributes };
}

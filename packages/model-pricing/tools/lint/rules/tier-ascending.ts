import { implies, parseThresholdKey } from "../../../src/cost/implies.ts";
import type { Conditions } from "../../../src/types.ts";
import { compareRates, exactRate } from "../exact-rate.ts";
import { type BlockPart, describeConditions, findRate, type RatePart, type RulePart } from "../price-parts.ts";
import type { FileRule, FileSubject, Finding } from "../types.ts";

type Lower = Pick<RulePart, "conditions" | "rates"> & Partial<Pick<RulePart, "at">>;

/**
 * A larger request is never cheaper per unit than a smaller one under the same conditions: a lower rate above a threshold
 * is nearly always two rows of the source page that changed places.
 */
export const tierAscending: FileRule = {
  name: "tier-ascending",
  scope: "file",
  *check(subject) {
    for (const block of subject.blocks) {
      for (const rule of block.rules) yield* checkTier(subject, block, rule);
    }
  },
};

function* checkTier(subject: FileSubject, block: BlockPart, rule: RulePart): Iterable<Finding> {
  const wider: readonly Lower[] = [{ conditions: {}, rates: block.rates }, ...block.rules];
  for (const other of wider) {
    const direction = directionOf(rule.conditions, other.conditions);
    if (other === rule || direction === 0) continue;
    const wrong = rule.rates.find((rate) => isWrong(rate, other.rates, direction));
    if (!wrong) continue;
    const usual = findRate(other.rates, wrong.table, wrong.key) as RatePart;
    const place = other.at ? `in the rule on line ${subject.toml.locate(other.at).line}` : "in the block";
    yield {
      at: wrong.at,
      message: `${wrong.key} is ${wrong.value} where ${describeConditions(rule.conditions)}, ${direction > 0 ? "less" : "more"} than ${usual.value} ${place}.`,
      fix: "check both rows on the source page; larger requests cost more per unit, not less.",
    };
    return;
  }
}

function isWrong({ table, key, value }: RatePart, others: readonly RatePart[], direction: number): boolean {
  const other = findRate(others, table, key);
  const [own, usual] = [exactRate(value), other && exactRate(other.value)];
  if (!own || !usual) return false;
  const difference = compareRates(own, usual);
  return direction > 0 ? difference < 0n : difference > 0n;
}

/** 1 where `a` is `b` for larger requests only, -1 where it is `b` for smaller ones, 0 where they differ otherwise. */
function directionOf(a: Conditions, b: Conditions): number {
  if (!implies(a, b) || implies(b, a)) return 0;
  const others = (conditions: Conditions) =>
    Object.fromEntries(Object.entries(conditions).filter(([key]) => !parseThresholdKey(key))) as Conditions;
  if (!implies(others(b), others(a))) return 0;
  const tightened = Object.entries(a).filter(
    ([key, value]) => parseThresholdKey(key) && (b as Record<string, unknown>)[key] !== value,
  );
  const isSmaller = tightened.map(([key]) => key.startsWith("upto_"));
  if (isSmaller.every(Boolean)) return -1;
  return isSmaller.some(Boolean) ? 0 : 1;
}

import { implies } from "../../../src/cost/implies.ts";
import { compatible, type RegionGroups } from "../compatible.ts";
import { meet } from "../meet.ts";
import { coveredUnits } from "../multiplied-units.ts";
import { type BlockPart, describeConditions, findRate, type RulePart } from "../price-parts.ts";
import type { FileRule, FileSubject, Finding } from "../types.ts";

/** Refuses rules of which nobody can say which one sets a rate, or how often a multiplier counts. */
export const rulesClash: FileRule = {
  name: "rules-clash",
  scope: "file",
  *check(subject) {
    const groups = subject.provider.file?.region_group ?? {};
    for (const block of subject.blocks) {
      for (const [index, rule] of block.rules.entries()) {
        for (const earlier of block.rules.slice(0, index)) {
          const found =
            findEqual(subject, earlier, rule) ??
            findRateClash(subject, block, earlier, rule, groups) ??
            findNestedMultipliers(subject, block, earlier, rule);
          if (found) yield found;
        }
      }
    }
  },
};

const lineOf = ({ toml }: FileSubject, { at }: RulePart) => toml.locate(at).line;

function findEqual(subject: FileSubject, a: RulePart, b: RulePart): Finding | undefined {
  if (!implies(a.conditions, b.conditions) || !implies(b.conditions, a.conditions)) return undefined;
  return {
    at: b.at,
    message: `this rule and the one on line ${lineOf(subject, a)} hold under the same conditions (${describeConditions(b.conditions)}).`,
    fix: "put everything into one of the two rules.",
  };
}

function findRateClash(
  subject: FileSubject,
  block: BlockPart,
  a: RulePart,
  b: RulePart,
  groups: RegionGroups,
): Finding | undefined {
  if (implies(a.conditions, b.conditions) || implies(b.conditions, a.conditions)) return undefined;
  const shared = b.rates.filter(({ table, key }) => findRate(a.rates, table, key));
  if (shared.length === 0 || !compatible(a.conditions, b.conditions, groups)) return undefined;
  const both = meet(a.conditions, b.conditions, groups);
  for (const { table, key, at } of shared) {
    const deciding = block.rules.filter((rule) => rule.isNotOffered || isCaseOfBoth(rule, a, b, table, key));
    const open = both?.find((conditions) => !deciding.some((rule) => implies(conditions, rule.conditions)));
    if (both !== undefined && open === undefined) continue;
    const where = open ? ` (${describeConditions(open)})` : "";
    const canBeOneRule = open !== undefined && implies(open, a.conditions) && implies(open, b.conditions);
    return {
      at,
      message: `this rule and the one on line ${lineOf(subject, a)} both set ${key} and can hold at once${where}.`,
      fix: canBeOneRule
        ? "add a rule with the conditions of both that says the rate then, or not_offered = true."
        : "let the two exclude each other: one list of regions or one schedule for each rate.",
    };
  }
  return undefined;
}

function isCaseOfBoth(rule: RulePart, a: RulePart, b: RulePart, table: string, key: string): boolean {
  if (!findRate(rule.rates, table, key)) return false;
  return implies(rule.conditions, a.conditions) && implies(rule.conditions, b.conditions);
}

function findNestedMultipliers(subject: FileSubject, block: BlockPart, a: RulePart, b: RulePart): Finding | undefined {
  const isInside = implies(b.conditions, a.conditions);
  if (!isInside && !implies(a.conditions, b.conditions)) return undefined;
  const covered = coveredUnits(block, a);
  const shared = [...coveredUnits(block, b)].find((unit) => covered.has(unit));
  if (shared === undefined) return undefined;
  const [inner, outer] = isInside ? [b, a] : [a, b];
  return {
    at: [...b.at, "multiply"],
    message: `two multipliers of ${shared.split(".")[1]} nest: the rule on line ${lineOf(subject, inner)} holds only where the one on line ${lineOf(subject, outer)} does, so both would apply.`,
    fix: `write the rates themselves in the rule on line ${lineOf(subject, inner)}, or make the conditions exclude each other.`,
  };
}

import { conditionValues } from "../../../src/cost/implies.ts";
import type { AttributeConditions } from "../../../src/types.ts";
import type { TomlPath } from "../../toml.ts";
import type { RulePart } from "../price-parts.ts";
import type { FileRule } from "../types.ts";

type ConditionValue = string | boolean | readonly (string | boolean)[];

/**
 * A neutral value changes nothing, so no rule may give it a price. Only rules that ask for nothing else are judged: batch
 * may well be sold in one neutral region only.
 */
export const neutralValueAlsoRuled: FileRule = {
  name: "neutral-value-also-ruled",
  scope: "file",
  *check({ blocks, provider }) {
    for (const { block, rules } of blocks) {
      for (const rule of rules) {
        const own = findNeutral(rule, block.neutral);
        const shared = own ?? findNeutral(rule, provider.file?.neutral);
        if (!shared) continue;
        yield {
          at: shared.at,
          severity: own ? "error" : "warn",
          message: `${shared.value} has a rule here and is neutral in ${own ? "the same block" : "provider.toml"}.`,
          fix: "remove it from the rule if it changes nothing, else from neutral.",
        };
      }
    }
  },
};

function findNeutral(rule: RulePart, neutral: AttributeConditions = {}): { at: TomlPath; value: string } | undefined {
  const [name, ...others] = Object.keys(rule.conditions);
  if (name === undefined || others.length > 0) return undefined;
  const values = (neutral as Record<string, ConditionValue>)[name];
  const asked = (rule.conditions as Record<string, ConditionValue>)[name];
  if (values === undefined || asked === undefined) return undefined;
  const value = conditionValues(asked).find((item) => conditionValues(values).includes(item));
  return value === undefined ? undefined : { at: [...rule.at, name], value: `${name} = "${value}"` };
}

import type { AttributeConditions, PriceRule } from "../../src/types.ts";
import { type Condition, isAmong, listValues, readCondition } from "./conditions.ts";
import { Refusal } from "./refusal.ts";
import type { PricedRequest } from "./request.ts";
import { ruleHolds } from "./rule-holds.ts";

export interface HoldingRule {
  readonly rule: PriceRule;
  readonly condition: Condition;
}

/**
 * The rules that hold for a request. Refusals that no calendar can change come first (`not_offered`), then
 * `calendar_not_known` where a rule may hold or not.
 */
export function holdingRules(request: PricedRequest): readonly HoldingRule[] {
  const rules = (request.block.when ?? []).map((rule) => {
    const condition = readCondition(rule);
    return { rule, condition, truth: ruleHolds(condition, request) };
  });
  // "Any holding `not_offered` refuses the request, whatever else holds."
  if (rules.some(({ rule, truth }) => truth === "yes" && rule.not_offered)) throw new Refusal("not_offered");
  const possible = rules.filter(({ truth }) => truth !== "no");
  for (const [name, value] of request.attributes) {
    const isNamed = possible.some(({ condition }) => condition.attributes.has(name));
    if (!isNamed && !hasNoEffect(name, value, request)) throw new Refusal("not_offered");
  }
  if (possible.some(({ truth }) => truth === "unknown")) throw new Refusal("calendar_not_known");
  return possible;
}

/** Attribute values that are "not refused, and without effect" where no holding rule names them. */
function hasNoEffect(name: string, value: string, { model, block }: PricedRequest): boolean {
  const lists = [model.neutral, block.neutral, ...(block.equivalent ?? [])];
  const isListed = lists.some((list) => {
    const values = (list as AttributeConditions | undefined)?.[name as keyof AttributeConditions];
    return values !== undefined && isAmong(name, value, listValues(values), model.region_group);
  });
  const isUnruledThinking = name === "thinking" && !block.when?.some((rule) => rule.thinking !== undefined);
  return ["default", "standard", "auto", "false"].includes(value) || isListed || isUnruledThinking;
}

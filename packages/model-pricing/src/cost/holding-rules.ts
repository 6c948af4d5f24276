import { NotPricedError, PriceNotFoundError } from "../errors.ts";
import type { UsageField } from "../units.ts";
import type { Counts } from "./check-usage.ts";
import type { CompiledBlock, CompiledModel } from "./compile-model.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { type RequestAttributes, unknownAttribute } from "./request-attributes.ts";
import { scheduleHolds, type Truth } from "./schedule.ts";

const NO_RULES: readonly number[] = [];

/**
 * Which rules of a block hold for a request, by index. The order of rules in the file never matters.
 *
 * @throws {NotPricedError} `not_offered`: a holding rule refuses the request, or an attribute's value is not sold.
 * @throws {PriceNotFoundError} `calendar_not_known`: a rule depends on the public holidays of a year nobody listed.
 */
export function holdingRules(
  model: CompiledModel,
  block: CompiledBlock,
  counts: Counts,
  at: number,
  attributes: RequestAttributes,
): readonly number[] {
  if (block.rules.length === 0 && attributes.size === 0) return NO_RULES;
  const holding: number[] = [];
  const unsure: number[] = [];
  block.rules.forEach((rule, index) => {
    const truth = ruleHolds(model, rule, counts, at, attributes);
    if (truth === true) holding.push(index);
    else if (truth === "unknown") unsure.push(index);
  });
  const refusing = holding.find((index) => block.rules[index]?.isNotOffered);
  if (refusing !== undefined) throw notOffered(model, block.rules[refusing] as CompiledRule);
  const unknown = unknownAttribute(attributes, block, [...holding, ...unsure]);
  if (unknown) throw notSold(model, block, ...unknown);
  if (unsure.length > 0) throw calendarNotKnown(model, at, block.rules[unsure[0] as number] as CompiledRule);
  return holding;
}

function ruleHolds(
  model: CompiledModel,
  rule: CompiledRule,
  counts: Counts,
  at: number,
  attributes: RequestAttributes,
): Truth {
  for (const { side, field, limit } of rule.thresholds) {
    const count = counts[field as UsageField] ?? 0;
    if (side === "above" ? count <= limit : side === "from" ? count < limit : count > limit) return false;
  }
  for (const [name, values] of rule.attributes) {
    if (!attributes.get(name)?.some((value) => values.includes(value))) return false;
  }
  if (rule.schedules.length === 0) return true;
  let answer: Truth = false;
  for (const name of rule.schedules) {
    const schedule = model.schedules.get(name);
    if (!schedule) throw new RangeError(`The record of ${model.name} has no schedule "${name}".`);
    const truth = scheduleHolds(schedule, at);
    if (truth === true) return true;
    if (truth === "unknown") answer = truth;
  }
  return answer;
}

function describe(rule: CompiledRule): string {
  return Object.entries(rule.conditions)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
    .join(", ");
}

function notOffered(model: CompiledModel, rule: CompiledRule): NotPricedError {
  const message = `"${model.name}" is not offered where ${describe(rule)}.`;
  return new NotPricedError("not_offered", message, { model: model.name, conditions: rule.conditions });
}

function notSold(model: CompiledModel, block: CompiledBlock, name: string, value: string): NotPricedError {
  const named = block.rules.flatMap(({ attributes }) =>
    attributes.filter(([other]) => other === name).flatMap(([, values]) => values),
  );
  const known = [...new Set([...named, ...(block.neutral.get(name) ?? [])])];
  const list = known.length > 0 ? `it lists ${known.map((item) => `"${item}"`).join(", ")}` : `it lists no ${name}`;
  return new NotPricedError(
    "not_offered",
    `"${model.name}" has no price for ${name} = "${value}" in this request; ${list}. Leave ${name} out for the provider's default.`,
    { model: model.name, attribute: name, value, known },
  );
}

function calendarNotKnown(model: CompiledModel, at: number, rule: CompiledRule): PriceNotFoundError {
  const instant = new Date(at).toISOString();
  return new PriceNotFoundError(
    "calendar_not_known",
    `The price of "${model.name}" at ${instant} depends on public holidays (schedule ${rule.schedules.join(", ")}) and the calendar does not list that year yet.`,
    { model: model.name, at: instant, schedules: rule.schedules },
  );
}

import { NotPricedError, PriceNotFoundError } from "../errors.ts";
import type { UsageField } from "../units.ts";
import { checkAttributes } from "./check-attributes.ts";
import type { Counts } from "./check-usage.ts";
import type { CompiledBlock, CompiledModel } from "./compile-model.ts";
import type { CompiledRule } from "./compile-rule.ts";
import type { RequestAttributes } from "./request-attributes.ts";
import { scheduleHolds, type Truth } from "./schedule.ts";

/**
 * Which rules of a block hold for a request. The order of rules in the file never matters.
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
): readonly CompiledRule[] {
  const holding: CompiledRule[] = [];
  const unsure: CompiledRule[] = [];
  for (const rule of block.rules) {
    const truth = ruleHolds(model, rule, counts, at, attributes);
    if (truth) (truth === true ? holding : unsure).push(rule);
  }
  const refusing = holding.find(({ rule }) => rule.not_offered);
  if (refusing) throw notOffered(block, refusing);
  checkAttributes(attributes, block, unsure.length > 0 ? [...holding, ...unsure] : holding);
  if (unsure[0]) throw calendarNotKnown(block, at, unsure[0]);
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
  for (const name in rule.attributes) {
    if (!attributes.get(name)?.some((value) => rule.attributes[name]?.includes(value))) return false;
  }
  let answer: Truth = rule.schedules.length === 0;
  for (const name of rule.schedules) {
    const schedule = model.schedules.get(name);
    if (!schedule) throw new RangeError(`The record of "${model.name}" has no schedule "${name}".`);
    answer = scheduleHolds(schedule, at) || answer;
    if (answer === true) return true;
  }
  return answer;
}

function notOffered({ name }: CompiledBlock, { conditions }: CompiledRule): NotPricedError {
  const where = Object.entries(conditions).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  const message = `"${name}" is not offered where ${where.join(", ")}.`;
  return new NotPricedError("not_offered", message, { model: name, conditions });
}

function calendarNotKnown({ name }: CompiledBlock, at: number, { schedules }: CompiledRule): PriceNotFoundError {
  const instant = new Date(at).toISOString();
  return new PriceNotFoundError(
    "calendar_not_known",
    `"${name}" has no price at ${instant}: it depends on public holidays (schedule ${schedules.join(", ")}) of a year that the calendar does not list yet.`,
    { model: name, at: instant, schedules },
  );
}

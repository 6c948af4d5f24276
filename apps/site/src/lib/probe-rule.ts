import type { CostLine, ModelRecord, PriceBlock, PriceRule } from "@org/model-pricing";
import { conditionsOf } from "./conditions-of.ts";
import { priceProbe } from "./price-probe.ts";
import { spellConditions } from "./spell-conditions.ts";

const HOUR = 3_600_000;
const HOURS_OF_A_FORTNIGHT = 336;

/**
 * Rates that hold under a rule: a request that meets it is priced by the engine, so that what the page shows is what a
 * bill would say, stacked multipliers and all. Undefined where no such request could be made up.
 */
export function probeRule(
  model: ModelRecord,
  block: PriceBlock,
  rule: PriceRule,
  at: string,
): readonly CostLine[] | undefined {
  const conditions = conditionsOf(rule);
  const wanted = spellConditions(conditions);
  const touches = (line: CostLine) =>
    spellConditions(line.conditions ?? {}) === wanted ||
    line.multipliers?.some((each) => spellConditions(each.conditions) === wanted);
  // A rule by the clock: the first hour from the day on in which it holds.
  const hours = rule.schedule === undefined ? 1 : HOURS_OF_A_FORTNIGHT;
  for (let hour = 0; hour < hours; hour += 1) {
    const lines = priceProbe(model, block, rule, Date.parse(at) + hour * HOUR);
    const touched = lines?.filter((line) => touches(line) && line.effective_from === block.effective_from);
    if (touched?.length) return touched;
  }
  return undefined;
}

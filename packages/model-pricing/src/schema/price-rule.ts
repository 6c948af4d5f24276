import * as z from "zod";
import { conditionShape, isCondition, refuseImpossible } from "./conditions.ts";
import { field, onlyTrue } from "./fields.ts";
import { multiply, multiplyText } from "./multiply.ts";
import { rateTableShape, rateTextTableShape } from "./rate-tables.ts";
import { type Refusal, refuseTable, type Unchecked } from "./refuse.ts";

const notOffered = field(onlyTrue, "refuses the request where this rule holds", true).optional();

/** A `[[price.when]]` rule as authored: conditions that must all hold, and what they do. */
export const priceRule = z
  .strictObject({ ...conditionShape, ...rateTableShape, multiply: multiply.optional(), not_offered: notOffered })
  .check(refuseTable(refuseRule))
  .meta({ id: "price_rule", description: "A condition and its effect; all its keys must hold." });

/** The same rule in a compiled record. */
export const priceRuleRecord = z.strictObject({
  ...conditionShape,
  ...rateTextTableShape,
  multiply: multiplyText.optional(),
  not_offered: notOffered,
});

function* refuseRule(rule: Unchecked): Iterable<Refusal> {
  const effects = Object.keys(rule).filter((key) => !isCondition(key));
  if (effects.length === Object.keys(rule).length) {
    yield {
      message: "this rule has no condition, so that it would always hold.",
      fix: 'add a condition such as service_tier = "batch" or above_input_tokens = 200_000, or put its rates into the block.',
      isAbsence: true,
    };
  }
  if (effects.length === 0) {
    yield {
      message: "this rule has no effect.",
      fix: "add a rate table, multiply = ... or not_offered = true.",
      isAbsence: true,
    };
  }
  if (rule.not_offered === true && effects.length > 1) {
    yield {
      message: "this rule refuses the request and gives it a price.",
      fix: "keep not_offered = true or the rates, not both.",
      path: ["not_offered"],
    };
  }
  yield* refuseImpossible(rule);
}

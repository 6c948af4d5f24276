import { isCondition } from "./conditions.ts";
import { isTableName, refuseReferences } from "./rate-tables.ts";
import { isTable, type Refusal, type Unchecked } from "./refuse.ts";

/** Keys of a block that say how it is billed: none of them makes sense where nothing is sold or known. */
const BILLING = ["billing_increment", "minimum", "included", "free", "measures", "when", "equivalent"];

/** Refuses a block that contradicts itself. What needs other blocks or judgement is a lint rule. */
export function* refuseBlock(block: Unchecked): Iterable<Refusal> {
  // A table that is empty or no table is refused itself.
  const hasRates = Object.keys(block).some(isTableName);
  const rules = Array.isArray(block.when) ? block.when.filter(isTable) : [];
  yield* refuseReferences(block);
  for (const [index, rule] of rules.entries()) {
    for (const refusal of refuseReferences(rule, block)) {
      yield { ...refusal, path: ["when", index, ...(refusal.path ?? [])] };
    }
  }
  if (block.withdrawn === true && block.unknown === true) {
    yield {
      message: "this block is withdrawn and unknown at once.",
      fix: "keep withdrawn = true if it is no longer sold, unknown = true if only its price is not known.",
      path: ["unknown"],
    };
  }
  const state = block.withdrawn === true ? "withdrawn" : block.unknown === true ? "unknown" : undefined;
  if (state) yield* refuseExtras(block, state);
  else if (!hasRates && !rules.some((rule) => Object.keys(rule).some(isTableName))) {
    yield {
      message: "this block has no rate.",
      fix: "add a table such as [price.per_million_tokens], or say withdrawn = true or unknown = true.",
      isAbsence: true,
    };
  }
}

function* refuseExtras(block: Unchecked, state: string): Iterable<Refusal> {
  const extras = Object.keys(block).filter((key) => BILLING.includes(key) || isTableName(key));
  for (const key of extras) {
    yield {
      message: `${key} stands in a block that is ${state}; it has no price.`,
      fix: `remove ${key}, or remove ${state} = true if the price is known.`,
      path: [key],
    };
  }
}

/** Refuses an equivalent without a price. */
export function* refuseEquivalent(row: Unchecked): Iterable<Refusal> {
  if (Object.keys(row).some((key) => !isCondition(key))) return;
  yield { message: "this equivalent names no price.", fix: "add one, such as per_image = 0.134.", isAbsence: true };
}

import { formatRate, multiplyRates, parseRate } from "../../src/money/rate.ts";
import type { Conditions, DecimalText, ModelRecord } from "../../src/types.ts";
import { blockInForce } from "../status/block-in-force.ts";
import { claimedRates } from "../status/claimed-rate.ts";
import { fieldOf } from "../status/votes.ts";
import type { Witness } from "../status/witness.ts";
import type { ModelIndex } from "./model-index.ts";
import type { StatedUnit, Statement } from "./statement.ts";

/** A statement about a model of ours. */
export interface MatchedStatement {
  readonly statement: Statement;
  readonly model: ModelRecord;
  readonly witness: Witness;
}

/** Finds the model that a statement means; undefined where we have none. */
export function matchStatement(index: ModelIndex, statement: Statement): MatchedStatement | undefined {
  const named = index.find(statement.provider, statement.names, statement.equals);
  if (!named) return undefined;
  const { model, exact, fixes } = named;
  const condition = { ...statement.condition, ...fixes } as Conditions;
  const { divisor, ...unit } = unitOf(model, statement);
  const { currency, data_set, lineage, date } = statement;
  const value = divisor === undefined ? statement.value : divided(statement.value, divisor);
  const witness: Witness = {
    model: model.id,
    ...(!exact && { name: statement.model }),
    ...unit,
    ...(Object.keys(condition).length > 0 && { condition }),
    currency,
    value,
    data_set,
    lineage,
    date,
  };
  return { statement, model, witness };
}

/** Of the units that a statement may be about, the one that the model is billed by. */
function unitOf(model: ModelRecord, { units, currency, date }: Statement): StatedUnit {
  const block = units.length > 1 ? blockInForce(model, currency, date) : undefined;
  const rates = block && claimedRates(block);
  return (units.find((unit) => rates?.has(fieldOf(unit) ?? "input_tokens")) ?? units[0]) as StatedUnit;
}

function divided(value: DecimalText, divisor: number): DecimalText {
  return formatRate(multiplyRates(parseRate(value), { n: 1n, d: BigInt(divisor) }));
}

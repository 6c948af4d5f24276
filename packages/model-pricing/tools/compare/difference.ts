import type { CompiledBlock } from "../../src/cost/compile-model.ts";
import type { Rate } from "../../src/money/rate.ts";
import type { ModelRecord } from "../../src/types.ts";
import type { UsageField } from "../../src/units.ts";
import { type ClaimedRate, compareExact, isSameRate } from "../status/claimed-rate.ts";
import { fieldOf } from "../status/votes.ts";
import type { Reason } from "./judgement.ts";
import type { MatchedStatement } from "./to-witness.ts";

/** A statement that says another rate than we do. */
export interface Difference extends MatchedStatement {
  readonly block: CompiledBlock;
  readonly claim: ClaimedRate;
  /** What the data set says, per counted thing. */
  readonly value: Rate;
  /** The other statements of the same record. */
  readonly siblings: readonly MatchedStatement[];
  /** The same model as others sell it. */
  readonly kin: readonly ModelRecord[];
}

export interface FoundReason {
  readonly reason: Reason;
  readonly detail?: string;
}

/** Looks for one kind of reason. */
export type ReasonTest = (difference: Difference) => FoundReason | undefined;

export function fieldIn(witness: MatchedStatement["witness"]): UsageField {
  return fieldOf(witness) as UsageField;
}

export function isRate(rate: ClaimedRate | undefined, value: Rate): boolean {
  return rate !== undefined && isSameRate(rate.perCount, value);
}

/** Whether a value is a rate times something between two fractions, both included. */
export function isTimes(value: Rate, rate: Rate, low: readonly [bigint, bigint], high: readonly [bigint, bigint]) {
  const times = ([n, d]: readonly [bigint, bigint]): Rate => ({ n: rate.n * n, d: rate.d * d });
  return compareExact(times(low), value) <= 0 && compareExact(value, times(high)) <= 0;
}

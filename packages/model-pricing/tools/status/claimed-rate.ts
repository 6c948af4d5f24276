import type { CompiledBlock } from "../../src/cost/compile-model.ts";
import type { CompiledRule } from "../../src/cost/compile-rule.ts";
import { makeRatePlan } from "../../src/cost/rate-plan.ts";
import type { Rate } from "../../src/money/rate.ts";
import type { Conditions, DecimalText } from "../../src/types.ts";
import type { UsageField } from "../../src/units.ts";
import { rulesAt } from "./request-point.ts";

/** What we would bill for one unit. */
export interface ClaimedRate {
  readonly field: UsageField;
  /** Key of the rate, such as `cache_read`. */
  readonly unit: string;
  /** The rate after multipliers, as a list would print it. */
  readonly text: DecimalText;
  /** Per counted thing of the usage field. */
  readonly perCount: Rate;
  /** The unit whose rate is taken, where this one has none of its own. */
  readonly rateFrom?: string;
}

export type ClaimedRates = ReadonlyMap<UsageField, ClaimedRate>;

const known = new WeakMap<CompiledBlock, Map<string, ClaimedRates>>();

/** Every rate of a block for the kind of request that a condition describes; undefined where it is not sold. */
export function claimedRates(block: CompiledBlock, condition: Conditions = {}): ClaimedRates | undefined {
  const { schedule, ...rest } = condition;
  const holding = rulesAt(block, rest);
  if (!holding) return undefined;
  const base = ratesOf(block, holding);
  if (schedule === undefined) return base;
  // A data set says peak or off-peak: the dearest and the cheapest hour of ours.
  const wanted = schedule === "peak" ? 1 : -1;
  return hourlyRates(block, rest).reduce(
    (best, rates) => (compareInput(rates, best) * wanted > 0 ? rates : best),
    base,
  );
}

/** The rates of each schedule of the block, for the kind of request that a condition describes. */
export function hourlyRates(block: CompiledBlock, condition: Conditions = {}): readonly ClaimedRates[] {
  const holding = rulesAt(block, condition) ?? [];
  return block.rules.flatMap((rule) =>
    rule.schedules.length > 0 && Object.keys(rule.conditions).length === 1 ? [ratesOf(block, [...holding, rule])] : [],
  );
}

function ratesOf(block: CompiledBlock, holding: readonly CompiledRule[]): ClaimedRates {
  const byRules = known.get(block) ?? new Map<string, ClaimedRates>();
  known.set(block, byRules);
  const key = holding.map(({ index }) => index).join(",");
  const rates = byRules.get(key) ?? billed(block, holding);
  byRules.set(key, rates);
  return rates;
}

/** The engine's own rates, so that what is compared is what would be billed. */
function billed(block: CompiledBlock, holding: readonly CompiledRule[]): ClaimedRates {
  const { list } = makeRatePlan(block, holding);
  const rates = list.map(({ line, perCount }): ClaimedRate => {
    const { usage_field: field, unit, rate: text, rate_from: rateFrom } = line;
    return { field, unit, text, perCount, rateFrom };
  });
  return new Map(rates.map((rate) => [rate.field, rate]));
}

function compareInput(a: ClaimedRates, b: ClaimedRates): number {
  const [left, right] = [firstRate(a), firstRate(b)];
  return left && right ? compareExact(left.perCount, right.perCount) : 0;
}

function firstRate(rates: ClaimedRates): ClaimedRate | undefined {
  return rates.get("input_tokens") ?? [...rates.values()][0];
}

/** Negative where `a` is less, 0 where both are the same fraction. */
export function compareExact(a: Rate, b: Rate): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether two rates are the same but for the residue that floats leave: less than a part in a thousand million. */
export function isSameRate(a: Rate, b: Rate): boolean {
  const [left, right] = [a.n * b.d, b.n * a.d];
  const difference = left > right ? left - right : right - left;
  return difference * 1_000_000_000n <= (left > right ? left : right);
}

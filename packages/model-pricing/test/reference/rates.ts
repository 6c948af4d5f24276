import type { PriceBlock, PriceRule } from "../../src/types.ts";
import type { Unit } from "../../src/units.ts";
import { impliesCondition } from "./conditions.ts";
import { type Fraction, readFraction, times } from "./fraction.ts";
import type { HoldingRule } from "./holding-rules.ts";
import { multiplierOf } from "./multipliers.ts";
import type { PricedRequest } from "./request.ts";

type UnitName = Pick<Unit, "table" | "key">;

/** "Only `cache_read`, `cache_write` -> `input` and `reasoning` -> `output` fall back to their parent." */
const FALL_BACK: Readonly<Record<string, string>> = { cache_read: "input", cache_write: "input", reasoning: "output" };

/** What a request pays for a unit: the winning rate times every multiplier that covers the unit. */
export function rateOf(unit: UnitName, rules: readonly HoldingRule[], request: PricedRequest): Fraction | undefined {
  const winner = winningRate(unit, rules, request);
  if (winner === undefined) return undefined;
  const factors = rules
    .filter((rule) => !isExcused(rule, winner.rule))
    .map(({ rule }) => multiplierOf(rule, unit))
    .filter((factor) => factor !== undefined);
  return factors.reduce(times, winner.rate);
}

/**
 * A multiplier "is skipped only if its keys are attributes, at least one, and the winning rule names them all"; one
 * "with a threshold or schedule is never skipped".
 */
function isExcused({ condition }: HoldingRule, winner: HoldingRule | undefined): boolean {
  const { attributes, schedules, ranges } = condition;
  if (attributes.size === 0 || schedules !== undefined || ranges.size > 0) return false;
  return [...attributes.keys()].every((name) => winner?.condition.attributes.has(name));
}

/** "The line says `rate_from`": the unit whose number is taken; undefined where the unit has one of its own. */
export function rateFrom(unit: UnitName, rules: readonly HoldingRule[], request: PricedRequest): string | undefined {
  const key = winningRate(unit, rules, request)?.key;
  return key === unit.key ? undefined : key;
}

interface Winner {
  /** The unit for which the number was written. */
  readonly key: string;
  readonly rate: Fraction;
  /** The rule that wrote the number; the block itself where it is left out. */
  readonly rule: HoldingRule | undefined;
}

/** The rate as written by whoever names the unit most specifically, or the rate of the unit that it points to. */
function winningRate(
  { table, key }: UnitName,
  rules: readonly HoldingRule[],
  request: PricedRequest,
): Winner | undefined {
  const rule = winningRule({ table, key }, rules, request);
  const written = writtenByWinner({ table, key }, rules, request);
  if (written === undefined) {
    const parent = table === "per_million_tokens" ? FALL_BACK[key] : undefined;
    return parent === undefined ? undefined : winningRate({ table, key: parent }, rules, request);
  }
  if (/^\d/.test(written)) return { key, rate: readFraction(written), rule };
  return winningRate({ table, key: written }, rules, request);
}

/** What the winner wrote for a unit: a number, or the name of another unit. */
export function writtenByWinner(
  unit: UnitName,
  rules: readonly HoldingRule[],
  request: PricedRequest,
): string | undefined {
  return writtenRate(winningRule(unit, rules, request)?.rule ?? request.block, unit);
}

function writtenRate(tables: PriceBlock | PriceRule, { table, key }: UnitName): string | undefined {
  return (tables[table] as Readonly<Record<string, string>> | undefined)?.[key];
}

/** "Of the holding rules that name the unit, the most specific"; undefined where only the block names it. */
function winningRule(unit: UnitName, rules: readonly HoldingRule[], request: PricedRequest): HoldingRule | undefined {
  const groups = request.model.region_group;
  const naming = rules.filter(({ rule }) => writtenRate(rule, unit) !== undefined);
  const isSurpassed = (one: HoldingRule) =>
    naming.some(
      (other) =>
        impliesCondition(other.condition, one.condition, groups) &&
        !impliesCondition(one.condition, other.condition, groups),
    );
  const left = naming.filter((one) => !isSurpassed(one));
  if (left.length > 1)
    throw new Error("Two rules set one rate and neither is more specific: lint refuses such a file.");
  return left[0];
}

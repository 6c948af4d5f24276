import {
  type Conditions,
  type CostLine,
  type ModelRecord,
  type PriceBlock,
  type PriceRule,
  percentChange,
  type RateTableName,
} from "@org/model-pricing";
import { conditionsOf } from "../conditions-of.ts";
import { priceProbe } from "../price-probe.ts";
import { spellConditions } from "../spell-conditions.ts";
import { baseRate } from "./base-steps.ts";
import type { RateStep } from "./change.ts";
import { rateStep } from "./rate-step.ts";

const HOUR = 3_600_000;
const HOURS_OF_A_FORTNIGHT = 336;

/** One block by itself, and in force at any time. */
interface Side {
  readonly model: ModelRecord;
  readonly block: PriceBlock;
  readonly rules: ReadonlyMap<string, PriceRule>;
}

/**
 * What changed under conditions: batch, tiers, hours. The same request is billed by both blocks, so that a condition that
 * came or went is compared with what such a request cost without it. A rate that moved by the same factor as its base
 * rate says nothing of its own and is left out.
 */
export function ruleSteps(model: ModelRecord, before: PriceBlock, after: PriceBlock): readonly RateStep[] {
  const [old, now] = [toSide(model, before), toSide(model, after)];
  const at = Date.parse(after.starts_at ?? after.effective_from);
  const asked = new Set<string>();
  return [...now.rules, ...old.rules].flatMap(([key, rule]) => {
    const conditions = conditionsOf(rule);
    // `batch` of one block and `batch or flex` of the other ask for the same request.
    const request = spellConditions(mapValues(conditions, (value) => [value].flat()[0]));
    if (asked.has(request)) return [];
    asked.add(request);
    return stepsUnder(key, conditions, old, now, at).filter((step) => !followsBase(step, before, after));
  });
}

function mapValues(of: object, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
}

function toSide(model: ModelRecord, block: PriceBlock): Side {
  const whole: PriceBlock = { ...block, starts_at: "2000-01-01T00:00:00Z" };
  const rules = new Map((block.when ?? []).map((rule) => [spellConditions(conditionsOf(rule)), rule] as const));
  return { model: { ...model, price: [whole] }, block: whole, rules };
}

function stepsUnder(key: string, conditions: Conditions, old: Side, now: Side, at: number): readonly RateStep[] {
  const isByClock = conditions.schedule !== undefined;
  // Hours of two schedules may agree on workdays and differ on Sundays: the first hour that differs is told.
  const hours = Array.from({ length: isByClock ? HOURS_OF_A_FORTNIGHT : 1 }, (_, hour) => {
    const [was, is] = [old, now].map((side) => linesUnder(side, key, conditions, at + hour * HOUR));
    const touched = new Set([...(was?.touched ?? []), ...(is?.touched ?? [])]);
    const steps = [...touched].flatMap((unit) => {
      const [per = "", name = ""] = unit.split(" ");
      const of = { currency: now.block.currency, per, unit: name, conditions };
      return rateStep(of, was?.rates.get(unit), is?.rates.get(unit)) ?? [];
    });
    return { isTouched: touched.size > 0, steps };
  });
  const steps = hours.find((hour) => hour.steps.length > 0)?.steps ?? [];
  const isPartial = hours.some((hour) => hour.isTouched && hour.steps.length === 0);
  return isPartial ? steps.map((step) => ({ ...step, some_hours: true as const })) : steps;
}

/** Rates that a side bills under the conditions by table and unit, and which of them its own rule decides. */
function linesUnder(side: Side, key: string, conditions: Conditions, at: number) {
  const rule = side.rules.get(key);
  // Where the block has no such rule, only what the block itself prices can be asked for.
  const lines = priceProbe(side.model, side.block, rule ?? (conditions as PriceRule), at) ?? [];
  // A unit that is billed as its whole has no rate that could have changed.
  const own = lines.filter((line) => line.rate_from === undefined);
  const unitOf = ({ per, unit }: CostLine) => `${per} ${unit}`;
  const isOfRule = ({ conditions: won, multipliers }: CostLine) =>
    (won !== undefined && spellConditions(won) === key) ||
    multipliers?.some((each) => spellConditions(each.conditions) === key);
  return {
    rates: new Map(own.map((line) => [unitOf(line), line.rate])),
    touched: rule ? own.filter(isOfRule).map(unitOf) : [],
  };
}

function followsBase({ per, unit, before, after }: RateStep, old: PriceBlock, now: PriceBlock): boolean {
  const [was, is] = [old, now].map((block) => baseRate(block, per as RateTableName, unit));
  if (before === null || after === null || was === undefined || is === undefined) return false;
  // Far more decimals than list prices have: equal texts are equal factors.
  const moved = percentChange(before, after, 15);
  return moved !== undefined && moved === percentChange(was, is, 15);
}

import { decimalPlaces, formatRate, isRateText, multiplyRates, parseRate, type Rate } from "../money/rate.ts";
import type { Conditions, RateTables } from "../types.ts";
import { UNITS, type Unit, type UsageField, unitAncestors } from "../units.ts";
import type { CompiledBlock } from "./compile-model.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { multiplierFor } from "./multiplier.ts";

/** What one unit costs under one set of holding rules. */
export interface PlannedRate {
  readonly unit: Unit;
  /** Per counted thing of the usage field, after multipliers. */
  readonly perCount: Rate;
  /** Place in the registry: the order of lines on a bill. */
  readonly order: number;
  /** `perCount` times 10^`plan.exponent`, where that is a whole number below 2^53. */
  readonly scaled: number | undefined;
  /** The rate as a list would print it, after multipliers. */
  readonly text: string;
  readonly rateFrom: string | undefined;
  readonly conditions: Conditions | undefined;
  readonly multipliers: readonly { readonly multiply: string; readonly conditions: Conditions }[] | undefined;
}

/** The rates of a price block under one set of holding rules. */
export interface RatePlan {
  /** Decimals that every rate per count fits in; at most 18. */
  readonly exponent: number;
  /** By usage field: a block prices a field in one table only. */
  readonly rates: ReadonlyMap<UsageField, PlannedRate>;
  /** `input_audio = "input"`: the usage field that a field is billed like. */
  readonly references: ReadonlyMap<UsageField, UsageField>;
}

/** A rate as written, with the rule that wrote it (none for the base) and the unit it was taken from. */
interface Found {
  readonly rate: Rate;
  readonly rule: CompiledRule | undefined;
  readonly from: string | undefined;
}

/** Only these take their parent's rate when they have none: price-format section 2. */
const FALL_BACK: Readonly<Record<string, string>> = { cache_read: "input", cache_write: "input", reasoning: "output" };

const MAX_EXPONENT = 18;

/** Works out every unit's rate for the rules that hold, given by their indexes. */
export function makeRatePlan(compiled: CompiledBlock, holding: readonly number[]): RatePlan {
  const rules = holding.map((index) => compiled.rules[index] as CompiledRule);
  const references = new Map<UsageField, UsageField>();
  const planned = new Map<UsageField, Omit<PlannedRate, "scaled">>();
  for (const [order, unit] of UNITS.entries()) {
    const found = planned.has(unit.usage_field) ? undefined : findRate(compiled, holding, unit.table, unit.key);
    if (!found) continue;
    const written = winner(compiled, holding, unit.table, unit.key)?.text;
    const like = UNITS.find(({ table, key }) => table === unit.table && key === written);
    if (like) references.set(unit.usage_field, like.usage_field);
    planned.set(unit.usage_field, applyMultipliers(unit, order, found, rules));
  }
  const places = [...planned.values()].map(({ perCount }) => decimalPlaces(perCount.d) ?? Number.POSITIVE_INFINITY);
  const exponent = Math.max(0, ...places.filter((place) => place <= MAX_EXPONENT));
  const rates = new Map<UsageField, PlannedRate>();
  for (const [field, rate] of planned) rates.set(field, { ...rate, scaled: scale(rate.perCount, exponent) });
  return { exponent, references, rates };
}

function scale({ n, d }: Rate, exponent: number): number | undefined {
  const scaled = n * 10n ** BigInt(exponent);
  if (scaled % d !== 0n) return undefined;
  const whole = Number(scaled / d);
  return Number.isSafeInteger(whole) ? whole : undefined;
}

function applyMultipliers(
  unit: Unit,
  order: number,
  { rate, rule, from }: Found,
  rules: readonly CompiledRule[],
): Omit<PlannedRate, "scaled"> {
  let listed = rate;
  const multipliers: { multiply: string; conditions: Conditions }[] = [];
  for (const other of rules) {
    const multiply = multiplierFor(other, unit.table, unit.key, unitAncestors(unit.table, unit.key));
    if (multiply === undefined || isHeldBy(rule, other)) continue;
    listed = multiplyRates(listed, parseRate(multiply));
    multipliers.push({ multiply, conditions: other.conditions });
  }
  return {
    unit,
    order,
    perCount: multiplyRates(listed, { n: 1n, d: BigInt(unit.scale) }),
    text: formatRate(listed),
    rateFrom: from,
    conditions: rule?.conditions,
    multipliers: multipliers.length > 0 ? multipliers : undefined,
  };
}

/**
 * A multiplier that asks for attributes only is skipped where the winning rule names them all: a rate written for
 * `batch` is the batch rate. One with a threshold or a schedule is never skipped.
 */
function isHeldBy(winning: CompiledRule | undefined, multiplier: CompiledRule): boolean {
  if (!winning || multiplier.thresholds.length + multiplier.schedules.length > 0 || multiplier.attributes.length === 0)
    return false;
  return multiplier.attributes.every(([name]) => winning.attributes.some(([other]) => other === name));
}

function findRate(
  compiled: CompiledBlock,
  holding: readonly number[],
  table: string,
  key: string,
  depth = 0,
): Found | undefined {
  const written = winner(compiled, holding, table, key);
  const target = written === undefined ? (table === "per_million_tokens" ? FALL_BACK[key] : undefined) : written.text;
  if (target === undefined) return undefined;
  if (isRateText(target)) return { rate: parseRate(target), rule: written?.rule, from: undefined };
  // A circle of references names no rate; lint refuses such a file.
  const found = depth < 4 ? findRate(compiled, holding, table, target, depth + 1) : undefined;
  return found && { ...found, from: found.from ?? target };
}

/** The most specific holding rule that writes the key, else the base. */
function winner(compiled: CompiledBlock, holding: readonly number[], table: string, key: string) {
  let best: number | undefined;
  for (const index of holding) {
    if (rateText(compiled.rules[index]?.rates, table, key) === undefined) continue;
    if (best === undefined || compiled.implications[index]?.[best]) best = index;
  }
  const rule = best === undefined ? undefined : compiled.rules[best];
  const text = rateText(rule?.rates ?? compiled.block, table, key);
  return text === undefined ? undefined : { text, rule };
}

function rateText(tables: RateTables | undefined, table: string, key: string): string | undefined {
  return (tables as Readonly<Record<string, Readonly<Record<string, string>>>> | undefined)?.[table]?.[key];
}

import { formatRate, isRateText, multiplyRates, parseRate, type Rate } from "../money/rate.ts";
import type { CostLine, RateTables } from "../types.ts";
import { UNITS, type Unit, type UsageField } from "../units.ts";
import type { CompiledBlock } from "./compile-model.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { implies } from "./implies.ts";
import { multiplierFor } from "./multiplier.ts";

/** What one unit costs under one set of holding rules. */
export interface PlannedRate {
  /** The unit's line of a bill, but for what was used. */
  readonly line: CostLine;
  /** Per counted thing of the usage field, after multipliers. */
  readonly perCount: Rate;
  /** `perCount` times 10^`plan.exponent`; NaN where that is no whole number. */
  readonly scaled: number;
  /** `input_audio = "input"`: the key that this unit is billed like. */
  readonly like: string | undefined;
}

/** The rates of a price block under one set of holding rules. */
export interface RatePlan {
  /** Decimals that every rate per count fits in; at most 18. */
  readonly exponent: number;
  /** In the order of the registry. */
  readonly list: readonly PlannedRate[];
  /** By usage field: a block prices a field in one table only. */
  readonly rates: ReadonlyMap<UsageField, PlannedRate>;
}

/** A rate as written, with the rule that wrote it (none for the base) and the unit it was taken from. */
interface Found {
  readonly rate: Rate;
  readonly rule: CompiledRule | undefined;
  readonly from?: string;
  /** The unit that the rate names, itself perhaps like another. */
  readonly like?: string;
}

/** Only these take their parent's rate when they have none: price-format section 2. */
const FALL_BACK: Readonly<Record<string, string>> = { cache_read: "input", cache_write: "input", reasoning: "output" };

const MAX_EXPONENT = 18n;

/** Works out every unit's rate for the rules that hold. */
export function makeRatePlan(block: CompiledBlock, holding: readonly CompiledRule[]): RatePlan {
  const priced = new Map<UsageField, Omit<PlannedRate, "scaled">>();
  for (const unit of UNITS) {
    // Seconds may be priced by the second, the minute or the hour: one of them bills.
    const found = priced.has(unit.usage_field) ? undefined : findRate(block, holding, unit.table, unit.key);
    if (found) priced.set(unit.usage_field, planRate(block, holding, unit, found));
  }
  let exponent = 0;
  for (const { perCount } of priced.values()) {
    if (10n ** MAX_EXPONENT % perCount.d > 0n) continue;
    while (10n ** BigInt(exponent) % perCount.d > 0n) exponent++;
  }
  const list = [...priced.values()].map((rate) => ({ ...rate, scaled: scale(rate.perCount, exponent) }));
  return { exponent, list, rates: new Map(list.map((rate) => [rate.line.usage_field, rate])) };
}

function scale({ n, d }: Rate, exponent: number): number {
  const scaled = n * 10n ** BigInt(exponent);
  return scaled % d === 0n ? Number(scaled / d) : Number.NaN;
}

function planRate(
  { block }: CompiledBlock,
  holding: readonly CompiledRule[],
  { table, key, usage_field, scale, ancestors }: Unit,
  { rate, rule, from, like }: Found,
): Omit<PlannedRate, "scaled"> {
  let listed = rate;
  const multipliers: NonNullable<CostLine["multipliers"]>[number][] = [];
  for (const other of holding) {
    const multiply = multiplierFor({ multiply: other.rule.multiply, rates: other.rule }, table, key, ancestors);
    if (multiply === undefined || isHeldBy(rule, other)) continue;
    listed = multiplyRates(listed, parseRate(multiply));
    multipliers.push({ multiply, conditions: other.conditions });
  }
  const { effective_from, effective_basis, source, checked_on } = block;
  return {
    perCount: multiplyRates(listed, { n: 1n, d: BigInt(scale) }),
    like,
    line: {
      unit: key,
      per: table,
      usage_field,
      quantity: 0,
      rate: formatRate(listed),
      amount: "0",
      exact: true,
      effective_from,
      effective_basis,
      source,
      checked_on,
      ...(from !== undefined && { rate_from: from }),
      ...(rule && { conditions: rule.conditions }),
      ...(multipliers.length > 0 && { multipliers }),
    },
  };
}

/**
 * A multiplier that asks for attributes only is skipped where the winning rule names them all: a rate written for
 * `batch` is the batch rate. One with a threshold or a schedule is never skipped.
 */
function isHeldBy(winning: CompiledRule | undefined, { conditions }: CompiledRule): boolean {
  const keys = Object.keys(conditions);
  return winning !== undefined && keys.length > 0 && keys.every((key) => key in winning.attributes);
}

function findRate(
  block: CompiledBlock,
  holding: readonly CompiledRule[],
  table: Unit["table"],
  key: string,
  depth = 0,
): Found | undefined {
  const rule = winner(holding, table, key);
  const written = rateText(rule?.rule ?? block.block, table, key);
  const target = written ?? FALL_BACK[key];
  if (target === undefined) return undefined;
  if (isRateText(target)) return { rate: parseRate(target), rule };
  // A circle of references names no rate; lint refuses such a file.
  const found = depth < 4 ? findRate(block, holding, table, target, depth + 1) : undefined;
  return found && { ...found, from: found.from ?? target, like: written };
}

/** The most specific holding rule that writes the key; undefined where only the base may. */
function winner(holding: readonly CompiledRule[], table: Unit["table"], key: string): CompiledRule | undefined {
  let best: CompiledRule | undefined;
  for (const rule of holding) {
    if (rateText(rule.rule, table, key) === undefined) continue;
    if (!best || implies(rule.conditions, best.conditions)) best = rule;
  }
  return best;
}

function rateText(tables: RateTables, table: Unit["table"], key: string): string | undefined {
  return (tables[table] as Readonly<Record<string, string>> | undefined)?.[key];
}

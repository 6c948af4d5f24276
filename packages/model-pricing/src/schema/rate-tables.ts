import type * as z from "zod";
import { RATE_TABLES, type RateKey, type RateTableName } from "../units.ts";
import { rateOf, rateTextOf } from "./decimal.ts";
import { tableOf } from "./fields.ts";
import { isTable, type Refusal, refuseTable, type Unchecked } from "./refuse.ts";

export const TABLE_NAMES = Object.keys(RATE_TABLES) as RateTableName[];

/** Whether a key of a block or a rule is a rate table. */
export function isTableName(key: string): boolean {
  return Object.hasOwn(RATE_TABLES, key);
}

/** Keys that a rate table may hold. */
export function keysOf<T extends RateTableName>(table: T): readonly RateKey<T>[] {
  return RATE_TABLES[table].keys;
}

type TableShape<R extends z.ZodType> = {
  [T in RateTableName]: z.ZodOptional<z.ZodObject<{ [K in RateKey<T>]: z.ZodOptional<R> }, z.core.$strict>>;
};

function tableShape<R extends z.ZodType>(rate: (keys: readonly string[]) => R, suffix: string): TableShape<R> {
  const tables = TABLE_NAMES.map((table) => {
    const keys = keysOf(table);
    const one = rate(keys).meta({ id: `rate_${table}${suffix}`, examples: [0.5] }) as R;
    const description = `rates ${table.replaceAll("_", " ")}; a key left out is not priced, 0 is free`;
    const schema = tableOf(keys, () => one)
      .check(refuseTable((rates) => refuseEmpty(table, rates)))
      .meta({ id: `${table}${suffix}`, description, examples: [{ [keys[0] as string]: 0.5 }] });
    return [table, schema.optional()] as const;
  });
  return Object.fromEntries(tables) as unknown as TableShape<R>;
}

function* refuseEmpty(table: string, rates: Unchecked): Iterable<Refusal> {
  if (Object.keys(rates).length > 0) return;
  const fix = `add a rate, such as ${keysOf(table as RateTableName)[0]} = 0.5, or delete the table.`;
  yield { message: `${table} holds no rate.`, fix, isAbsence: true };
}

/** Rate tables as authored: numbers, quoted fractions, names of units. */
export const rateTableShape = tableShape(rateOf, "");

/** Rate tables as compiled: decimal text, fractions, names of units. */
export const rateTextTableShape = tableShape(rateTextOf, "_text");

/** The rates of a block or a rule, as far as they are tables. */
function* ratesOf(block: Unchecked): Iterable<{ table: RateTableName; key: string; rate: unknown }> {
  for (const table of TABLE_NAMES) {
    const rates = block[table];
    if (!isTable(rates)) continue;
    for (const [key, rate] of Object.entries(rates)) yield { table, key, rate };
  }
}

/**
 * Refuses a rate that names a unit without a rate of its own, or goes round in a circle.
 *
 * @param base Tables that a rule may also refer to; none for the block itself.
 */
export function* refuseReferences(block: Unchecked, base: Unchecked = {}): Iterable<Refusal> {
  for (const { table, key, rate } of ratesOf(block)) {
    if (typeof rate !== "string" || !(keysOf(table) as readonly string[]).includes(rate)) continue;
    const own = (block[table] ?? {}) as Unchecked;
    const all = { ...(isTable(base[table]) ? base[table] : {}), ...own };
    const seen = new Set([key]);
    let target: unknown = rate;
    while (typeof target === "string" && Object.hasOwn(all, target) && !seen.has(target)) {
      seen.add(target);
      target = all[target];
    }
    if (target === key || (typeof target === "string" && seen.has(target))) {
      yield {
        message: `${key} = "${rate}" goes round in a circle and names no price.`,
        fix: "give one of the units a number.",
        path: [table, key],
      };
    } else if (rate === target && !Object.hasOwn(all, rate)) {
      yield {
        message: `${key} = "${rate}" names a unit that has no rate here.`,
        fix: `give ${rate} a rate in ${table}, or ${key} a number.`,
        path: [table, key],
        isAbsence: true,
      };
    }
  }
}

import { decimalText } from "../compile/decimal-text.ts";
import { isRateText } from "../money/rate.ts";
import { RATE_TABLES, UNITS } from "../units.ts";
import { isTable } from "./rate-tables.ts";
import { type EntryLabel, reject } from "./reject.ts";

type Values = Readonly<Record<string, unknown>>;

const MAX_RATE_DECIMALS = 9;
const MAX_MULTIPLIER_DECIMALS = 4;

/** What a number looks like in an error, as its author would have written it. */
const number = (decimals: number) => `a number of at least 0 with at most ${decimals} decimals`;

/**
 * Refuses rates that would make a wrong bill: unknown units, negative or noisy numbers, names of units without a rate.
 *
 * @param path Where the holder stands in the entry, such as `price[0].when[1].`
 * @param base The block that a rule belongs to: its rates may be named too.
 */
export function checkRates(holder: Values, path: string, label: EntryLabel, base: Values = {}): void {
  for (const [table, rates] of Object.entries(holder)) {
    if (!isTable(table) || rates === undefined) continue;
    if (typeof rates !== "object" || rates === null)
      reject(label, path + table, rates, "a table of rates, such as { input: 3 }");
    const keys: readonly string[] = RATE_TABLES[table].keys;
    const priced = { ...(base[table] as Values | undefined), ...(rates as Values) };
    for (const [key, rate] of Object.entries(rates as Values)) {
      const place = `${path}${table}.${key}`;
      if (!keys.includes(key)) reject(label, place, rate, `a unit of ${table}: ${keys.join(", ")}`);
      if (typeof rate === "string" && keys.includes(rate)) checkReference(key, priced, place, label);
      else if (!isDecimal(rate, MAX_RATE_DECIMALS) && !isFraction(rate)) {
        reject(label, place, rate, `${number(MAX_RATE_DECIMALS)}, or a fraction such as "1/12"`);
      }
    }
  }
}

/** Refuses a block that prices one count twice: seconds per second and per minute. */
export function checkPricedOnce(block: Values, path: string, label: EntryLabel): void {
  const seen = new Map<string, string>();
  for (const { table, key, usage_field } of UNITS) {
    if ((block[table] as Values | undefined)?.[key] === undefined) continue;
    const other = seen.get(usage_field);
    if (other)
      reject(label, `${path}${table}.${key}`, usage_field, `one price of a count; ${other}.${key} bills it already`);
    seen.set(usage_field, table);
  }
}

/** Refuses multipliers that are no plain factors, or that name no unit. */
export function checkMultiply(multiply: unknown, path: string, label: EntryLabel): void {
  const tokens: readonly string[] = RATE_TABLES.per_million_tokens.keys;
  const checkFactor = (place: string, factor: unknown) => {
    if (!isDecimal(factor, MAX_MULTIPLIER_DECIMALS)) reject(label, place, factor, number(MAX_MULTIPLIER_DECIMALS));
  };
  if (typeof multiply !== "object" || multiply === null) checkFactor(path, multiply);
  else
    for (const [name, factor] of Object.entries(multiply)) {
      const place = `${path}.${name}`;
      if (!isTable(name)) {
        if (!tokens.includes(name))
          reject(label, place, factor, `a rate table, or a unit of per_million_tokens: ${tokens.join(", ")}`);
        checkFactor(place, factor);
      } else if (typeof factor === "object" && factor !== null) {
        const keys: readonly string[] = RATE_TABLES[name].keys;
        for (const [key, inner] of Object.entries(factor)) {
          if (!keys.includes(key)) reject(label, `${place}.${key}`, inner, `a unit of ${name}: ${keys.join(", ")}`);
          checkFactor(`${place}.${key}`, inner);
        }
      } else checkFactor(place, factor);
    }
}

function checkReference(key: string, priced: Values, place: string, label: EntryLabel): void {
  const seen = new Set([key]);
  let target = priced[key];
  while (typeof target === "string" && !isRateText(target)) {
    if (seen.has(target) || priced[target] === undefined) {
      reject(label, place, priced[key], `a number, or a unit of the same table that has a rate of its own`);
    }
    seen.add(target);
    target = priced[target];
  }
}

function isDecimal(value: unknown, decimals: number): boolean {
  if (typeof value !== "number" && typeof value !== "string") return false;
  if (typeof value === "number" && !(value >= 0 && value < Number.POSITIVE_INFINITY)) return false;
  const text = typeof value === "number" ? decimalText(value) : value;
  const [, places = ""] = /^(?:0|[1-9]\d*)(?:\.(\d+))?$/.exec(text) ?? [undefined, "?".repeat(decimals + 1)];
  return places.length <= decimals;
}

function isFraction(value: unknown): boolean {
  return typeof value === "string" && /^\d+\/[1-9]\d*$/.test(value);
}

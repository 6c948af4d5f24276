import { unitAncestors } from "../../src/units.ts";
import { exactRatio } from "./decimal-text.ts";
import { type ReadOptions, toRateTables } from "./rate-tables.ts";
import type { DraftRule, PriceEntry, RateTables } from "./types.ts";

const TOKENS = "per_million_tokens";
const TIERS = ["batch", "flex", "priority", "fast", "ultrafast"];
const THRESHOLDS: Readonly<Record<string, string>> = {
  context_over: "above_input_tokens",
  context_from: "from_input_tokens",
};

const RESOLUTIONS = ["720p", "1080p", "4k"];

interface ResolutionRules {
  readonly rules: readonly DraftRule[];
  readonly standard: readonly string[];
}

interface Conditioned {
  readonly conditions: Readonly<Record<string, string | number>>;
  readonly tokens: Record<string, string>;
}

/**
 * Price rules of a row's conditioned entries. A tier that is one and the same multiple of the standard rates becomes a
 * multiplier, unless the row prices the tier above a threshold otherwise. An entry without input or output is no tier. A tier of its own rates is kept only where the
 * row also prices it above every threshold, or has none: what it costs there would be a guess.
 */
export function toPriceRules(entries: readonly PriceEntry[], base: RateTables, options: ReadOptions): DraftRule[] {
  const tokens = base[TOKENS];
  if (tokens === undefined) return [];
  const read = entries.flatMap((entry) => readConditioned(entry, tokens, options));
  const long = read.filter(({ conditions }) => conditions.service_tier === undefined);
  const rules: DraftRule[] = long.map(({ conditions, tokens: rates }) => ({ conditions, tables: { [TOKENS]: rates } }));
  for (const tier of TIERS) {
    const own = read.filter(({ conditions }) => conditions.service_tier === tier);
    const plain = own.find(({ conditions }) => Object.keys(conditions).length === 1);
    if (plain === undefined || sameRates(plain.tokens, tokens)) continue;
    rules.push(...tierRules(plain, own, long, tokens));
  }
  return rules;
}

/**
 * Price rules of generated video by resolution, and the resolutions below the lowest that a row prices apart: they are the
 * standard price.
 */
export function toResolutionRules(entries: readonly PriceEntry[], options: ReadOptions): ResolutionRules {
  const rules = entries.flatMap((entry): DraftRule[] => {
    const { resolution, ...others } = entry.conditions ?? {};
    if (typeof resolution !== "string" || Object.keys(others).length > 0) return [];
    const tables = toRateTables({ ...entry, conditions: undefined }, options);
    return Object.keys(tables).length === 0 ? [] : [{ conditions: { resolution }, tables }];
  });
  const lowest = Math.min(...rules.map(({ conditions }) => RESOLUTIONS.indexOf(String(conditions.resolution))));
  return rules.length === 0 || lowest < 0
    ? { rules: [], standard: [] }
    : { rules, standard: RESOLUTIONS.slice(0, lowest) };
}

function tierRules(
  plain: Conditioned,
  own: readonly Conditioned[],
  long: readonly Conditioned[],
  base: Record<string, string>,
): DraftRule[] {
  const combined = own.filter((entry) => entry !== plain);
  const factors = ratios(plain.tokens, base);
  const uniform = factors !== undefined && combined.every((entry) => fits(entry, long, factors));
  if (uniform) return [{ conditions: plain.conditions, multiply: asMultiply(factors) }];
  const complete = long.every(({ conditions }) => combined.some((entry) => covers(entry.conditions, conditions)));
  if (!complete || combined.length !== long.length) return [];
  return [plain, ...combined].map(({ conditions, tokens }) => ({ conditions, tables: { [TOKENS]: tokens } }));
}

/** Whether a tier's rates above a threshold are the same multiples of the standard rates there. */
function fits(entry: Conditioned, long: readonly Conditioned[], factors: Record<string, string>): boolean {
  const standard = long.find(({ conditions }) => covers(entry.conditions, conditions));
  const there = standard && ratios(entry.tokens, standard.tokens);
  return there !== undefined && Object.entries(there).every(([key, factor]) => factors[key] === factor);
}

function covers(tier: Conditioned["conditions"], long: Conditioned["conditions"]): boolean {
  return Object.entries(long).every(([key, value]) => tier[key] === value);
}

function ratios(rates: Record<string, string>, base: Record<string, string>): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [key, rate] of Object.entries(base)) {
    const ratio = rate === "0" ? "1" : exactRatio(rates[key] ?? rate, rate);
    if (ratio === undefined) return undefined;
    found[key] = ratio;
  }
  return found;
}

function asMultiply(factors: Record<string, string>): DraftRule["multiply"] {
  return new Set(Object.values(factors)).size === 1 && Object.keys(factors).length === 2
    ? Object.values(factors)[0]
    : factors;
}

function sameRates(a: Record<string, string>, b: Record<string, string>): boolean {
  return Object.entries(b).every(([key, rate]) => a[key] === rate);
}

/** An entry's conditions in our words, and its rates with every rate that it does not state as in the base. */
function readConditioned(entry: PriceEntry, base: Record<string, string>, options: ReadOptions): Conditioned[] {
  const conditions: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(entry.conditions ?? {})) {
    const threshold = THRESHOLDS[key];
    if (threshold !== undefined) conditions[threshold] = Number(value);
    else if (key === "tier" && TIERS.includes(String(value))) conditions.service_tier = String(value);
    else return [];
  }
  if (Object.keys(conditions).length === 0) return [];
  if (entry.input === undefined || (entry.output === undefined && base.output !== undefined)) return [];
  const stated = toRateTables({ input: base.input, output: base.output, ...entry, conditions: undefined }, options);
  const rates = stated[TOKENS] ?? {};
  const tokens = Object.fromEntries(Object.keys(base).map((key) => [key, rates[key] ?? unstated(key, base, rates)]));
  return [{ conditions, tokens }];
}

/** A rate that the entry does not state: that of its whole where the base prices both alike, else as in the base. */
function unstated(key: string, base: Record<string, string>, rates: Record<string, string>): string {
  const whole = unitAncestors(TOKENS, key).at(-1);
  if (whole !== undefined && base[key] === base[whole]) return rates[whole] ?? base[whole] ?? "";
  return base[key] ?? "";
}

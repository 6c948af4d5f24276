import { ATTRIBUTES, type AttributeName } from "../attributes.ts";
import type { PriceBlock, PriceRule, RateTables } from "../types.ts";
import { RATE_TABLES, UNITS_OF_FIELD } from "../units.ts";
import type {
  AuthoredEquivalent,
  AuthoredPriceBlock,
  AuthoredRate,
  AuthoredRateTables,
  AuthoredRule,
} from "./authored.ts";
import { decimalText } from "./decimal-text.ts";
import { startInstant } from "./instants.ts";

const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as AttributeName[];
const TABLES = Object.entries(RATE_TABLES);
const THRESHOLDS = ["above", "from", "upto"].flatMap((side) =>
  [...UNITS_OF_FIELD.keys()].map((name) => `${side}_${name}`),
);

type Values = Readonly<Record<string, unknown>>;

/** Compiles a price block: rates become decimal text, the start an instant; keys come in one order, whatever was typed. */
export function compilePriceBlock(block: AuthoredPriceBlock, currency: string, zone: string): PriceBlock {
  return pick({
    currency: block.currency ?? currency,
    effective_from: block.effective_from,
    starts_at: startInstant(block.effective_from, zone),
    effective_basis: block.effective_basis,
    source: block.source,
    checked_on: block.checked_on,
    note: block.note,
    withdrawn: block.withdrawn,
    unknown: block.unknown,
    ...compileRates(block),
    when: block.when?.map(compileRule),
    billing_increment: block.billing_increment,
    minimum: block.minimum,
    included: block.included,
    free: block.free,
    measures: block.measures,
    neutral: block.neutral,
    equivalent: block.equivalent?.map(compileEquivalent),
  });
}

function compileRule(rule: AuthoredRule): PriceRule {
  const { schedule, multiply, not_offered } = rule;
  return pick({
    ...inOrder(rule as Values, THRESHOLDS),
    schedule,
    ...inOrder(rule as Values, ATTRIBUTE_NAMES),
    ...compileRates(rule),
    multiply: multiply === undefined ? undefined : toTexts(multiply),
    not_offered,
  }) as PriceRule;
}

function compileEquivalent({ per_image, ...row }: AuthoredEquivalent) {
  const image = typeof per_image === "object" ? per_image.output : per_image;
  return pick({
    ...inOrder(row as Values, ATTRIBUTE_NAMES),
    ...compileRates(row),
    per_image: image === undefined ? undefined : decimalText(image),
  });
}

function compileRates(tables: AuthoredRateTables): RateTables {
  const compiled = TABLES.flatMap(([table, { keys }]) => {
    const rates = (tables as Readonly<Record<string, Readonly<Record<string, AuthoredRate>> | undefined>>)[table];
    return rates ? [[table, toTexts(inOrder(rates, keys))]] : [];
  });
  return Object.fromEntries(compiled);
}

/** Writes every number of a value as decimal text; fractions and names stay as they are. */
function toTexts<T>(value: T): never {
  if (typeof value === "number") return decimalText(value) as never;
  if (typeof value !== "object" || value === null) return value as never;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toTexts(inner)])) as never;
}

function inOrder(values: Values, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));
}

/** Leaves out what is undefined: an absent key is absent in the catalog too. */
export function pick<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

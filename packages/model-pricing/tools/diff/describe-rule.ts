import { compileRule } from "../../src/cost/compile-rule.ts";
import type { PriceBlock, PriceRule } from "../../src/types.ts";
import { RATE_TABLES, UNITS } from "../../src/units.ts";

const SIDES = { above: "above", from: "from", upto: "up to" } as const;

/** `1M tokens` for `per_million_tokens`. */
export function describePer(table: string): string {
  const what = table.replace(/^per_/, "").replaceAll("_", " ");
  return what.replace("million", "1M").replace("thousand", "1,000");
}

/** A rule in words: `above 200,000 input tokens: input 6, output 22.5`. */
export function describeRule(rule: PriceRule): string {
  const { conditions } = compileRule(rule, 0);
  const { multiply, not_offered } = rule;
  const rates = Object.entries(rule).filter(([key]) => Object.hasOwn(RATE_TABLES, key));
  const effects = [
    ...rates.flatMap(([table, own]) => describeRates(table, own as Readonly<Record<string, string>>)),
    ...(multiply === undefined ? [] : describeMultiply(multiply)),
    ...(not_offered ? ["not offered"] : []),
  ];
  return `${describeConditions(conditions)}: ${effects.join(", ")}`;
}

/** Everything of a block that changes what its rates come to, a line each. */
export function describeTerms(block: PriceBlock): readonly string[] {
  const { free = [], billing_increment, minimum, included, measures, neutral, equivalent = [], when = [] } = block;
  const quantities = { "rounded up to": billing_increment, "at least": minimum, included };
  return [
    ...when.map(describeRule),
    ...Object.entries(quantities).flatMap(([word, counts]) =>
      Object.entries(counts ?? {}).map(([field, count]) => `${field.replaceAll("_", " ")}: ${word} ${count}`),
    ),
    ...free.map(
      ({ units, quantity, per, pool }) =>
        `free: ${group(quantity)} ${units.join(" + ")}, ${per}${pool ? `, pool ${pool}` : ""}`,
    ),
    ...(measures ? [`not billed: ${measures.join(", ")}`] : []),
    ...Object.entries(neutral ?? {}).map(([name, value]) => `no effect: ${describeConditions({ [name]: value })}`),
    ...equivalent.map((row) => `shown, never billed: ${describeEquivalent(row)}`),
  ];
}

function describeEquivalent(row: object): string {
  return Object.entries(row)
    .map(([key, value]) => `${key.replaceAll("_", " ")} ${typeof value === "object" ? JSON.stringify(value) : value}`)
    .join(", ");
}

function describeConditions(conditions: object): string {
  const parts = Object.entries(conditions).map(([key, value]) => {
    const [, side, field = ""] = /^(above|from|upto)_(.+)$/.exec(key) ?? [];
    if (side === undefined) return `${key.replaceAll("_", " ")} ${[value].flat().join(" or ")}`;
    return `${SIDES[side as keyof typeof SIDES]} ${group(Number(value))} ${field.replaceAll("_", " ")}`;
  });
  return parts.join(", ");
}

function describeRates(table: string, rates: Readonly<Record<string, string>>): readonly string[] {
  const per = table === "per_million_tokens" ? "" : ` per ${describePer(table)}`;
  return sortKeys(table, Object.keys(rates)).map((key) => `${key.replaceAll("_", " ")} ${rates[key]}${per}`);
}

function describeMultiply(multiply: NonNullable<PriceRule["multiply"]>): readonly string[] {
  if (typeof multiply === "string") return [`x${multiply}`];
  return Object.entries(multiply).flatMap(([key, value]) => {
    const name = key.startsWith("per_") ? `per ${describePer(key)}` : key.replaceAll("_", " ");
    if (typeof value === "string") return [`${name} x${value}`];
    return Object.entries(value).map(([unit, factor]) => `${unit.replaceAll("_", " ")} ${name} x${factor}`);
  });
}

/** Keys of a table as people compare them: input, output, then the registry's order. */
export function sortKeys(table: string, keys: readonly string[]): readonly string[] {
  const order = ["input", "output", ...UNITS.filter((unit) => unit.table === table).map(({ key }) => key)];
  return [...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

const group = (count: number) => count.toLocaleString("en-US", { maximumFractionDigits: 6 });

import { groupDigits } from "../lint/group-digits.ts";
import { rankOf } from "../lint/key-order.ts";
import type { Fact, Facts } from "./fact-flags.ts";
import { type BlockFacts, formatFacts, formatRateTables, sortRates } from "./format-block.ts";
import type { RateText } from "./rate-flags.ts";

/** A new model, checked value by value. */
export interface NewModel {
  readonly facts: Facts;
  readonly block?: BlockFacts;
  readonly rates: readonly RateText[];
}

/** The text of a new model file, as the check wants it. */
export function formatModel({ facts, block, rates }: NewModel): string {
  const keys = Object.keys(facts).filter((key) => facts[key] !== undefined);
  const rank = (key: string) => rankOf("file", key) ?? keys.length;
  const sorted = keys.sort((a, b) => rank(a) - rank(b));
  const head = `${sorted.map((key) => `${key} = ${formatFact(facts[key] as Fact)}`).join("\n")}\n`;
  const price = block ? [formatFacts(block), ...formatRateTables(sortRates(rates))] : [];
  return [head, ...price].join("\n");
}

function formatFact(value: Fact): string {
  if (typeof value === "number") return groupDigits(String(value));
  if (typeof value === "object") return `[${value.map((part) => JSON.stringify(part)).join(", ")}]`;
  return JSON.stringify(value);
}

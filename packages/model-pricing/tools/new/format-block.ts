import { RATE_TABLES } from "../../src/units.ts";
import type { RateText } from "./rate-flags.ts";

/** The facts of a new price block, already checked. */
export interface BlockFacts {
  readonly currency?: string;
  readonly effective_from: string;
  readonly effective_basis: string;
  readonly source: string;
  readonly checked_on: string;
  readonly note?: string;
}

/** People compare these two first, so they stand first; the registry's order follows. */
const FIRST_KEYS: readonly string[] = ["input", "output"];

/** The header of a block and what is known about it. */
export function formatFacts(facts: BlockFacts): string {
  const { currency, effective_from, effective_basis, source, checked_on, note } = facts;
  const lines = Object.entries({ currency, effective_from, effective_basis, source, checked_on, note });
  const written = lines.flatMap(([key, value]) => (value === undefined ? [] : [`${key} = ${JSON.stringify(value)}`]));
  return `[[price]]\n${written.join("\n")}\n`;
}

/** One text for each rate table, in the registry's order; within a table rates keep the order in which they come. */
export function formatRateTables(rates: readonly RateText[]): readonly string[] {
  return Object.keys(RATE_TABLES).flatMap((table) => {
    const own = rates.filter((rate) => rate.table === table);
    if (own.length === 0) return [];
    return [`[price.${table}]\n${own.map(({ key, raw }) => `${key} = ${raw}`).join("\n")}\n`];
  });
}

/** Rates in the order in which new ones are written. */
export function sortRates(rates: readonly RateText[]): readonly RateText[] {
  const rankOf = ({ table, key }: RateText) => {
    const first = FIRST_KEYS.indexOf(key);
    const keys: readonly string[] = RATE_TABLES[table].keys;
    return first === -1 ? FIRST_KEYS.length + keys.indexOf(key) : first;
  };
  return [...rates].sort((a, b) => rankOf(a) - rankOf(b));
}

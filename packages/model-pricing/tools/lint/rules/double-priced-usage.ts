import { UNITS } from "../../../src/units.ts";
import type { RatePart } from "../price-parts.ts";
import type { FileRule } from "../types.ts";

const FIELDS = new Map(UNITS.map(({ table, key, usage_field }) => [`${table}.${key}`, usage_field]));

/** A count is billed once: by one table of the block and its rules, and not at all where it only measures. */
export const doublePricedUsage: FileRule = {
  name: "double-priced-usage",
  scope: "file",
  *check({ blocks, toml }) {
    for (const { block, rates, rules } of blocks) {
      const first = new Map<string, RatePart>();
      for (const rate of [...rates, ...rules.flatMap((rule) => rule.rates)]) {
        const field = FIELDS.get(`${rate.table}.${rate.key}`);
        if (field === undefined) continue;
        const earlier = first.get(field);
        if (earlier === undefined) first.set(field, rate);
        if (earlier !== undefined && earlier.table !== rate.table) {
          yield {
            at: rate.at,
            message: `${field} is priced in ${rate.table} here and in ${earlier.table} on line ${toml.locate(earlier.at).line}.`,
            fix: "keep the table in which the source page states the price.",
          };
        } else if (earlier === undefined && block.measures?.includes(field)) {
          yield {
            at: rate.at,
            message: `${field} is priced here and listed under measures, which are not billed.`,
            fix: `remove the rate, or remove "${field}" from measures.`,
          };
        }
      }
    }
  },
};

import { unitAncestors } from "../../../src/units.ts";
import { findRate, type RatePart } from "../price-parts.ts";
import type { FileRule } from "../types.ts";

/**
 * A rule that writes a rate writes every part of it that the base prices: a part left out would keep the base rate beside
 * a whole that moved. A part that the base bills like another unit moves with that unit.
 */
export const tierComplete: FileRule = {
  name: "tier-complete",
  scope: "file",
  *check({ blocks }) {
    for (const { rates: base, rules } of blocks) {
      for (const rule of rules) {
        const missing = base.filter((rate) => isLeftOut(rate, rule.rates));
        const table = missing[0]?.table;
        if (table === undefined) continue;
        const keys = missing.map(({ key }) => key);
        const whole = unitAncestors(table, keys[0] as string).find((parent) => findRate(rule.rates, table, parent));
        yield {
          at: [...rule.at, table],
          message: `the rule writes ${whole} but not ${list(keys)}, which the block prices.`,
          fix: `add ${list(keys)} to the rule; repeat the block's rate where it stays the same.`,
        };
      }
    }
  },
};

function isLeftOut({ table, key, value }: RatePart, written: readonly RatePart[]): boolean {
  const writes = (name: string) => findRate(written, table, name) !== undefined;
  if (writes(key) || !unitAncestors(table, key).some(writes)) return false;
  return !(typeof value === "string" && writes(value));
}

function list(keys: readonly string[]): string {
  return keys.length < 2 ? keys.join("") : `${keys.slice(0, -1).join(", ")} and ${keys.at(-1)}`;
}

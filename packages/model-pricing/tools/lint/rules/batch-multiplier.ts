import { conditionValues } from "../../../src/cost/implies.ts";
import { findRate } from "../price-parts.ts";
import type { FileRule } from "../types.ts";

/** Warns at a batch discount that also discounts cached tokens without saying so: some providers leave those alone. */
export const batchMultiplier: FileRule = {
  name: "batch-multiplier",
  scope: "file",
  severity: "warn",
  *check({ blocks }) {
    for (const { rates, rules } of blocks) {
      for (const { conditions, multiply, at, rates: written } of rules) {
        const isBatch = conditionValues(conditions.service_tier ?? []).includes("batch");
        // A cache rate that the rule itself writes is not multiplied.
        const cached = rates.find(({ table, key }) => isCache(table, key) && !findRate(written, table, key));
        if (!isBatch || typeof multiply !== "number" || !cached) continue;
        yield {
          at: [...at, "multiply"],
          message: `multiply = ${multiply} for batch also covers ${cached.key}; some providers do not discount cached tokens.`,
          fix: `write multiply = { input = ${multiply}, output = ${multiply} } if it does, and add ${cached.key} = 1 if it does not.`,
        };
      }
    }
  },
};

function isCache(table: string, key: string): boolean {
  return table === "per_million_tokens" && key.startsWith("cache_");
}

import { UNITS } from "../../../src/units.ts";
import type { BlockPart } from "../price-parts.ts";
import type { FileRule, Finding } from "../types.ts";

const QUANTITIES = ["billing_increment", "minimum", "included"] as const;

/** Quotas, minimums and increments are about something that the block prices. */
export const quotaUnitsPriced: FileRule = {
  name: "quota-units-priced",
  scope: "file",
  *check({ blocks }) {
    for (const part of blocks) yield* checkBlock(part);
  },
};

function* checkBlock({ block, rates, rules, at }: BlockPart): Iterable<Finding> {
  const priced = [...rates, ...rules.flatMap((rule) => rule.rates)];
  const keys = new Set(priced.map(({ key }) => key));
  for (const [index, { units }] of (block.free ?? []).entries()) {
    for (const [number, unit] of units.entries()) {
      if (keys.has(unit)) continue;
      yield {
        at: [...at, "free", index, "units", number],
        message: `${unit} has a free quota but no rate.`,
        fix: `add the rate of ${unit} beyond the quota, or remove it from units.`,
      };
    }
  }
  const fields = new Set(
    UNITS.filter((unit) => priced.some(({ table, key }) => table === unit.table && key === unit.key)).map(
      ({ usage_field: field }) => field as string,
    ),
  );
  for (const name of QUANTITIES) {
    for (const field of Object.keys(block[name] ?? {})) {
      if (fields.has(field)) continue;
      yield {
        at: [...at, name, field],
        message: `${name} counts ${field}, which the block does not price.`,
        fix: `add the rate, or remove ${field}.`,
      };
    }
  }
}

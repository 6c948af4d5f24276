import type { AuthoredMultipliers } from "../../src/compile/authored.ts";
import { multiplierFor } from "../../src/cost/multiplier.ts";
import type { Multipliers, RateTables } from "../../src/types.ts";
import { UNITS } from "../../src/units.ts";
import type { BlockPart, RatePart, RulePart } from "./price-parts.ts";

/** Units that are billed at their parent's rate where they have none of their own. */
const FALL_BACK: Readonly<Record<string, string>> = { cache_read: "input", cache_write: "input", reasoning: "output" };

/** The units, as `table.key`, that the block can bill and the rule multiplies. */
export function coveredUnits({ rates, rules }: BlockPart, rule: RulePart): ReadonlySet<string> {
  if (rule.multiply === undefined) return new Set();
  const priced = new Set([...rates, ...rules.flatMap((other) => other.rates)].map(nameOf));
  const multiply = toText(rule.multiply) as string | Multipliers;
  const tables = toTables(rule.rates);
  const isBilled = (table: string, key: string) =>
    priced.has(`${table}.${key}`) || (table === "per_million_tokens" && priced.has(`${table}.${FALL_BACK[key]}`));
  const covered = UNITS.filter(
    ({ table, key, ancestors }) =>
      isBilled(table, key) && multiplierFor({ multiply, rates: tables }, table, key, ancestors) !== undefined,
  );
  return new Set(covered.map(nameOf));
}

const nameOf = ({ table, key }: { table: string; key: string }) => `${table}.${key}`;

/** The engine reads multipliers as text; here only whether there is one matters. */
function toText(multiply: number | AuthoredMultipliers): unknown {
  if (typeof multiply === "number") return String(multiply);
  return Object.fromEntries(
    Object.entries(multiply).map(([key, value]) => [key, toText(value as number | AuthoredMultipliers)]),
  );
}

function toTables(rates: readonly RatePart[]): RateTables {
  const tables: Record<string, Record<string, string>> = {};
  for (const { table, key, value } of rates) tables[table] = { ...tables[table], [key]: String(value) };
  return tables as RateTables;
}

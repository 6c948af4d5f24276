import type {
  AuthoredMultipliers,
  AuthoredPriceBlock,
  AuthoredRate,
  AuthoredRateTables,
  AuthoredRule,
  ModelFile,
} from "../../src/compile/authored.ts";
import type { Conditions } from "../../src/types.ts";
import { RATE_TABLES, type RateTableName } from "../../src/units.ts";
import type { TomlPath } from "../toml.ts";
import { groupDigits } from "./group-digits.ts";

/** A rate and where it stands. */
export interface RatePart {
  readonly table: RateTableName;
  readonly key: string;
  readonly value: AuthoredRate;
  readonly at: TomlPath;
}

/** A rule taken apart: when it holds, and what it does. */
export interface RulePart {
  readonly at: TomlPath;
  readonly conditions: Conditions;
  readonly rates: readonly RatePart[];
  readonly multiply?: number | AuthoredMultipliers;
  readonly isNotOffered: boolean;
}

/** A price block taken apart. */
export interface BlockPart {
  readonly at: TomlPath;
  readonly block: AuthoredPriceBlock;
  /** The rates of the block itself. */
  readonly rates: readonly RatePart[];
  readonly rules: readonly RulePart[];
}

/** Takes the price blocks of a file apart. */
export function listBlocks(file: ModelFile): readonly BlockPart[] {
  return (file.price ?? []).map((block, index) => {
    const at = ["price", index];
    const rules = (block.when ?? []).map((rule, number) => takeApart(rule, [...at, "when", number]));
    return { at, block, rates: listRates(block, at), rules };
  });
}

/** The rates of a block or a rule, table by table. */
export function listRates(tables: AuthoredRateTables, at: TomlPath): readonly RatePart[] {
  return (Object.keys(RATE_TABLES) as RateTableName[]).flatMap((table) =>
    Object.entries((tables[table] ?? {}) as Record<string, AuthoredRate>).map(([key, value]) => ({
      table,
      key,
      value,
      at: [...at, table, key],
    })),
  );
}

function takeApart(rule: AuthoredRule, at: TomlPath): RulePart {
  const conditions = Object.entries(rule).filter(
    ([key]) => key !== "multiply" && key !== "not_offered" && !Object.hasOwn(RATE_TABLES, key),
  );
  return {
    at,
    conditions: Object.fromEntries(conditions) as Conditions,
    rates: listRates(rule, at),
    multiply: rule.multiply,
    isNotOffered: rule.not_offered === true,
  };
}

/** The rate of a unit among others, undefined where it has none. */
export function findRate(rates: readonly RatePart[], table: string, key: string): RatePart | undefined {
  return rates.find((rate) => rate.table === table && rate.key === key);
}

/** Conditions as a contributor typed them: `service_tier = "batch", above_input_tokens = 200_000`. */
export function describeConditions(conditions: Conditions): string {
  const parts = Object.entries(conditions).map(([key, value]) => `${key} = ${describeValue(value)}`);
  return parts.join(", ");
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(describeValue).join(", ")}]`;
  return typeof value === "number" ? groupDigits(String(value)) : JSON.stringify(value);
}

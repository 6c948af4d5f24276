import type { PriceRule } from "../../src/types.ts";
import type { Unit } from "../../src/units.ts";
import { type Fraction, readFraction } from "./fraction.ts";

type Named = Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>;

/** Units of the token table that only a factor of their own multiplies. */
const APART = ["routing", "citation"];

/** Whole units of each part, nearest first: "a cached modality belongs first to its cache, then to its modality". */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  input: [],
  cache_read: ["input"],
  cache_read_explicit: ["cache_read", "input"],
  cache_write: ["input"],
  cache_write_1h: ["cache_write", "input"],
  cache_write_12h: ["cache_write", "input"],
  input_audio: ["input"],
  input_image: ["input"],
  input_video: ["input"],
  cache_read_audio: ["cache_read", "input_audio", "input"],
  cache_read_image: ["cache_read", "input_image", "input"],
  cache_read_video: ["cache_read", "input_video", "input"],
  cache_write_audio: ["cache_write", "input_audio", "input"],
  output: [],
  reasoning: ["output"],
  output_audio: ["output"],
  output_image: ["output"],
  output_video: ["output"],
};

/**
 * The factor by which a holding rule multiplies a unit: its own, else that of the nearest whole that the rule names,
 * else the table's. "For a unit the written rate wins": what the same rule writes it does not multiply, and "a
 * multiplier of a parent reaches its children and theirs that the same rule does not name".
 */
export function multiplierOf(rule: PriceRule, { table, key }: Pick<Unit, "table" | "key">): Fraction | undefined {
  const { multiply } = rule;
  const rates = (rule[table] ?? {}) as Readonly<Record<string, string>>;
  if (multiply === undefined || rates[key] !== undefined) return undefined;
  for (const name of [key, ...wholesOf(table, key)]) {
    if (rates[name] !== undefined) break;
    const factor = typeof multiply === "string" ? undefined : namedFactor(multiply as Named, table, name);
    if (factor !== undefined) return readFraction(factor);
  }
  if (APART.includes(key)) return undefined;
  const bare = table === "per_million_tokens" ? multiply : undefined;
  const factor = typeof multiply === "string" ? bare : (multiply as Named)[table];
  return typeof factor === "string" ? readFraction(factor) : undefined;
}

/** `{ input = 2 }` names a key of the token table, `{ per_hour = { session = 2 } }` a key of another one. */
function namedFactor(multiply: Named, table: string, key: string): string | undefined {
  const factors = multiply[table];
  const inTable = typeof factors === "object" ? factors[key] : undefined;
  return inTable ?? (table === "per_million_tokens" ? (multiply[key] as string | undefined) : undefined);
}

function wholesOf(table: string, key: string): readonly string[] {
  if (table === "per_thousand_pages") return key === "input_annotated" ? ["input"] : [];
  return table === "per_million_tokens" ? (WHOLES[key] ?? []) : [];
}

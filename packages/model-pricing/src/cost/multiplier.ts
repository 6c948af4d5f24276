import type { RateTables } from "../types.ts";
import type { CompiledRule } from "./compile-rule.ts";

type Written = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Counted apart from the tokens of the request: a bare multiplier does not reach them. */
const APART = ["routing", "citation"];

/**
 * The multiplier that a rule applies to a unit, undefined where it has none. A rate that the same rule writes for the
 * unit wins over its multiplier; the nearest ancestor that the rule names decides for a unit it does not name.
 */
export function multiplierFor(
  { multiply, rates }: Pick<CompiledRule, "multiply" | "rates">,
  table: string,
  key: string,
  ancestors: readonly string[],
): string | undefined {
  const own = (rates as Readonly<Record<string, RateTables[keyof RateTables]>>)[table] as Written | undefined;
  if (multiply === undefined || own?.[key] !== undefined) return undefined;
  const isTokens = table === "per_million_tokens";
  const whole = isTokens && APART.includes(key) ? undefined : multiply;
  if (typeof multiply === "string") return isTokens ? (whole as string | undefined) : undefined;
  const byTable = (multiply as Written)[table];
  const byKey: Written = {
    ...(isTokens ? (multiply as Written) : {}),
    ...(typeof byTable === "object" ? byTable : {}),
  };
  for (const name of [key, ...ancestors]) {
    const named = byKey[name];
    if (typeof named === "string") return named;
    if (own?.[name] !== undefined) return undefined;
  }
  return typeof byTable === "string" && whole !== undefined ? byTable : undefined;
}

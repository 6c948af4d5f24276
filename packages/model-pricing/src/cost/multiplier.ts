import type { PriceRule, RateTables } from "../types.ts";

type Written = Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>;

/** Counted apart from the tokens of the request: a bare multiplier does not reach them. */
const APART = ["routing", "citation"];

/**
 * The multiplier that a rule applies to a unit, undefined where it has none. A rate that the same rule writes for the
 * unit wins over its multiplier; the nearest ancestor that the rule names decides for a unit it does not name.
 */
export function multiplierFor(
  { multiply, rates }: { readonly multiply?: PriceRule["multiply"]; readonly rates: RateTables },
  table: string,
  key: string,
  ancestors: readonly string[],
): string | undefined {
  const own = ((rates as Written)[table] ?? {}) as Readonly<Record<string, string>>;
  if (multiply === undefined || own[key] !== undefined) return undefined;
  const isTokens = table === "per_million_tokens";
  const isApart = APART.includes(key);
  if (typeof multiply === "string") return isTokens && !isApart ? multiply : undefined;
  const byTable = (multiply as Written)[table];
  const byKey: Written = { ...(isTokens && multiply), ...(typeof byTable === "object" && byTable) };
  for (const name of [key, ...ancestors]) {
    const named = byKey[name];
    if (typeof named === "string") return named;
    if (own[name] !== undefined) return undefined;
  }
  return typeof byTable === "string" && !isApart ? byTable : undefined;
}

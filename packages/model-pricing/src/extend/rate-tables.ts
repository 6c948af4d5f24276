import { RATE_TABLES, type RateTableName } from "../units.ts";

/** Whether a key of a block or a rule is a rate table. */
export function isTable(key: string): key is RateTableName {
  return Object.hasOwn(RATE_TABLES, key);
}

/** Every rate in the tables of a block or a rule, as written. */
export function listRates(
  holder: object,
): { readonly table: RateTableName; readonly key: string; readonly text: string }[] {
  return Object.entries(holder).flatMap(([table, rates]) =>
    isTable(table) && typeof rates === "object" && rates !== null
      ? Object.entries(rates as Record<string, string>).map(([key, text]) => ({ table, key, text }))
      : [],
  );
}

/** A copy whose rates are changed; everything else stays. */
export function mapRates<T extends object>(holder: T, change: (key: string, text: string) => string): T {
  const copy: Record<string, unknown> = {};
  for (const [table, rates] of Object.entries(holder)) {
    // The price of one generated image may stand without a key: it is the output's.
    copy[table] =
      !isTable(table) || rates === undefined
        ? rates
        : typeof rates === "string"
          ? change("output", rates)
          : Object.fromEntries(
              Object.entries(rates as Record<string, string>).map(([key, text]) => [key, change(key, text)]),
            );
  }
  return copy as T;
}

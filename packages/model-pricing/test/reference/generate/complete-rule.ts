import { RATE_TABLES, unitAncestors } from "../../../src/units.ts";

type Tables = Readonly<Record<string, unknown>>;
type Rates = Readonly<Record<string, number | string>>;

/** Adds to a rule the parts that a whole which it writes must not leave behind: lint would take the whole table out. */
export function completeRule<T extends Tables>(rule: T, base: Tables): T {
  const tables = Object.keys(RATE_TABLES).filter((table) => rule[table] !== undefined && base[table] !== undefined);
  const completed = tables.map((table) => {
    const [own, usual] = [rule[table] as Rates, base[table] as Rates];
    const missing = Object.entries(usual).filter(
      ([key, rate]) =>
        own[key] === undefined &&
        unitAncestors(table, key).some((whole) => own[whole] !== undefined) &&
        // What is billed like another unit moves with it.
        own[rate] === undefined,
    );
    return [table, { ...own, ...Object.fromEntries(missing) }] as const;
  });
  return withoutIdleFactors({ ...rule, ...Object.fromEntries(completed) });
}

/** A factor of a rate that the same rule writes says nothing. */
function withoutIdleFactors<T extends Tables>(rule: T): T {
  const { multiply, per_million_tokens: rates = {} } = rule;
  if (typeof multiply !== "object" || multiply === null) return rule;
  return {
    ...rule,
    multiply: Object.fromEntries(Object.entries(multiply).filter(([key]) => (rates as Rates)[key] === undefined)),
  };
}

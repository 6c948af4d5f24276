import { compareDecimals } from "../money/compare-decimals.ts";
import type { ComparedCost } from "./compare-models.ts";
import type { PlanWarning } from "./plan.ts";

/** Converted amounts first and among themselves, then currency by currency, then what nobody knows. */
export function byCost(a: ComparedCost, b: ComparedCost): number {
  if (a.total === null || b.total === null) return Number(a.total === null) - Number(b.total === null);
  if (a.converted !== null && b.converted !== null) return compareDecimals(a.converted, b.converted);
  if (a.converted !== null || b.converted !== null) return Number(a.converted === null) - Number(b.converted === null);
  if (a.currency !== b.currency) return (a.currency ?? "") < (b.currency ?? "") ? -1 : 1;
  return compareDecimals(a.total, b.total);
}

/** The currency in which all known amounts can be compared, if there is one. */
export function commonCurrency(rows: readonly ComparedCost[], convertTo: string | undefined): string | null {
  const known = rows.filter(({ total }) => total !== null);
  if (convertTo !== undefined && known.every(({ converted }) => converted !== null)) return convertTo;
  const currencies = new Set(known.map(({ currency }) => currency));
  return currencies.size === 1 ? ([...currencies][0] ?? null) : null;
}

/** What keeps the rows from being one ranking. */
export function unclearRanking(rows: readonly ComparedCost[], convertTo: string | undefined): readonly PlanWarning[] {
  const warnings = rows.flatMap(({ model, unknown }): PlanWarning[] =>
    unknown
      ? [
          {
            code: "price_unknown",
            message: `${model} has no known cost: ${unknown.message}`,
            facts: { model, why: unknown.code },
          },
        ]
      : [],
  );
  if (commonCurrency(rows, convertTo) !== null || warnings.length === rows.length) return warnings;
  const currencies = [...new Set(rows.flatMap(({ currency }) => currency ?? []))];
  const message = `The totals are in ${currencies.join(" and ")} and cannot be compared without an exchange rate for each.`;
  return [...warnings, { code: "several_currencies", message, facts: { currencies } }];
}

import { compareDecimals, formatAmount, type ModelRecord } from "@org/model-pricing";
import type { CompareCell, CompareSetting } from "./compare-rows.ts";
import { conditionWords } from "./condition-words.ts";
import { convertAmount } from "./convert-amount.ts";
import { fill } from "./fill.ts";
import { workloadCost } from "./workload-cost.ts";

/** What the workload comes to with each model: the lowest of each currency is named, an unknown price is no zero. */
export function costCells(models: readonly ModelRecord[], setting: CompareSetting): readonly CompareCell[] {
  const { workload, day, locale, words: t, home, exchange } = setting;
  const costs = models.map((model) => workloadCost(model, workload, `${day}T00:00:00Z`));
  const totals = costs.flatMap((cost) => ("total" in cost ? [cost] : []));
  const currencies = new Set(totals.map(({ currency }) => currency));
  return costs.map((cost, index) => {
    if (!("total" in cost)) {
      const isUnpriced = cost.refused === "price_not_found" || cost.refused === "covered_by_plan";
      return { text: undefined, ...(!isUnpriced && { notes: [t.compare_not_priced] }) };
    }
    const { total, currency, fits, one } = cost;
    const rivals = totals.filter((other) => other.currency === currency);
    const isLowest = rivals.length > 1 && rivals.every((other) => compareDecimals(total, other.total) <= 0);
    const converted = currencies.size > 1 && currency !== home && convertAmount(total, currency, home, exchange);
    const about = converted && formatAmount(converted, home, { locale, display: "narrow", maximum_decimals: 2 });
    const schedules = models[index]?.schedules;
    const bends = one.lines.flatMap(({ conditions, multipliers = [] }) =>
      [...(conditions ? [conditions] : []), ...multipliers.map((each) => each.conditions)].map((each) =>
        conditionWords(each, schedules, locale),
      ),
    );
    return {
      text: formatAmount(total, currency, { locale, display: "narrow", minimum_decimals: 2 }),
      value: total,
      notes: [
        ...(isLowest ? [fill(t.compare_lowest, { currency })] : []),
        ...(about ? [fill(t.compare_about, { amount: about })] : []),
        ...new Set(bends),
        ...(fits ? [] : [t.compare_too_long]),
      ],
    };
  });
}

import { type CacheLifetime, type CacheWritePlan, planCacheWrite } from "@org/model-pricing/plan";
import { anyCalculator } from "../calculator.ts";
import { AT, CURRENCY, countOf, MODEL, neededCount } from "../common-fields.ts";
import { countFigure, moneyFigure } from "../money-figure.ts";

/** How often a cached prompt has to be read until writing it has paid. */
export const cacheWrite = anyCalculator<CacheWritePlan>({
  name: "cache-write",
  command: "plan cache-write",
  fields: [
    MODEL,
    { name: "cached_tokens", kind: "count", label: "calc_cached_tokens", least: 1, most: 1e9 },
    {
      name: "lifetime",
      kind: "choice",
      label: "calc_lifetime",
      choices: [
        { value: "default", label: "calc_lifetime_default" },
        { value: "1h", label: "calc_lifetime_1h" },
        { value: "12h", label: "calc_lifetime_12h" },
      ],
    },
    { name: "reads", kind: "count", label: "calc_reads", hint: "calc_reads_hint", optional: true },
    CURRENCY,
    { ...AT, is_folded: true },
  ],
  defaults: { model: "anthropic/claude-opus-5-5", cached_tokens: "10000", lifetime: "1h", reads: "5" },
  reckon: ({ values, model, options }) => {
    if (!model) throw new RangeError("A cache needs a model.");
    const input = {
      cached_tokens: neededCount(values, "cached_tokens"),
      lifetime: values.lifetime as CacheLifetime | undefined,
      reads: countOf(values, "reads"),
    };
    return planCacheWrite(model, input, options);
  },
  answer: ({ totals, figures, currency }, teller) => {
    const { words: t } = teller;
    const { break_even_reads } = figures;
    const of = "figures.break_even_reads";
    const verdict =
      break_even_reads === null
        ? t.calc_cache_never_pays
        : break_even_reads === "0"
          ? t.calc_cache_pays_at_once
          : t.calc_cache_pays_from;
    return {
      main: [countFigure(t.calc_break_even_reads, of, break_even_reads, teller, t.calc_never_pays)],
      verdict,
      more: [
        countFigure(t.calc_reads, "figures.reads", figures.reads, teller),
        moneyFigure(t.calc_total_without_cache, "totals.without_cache", totals.without_cache, currency, teller),
        moneyFigure(t.calc_total_with_cache, "totals.with_cache", totals.with_cache, currency, teller),
        moneyFigure(t.calc_total_saving, "totals.saving", totals.saving, currency, teller),
      ],
    };
  },
});

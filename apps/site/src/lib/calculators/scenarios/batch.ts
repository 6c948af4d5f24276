import { type BatchPlan, planBatch } from "@org/model-pricing/plan";
import { anyCalculator, type Figure } from "../calculator.ts";
import { AT, CURRENCY, countOf, MODEL, USAGE, USAGE_FOLDED, usageOf } from "../common-fields.ts";
import { moneyFigure } from "../money-figure.ts";

/** The same requests at once, and as a batch. */
export const batch = anyCalculator<BatchPlan>({
  name: "batch",
  command: "plan batch",
  fields: [
    MODEL,
    ...USAGE,
    { name: "requests", kind: "count", label: "calc_requests", optional: true },
    ...USAGE_FOLDED,
    CURRENCY,
    { ...AT, is_folded: true },
  ],
  defaults: { model: "openai/gpt-4o", input_tokens: "1000", output_tokens: "300", requests: "30000" },
  reckon: ({ values, model, options }) => {
    if (!model) throw new RangeError("A batch needs a model.");
    return planBatch(model, { usage: usageOf(values), requests: countOf(values, "requests") }, options);
  },
  answer: ({ totals, figures, currency }, teller) => {
    const { words: t, share } = teller;
    const { saving_share } = figures;
    const shares: readonly Figure[] =
      saving_share === null
        ? []
        : [
            {
              label: t.calc_saving_share,
              of: "figures.saving_share",
              value: saving_share,
              text: share(saving_share),
            },
          ];
    return {
      main: [
        moneyFigure(t.calc_total_batch_saving, "totals.saving", totals.saving, currency, teller),
        moneyFigure(t.calc_total_batch, "totals.batch", totals.batch, currency, teller),
      ],
      more: [moneyFigure(t.calc_total_standard, "totals.standard", totals.standard, currency, teller), ...shares],
    };
  },
});

import { planRequest, type RequestPlan } from "@org/model-pricing/plan";
import { anyCalculator } from "../calculator.ts";
import { AT, CURRENCY, countOf, MODEL, USAGE, USAGE_FOLDED, usageOf } from "../common-fields.ts";
import { countFigure, moneyFigure } from "../money-figure.ts";

/** One request, or a number of equal ones. */
export const request = anyCalculator<RequestPlan>({
  name: "request",
  command: "plan request",
  fields: [
    MODEL,
    ...USAGE,
    { name: "requests", kind: "count", label: "calc_requests", optional: true },
    ...USAGE_FOLDED,
    CURRENCY,
    { ...AT, is_folded: true },
  ],
  defaults: {
    model: "anthropic/claude-opus-5-5",
    input_tokens: "12000",
    cache_read_input_tokens: "10000",
    output_tokens: "800",
    requests: "1",
  },
  reckon: ({ values, model, options }) => {
    if (!model) throw new RangeError("A request needs a model.");
    return planRequest(model, { usage: usageOf(values), requests: countOf(values, "requests") }, options);
  },
  answer: ({ totals, figures, currency, bills }, teller) => {
    const { words: t } = teller;
    const [bill] = bills;
    return {
      main: [moneyFigure(t.calc_total_total, "totals.total", totals.total, currency, teller)],
      more:
        figures.requests === 1 || !bill
          ? []
          : [
              moneyFigure(t.calc_one_request, "bills.0.total", bill.total, currency, teller),
              countFigure(t.calc_requests_priced, "figures.requests", figures.requests, teller),
            ],
    };
  },
});

import { type HiddenCostsPlan, planHiddenCosts } from "@org/model-pricing/plan";
import { anyCalculator } from "../calculator.ts";
import { AT, CURRENCY, countOf, INPUT, MODEL, OUTPUT, usageOf } from "../common-fields.ts";
import { countFigure, moneyFigure } from "../money-figure.ts";

/** What a naive bill leaves out. */
export const hiddenCosts = anyCalculator<HiddenCostsPlan>({
  name: "hidden-costs",
  command: "plan hidden-costs",
  fields: [
    MODEL,
    INPUT,
    OUTPUT,
    { name: "requests", kind: "count", label: "calc_requests", optional: true },
    {
      name: "system_tokens",
      kind: "count",
      label: "calc_system_tokens",
      hint: "calc_system_tokens_hint",
      optional: true,
      most: 1e9,
    },
    { name: "tool_tokens", kind: "count", label: "calc_tool_tokens", optional: true, most: 1e9 },
    {
      name: "reasoning_tokens",
      kind: "count",
      label: "calc_reasoning_tokens",
      hint: "calc_reasoning_tokens_hint",
      optional: true,
      most: 1e9,
    },
    {
      name: "retry_share",
      kind: "share",
      label: "calc_retry_share",
      hint: "calc_retry_share_hint",
      optional: true,
      most: 10,
    },
    { name: "test_share", kind: "share", label: "calc_test_share", optional: true, most: 10 },
    CURRENCY,
    { ...AT, is_folded: true },
  ],
  defaults: {
    model: "openai/gpt-4o",
    input_tokens: "100",
    output_tokens: "300",
    requests: "30000",
    system_tokens: "900",
    tool_tokens: "600",
    retry_share: "0.05",
    test_share: "0.1",
  },
  reckon: ({ values, model, options }) => {
    if (!model) throw new RangeError("A bill needs a model.");
    const input = {
      usage: usageOf(values),
      requests: countOf(values, "requests"),
      system_tokens: countOf(values, "system_tokens"),
      tool_tokens: countOf(values, "tool_tokens"),
      reasoning_tokens: countOf(values, "reasoning_tokens"),
      retry_share: values.retry_share,
      test_share: values.test_share,
    };
    return planHiddenCosts(model, input, options);
  },
  answer: ({ totals, figures, currency }, teller) => {
    const { words: t } = teller;
    return {
      main: [
        moneyFigure(t.calc_total_total, "totals.total", totals.total, currency, teller),
        countFigure(t.calc_factor, "figures.factor", figures.factor, teller),
      ],
      more: [
        moneyFigure(t.calc_total_naive, "totals.naive", totals.naive, currency, teller),
        moneyFigure(t.calc_total_hidden, "totals.hidden", totals.hidden, currency, teller),
      ],
    };
  },
});

import { type BudgetPlan, planBudget } from "@org/model-pricing/plan";
import { anyCalculator, type Figure } from "../calculator.ts";
import { AT, countOf, INPUT, OUTPUT, usageOf } from "../common-fields.ts";
import type { FieldContext } from "../field.ts";
import { countFigure, moneyFigure } from "../money-figure.ts";

const hasModel = ({ values }: FieldContext) => values.model !== undefined;

/** What is left of a month's budget. */
export const budget = anyCalculator<BudgetPlan>({
  name: "budget",
  command: "plan budget",
  fields: [
    { name: "budget", kind: "amount", label: "calc_budget" },
    { name: "spent", kind: "amount", label: "calc_spent" },
    {
      name: "currency",
      kind: "choice",
      label: "calc_currency",
      choices: ["CNY", "USD"].map((value) => ({ value, label: { text: value } })),
    },
    { name: "alert_share", kind: "share", label: "calc_alert_share", optional: true },
    {
      name: "utc_offset",
      kind: "choice",
      label: "calc_utc_offset",
      choices: [
        { value: "480", label: "calc_offset_china" },
        { value: "330", label: "calc_offset_india" },
        { value: "60", label: "calc_offset_europe" },
        { value: "0", label: "calc_offset_utc" },
        { value: "-300", label: "calc_offset_eastern" },
        { value: "-480", label: "calc_offset_pacific" },
      ],
    },
    {
      name: "model",
      kind: "model",
      label: "calc_model_optional",
      hint: "calc_model_optional_hint",
      optional: true,
    },
    { ...INPUT, isShown: hasModel },
    { ...OUTPUT, isShown: hasModel },
    { ...AT, is_folded: true },
  ],
  defaults: {
    budget: "100",
    spent: "60",
    currency: "USD",
    alert_share: "0.8",
    utc_offset: "480",
    model: "openai/gpt-4o",
    input_tokens: "1000",
    output_tokens: "300",
  },
  check: ({ budget: amount }) =>
    new Map(
      amount !== undefined && /^[0.]+$/.test(amount)
        ? [["budget", { expected: "calc_expected_budget", facts: {} }]]
        : [],
    ),
  reckon: ({ values, model, options }) => {
    const { budget: amount = "", spent = "", currency = "", alert_share } = values;
    const { at, fixes } = options;
    const request = model && { model, usage: usageOf(values), fixes };
    const utc_offset = countOf(values, "utc_offset");
    return planBudget({ budget: amount, spent, currency, alert_share, utc_offset, request }, { at });
  },
  answer: ({ totals, figures, currency }, teller) => {
    const { words: t, share, moment } = teller;
    const { used_share, days_left, runs_out_at, requests_left, requests_per_day } = figures;
    const amount = (name: "left" | "alert_at" | "projected" | "left_per_day"): Figure => {
      const [label, of, value] = [t[`calc_total_${name}`], `totals.${name}`, totals[name]];
      return value === null
        ? { label, of, value: "", text: t.calc_not_yet }
        : moneyFigure(label, of, value, currency, teller);
    };
    const runsOut = runs_out_at === null ? t.calc_runs_out_not : moment(runs_out_at);
    const isOver = figures.state === "over";
    return {
      main: [amount("left_per_day")],
      more: [
        amount("left"),
        { label: t.calc_state, of: "figures.used_share", value: used_share, text: share(used_share) },
        amount("alert_at"),
        countFigure(t.calc_days_left, "figures.days_left", days_left, teller),
        amount("projected"),
        ...(isOver
          ? []
          : [{ label: t.calc_runs_out, of: "figures.runs_out_at", value: runs_out_at ?? "", text: runsOut }]),
        ...(requests_left === null
          ? []
          : [
              countFigure(t.calc_requests_left, "figures.requests_left", requests_left, teller),
              countFigure(t.calc_requests_left_per_day, "figures.requests_per_day", requests_per_day, teller),
            ]),
      ],
    };
  },
});

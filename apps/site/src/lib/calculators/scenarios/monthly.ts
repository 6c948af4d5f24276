import { findPrice } from "@org/model-pricing";
import { MONTH_PRESETS, type MonthInput, type MonthPlan, type MonthPreset, planMonth } from "@org/model-pricing/plan";
import { anyCalculator, type Preset } from "../calculator.ts";
import { AT, CURRENCY, countOf, MODEL, neededCount, USAGE, USAGE_FOLDED, usageOf } from "../common-fields.ts";
import type { Field, FieldContext, Values } from "../field.ts";
import { countFigure, moneyFigure } from "../money-figure.ts";
import { sensitivity } from "../sensitivity.ts";

/** What the toggle of the hours means to the package. */
const PEAK_SHARE: Readonly<Record<string, string>> = { off_peak: "0", peak: "1" };

const HOURS: Field = {
  name: "hours",
  kind: "choice",
  label: "calc_hours",
  hint: "calc_hours_hint",
  optional: true,
  choices: [
    { value: "", label: "calc_hours_at" },
    { value: "off_peak", label: "calc_hours_off_peak" },
    { value: "peak", label: "calc_hours_peak" },
    { value: "mixed", label: "calc_hours_mixed" },
  ],
  isShown: dependsOnHours,
};

/** A steady workload over a month. */
export const monthly = anyCalculator<MonthPlan>({
  name: "monthly",
  command: "plan month",
  fields: [
    MODEL,
    ...USAGE,
    { name: "requests_per_day", kind: "count", label: "calc_requests_per_day" },
    { name: "days", kind: "count", label: "calc_days", optional: true, least: 1, most: 366 },
    CURRENCY,
    HOURS,
    {
      name: "peak_share",
      kind: "share",
      label: "calc_peak_share",
      isShown: ({ values }) => values.hours === "mixed",
    },
    ...USAGE_FOLDED,
    { ...AT, is_folded: true },
  ],
  defaults: { model: "openai/gpt-4o-mini", ...presetValues("customer_service"), peak_share: "0.35" },
  presets: (Object.keys(MONTH_PRESETS) as MonthPreset[]).map(
    (name): Preset => ({ key: `calc_preset_${name}`, values: presetValues(name) }),
  ),
  reckon: ({ values, model, options }) => {
    if (!model) throw new RangeError("A month needs a model.");
    return planMonth(model, monthInput(values), options);
  },
  flags: (values) => {
    const { hours, peak_share: _, at: __, ...rest } = values;
    const share = peakShareOf(values);
    return Object.entries({ ...rest, ...(hours !== undefined && share !== undefined && { peak_share: share }) });
  },
  answer: ({ totals, figures, currency }, teller, { model, options }) => {
    const { words: t } = teller;
    const hasHours = model !== undefined && dependsOnHours({ values: {}, model, at: options.at });
    const hours = hasHours
      ? [
          moneyFigure(t.calc_total_month_off_peak, "totals.month_off_peak", totals.month_off_peak, currency, teller),
          totals.month_peak === null
            ? { label: t.calc_total_month_peak, of: "totals.month_peak", value: "", text: t.calc_calendar_missing }
            : moneyFigure(t.calc_total_month_peak, "totals.month_peak", totals.month_peak, currency, teller),
        ]
      : [];
    return {
      main: [moneyFigure(t.calc_total_month, "totals.month", totals.month, currency, teller)],
      more: [
        moneyFigure(t.calc_total_day, "totals.day", totals.day, currency, teller),
        countFigure(t.calc_requests_priced, "figures.requests", figures.requests, teller),
        ...hours,
      ],
    };
  },
  extra: (plan, teller, { values, model, options }) =>
    model && sensitivity(plan, monthInput(values), (input) => planMonth(model, input, options), teller),
});

/** Whether the list in force has other prices at other hours. */
function dependsOnHours({ model, at, values }: FieldContext): boolean {
  if (!model) return false;
  const block = findPrice(model, { at, currency: values.currency ?? model.currency });
  return block?.when?.some(({ schedule }) => schedule !== undefined) ?? false;
}

function peakShareOf({ hours, peak_share }: Values): string | undefined {
  return hours === "mixed" ? peak_share : PEAK_SHARE[hours ?? ""];
}

function monthInput(values: Values): MonthInput {
  return {
    usage: usageOf(values),
    requests_per_day: neededCount(values, "requests_per_day"),
    days: countOf(values, "days"),
    peak_share: peakShareOf(values),
  };
}

/** A preset's workload as values: parts that it does not name are emptied. */
function presetValues(name: MonthPreset): Values {
  const { usage, requests_per_day, days }: MonthInput = MONTH_PRESETS[name];
  const counts = {
    cache_read_input_tokens: "",
    cache_creation_input_tokens: "",
    reasoning_output_tokens: "",
    ...usage,
  };
  const texts = Object.entries({ ...counts, requests_per_day, days }).map(([key, value]) => [key, String(value)]);
  return Object.fromEntries(texts);
}

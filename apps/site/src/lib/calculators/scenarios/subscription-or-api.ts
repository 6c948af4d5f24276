import { findExchangeRate } from "@org/model-pricing/exchange-rates";
import { findFee, planSubscription, type SubscriptionFeeInput, type SubscriptionPlan } from "@org/model-pricing/plan";
import { subscriptions } from "@org/model-pricing/subscriptions";
import { anyCalculator } from "../calculator.ts";
import { AT, CURRENCY, countOf, MODEL, USAGE, USAGE_FOLDED, usageOf } from "../common-fields.ts";
import { UnansweredError } from "../error-words.ts";
import type { FieldContext, Values } from "../field.ts";
import { countFigure, moneyFigure } from "../money-figure.ts";

const OWN = "own";
const isOwn = ({ values }: FieldContext) => values.subscription === OWN;

/** From what use on a subscription costs no more than the API. */
export const subscriptionOrApi = anyCalculator<SubscriptionPlan>({
  name: "subscription-or-api",
  command: "plan subscription",
  fields: [
    {
      name: "subscription",
      kind: "choice",
      label: "calc_subscription",
      choices: [
        ...subscriptions
          .filter(({ fee }) => fee.some(({ amount }) => amount !== undefined && amount !== "0"))
          .map(({ id, name }) => ({ value: id, label: { text: name } })),
        { value: OWN, label: "calc_own_fee" },
      ],
    },
    { name: "fee", kind: "amount", label: "calc_fee", hint: "calc_fee_hint", isShown: isOwn },
    {
      name: "fee_currency",
      kind: "choice",
      label: "calc_fee_currency",
      choices: ["CNY", "EUR", "USD"].map((value) => ({ value, label: { text: value } })),
      isShown: isOwn,
    },
    {
      name: "fee_per",
      kind: "choice",
      label: "calc_fee_per",
      choices: [
        { value: "month", label: "calc_per_month" },
        { value: "year", label: "calc_per_year" },
      ],
      isShown: isOwn,
    },
    {
      name: "included_tokens",
      kind: "count",
      label: "calc_included_tokens",
      hint: "calc_included_tokens_hint",
      optional: true,
      isShown: isOwn,
    },
    MODEL,
    ...USAGE,
    { name: "requests", kind: "count", label: "calc_requests_month", hint: "calc_requests_month_hint", optional: true },
    ...USAGE_FOLDED,
    CURRENCY,
    { ...AT, is_folded: true },
  ],
  defaults: {
    subscription: "openai/chatgpt-plus",
    fee: "20",
    fee_currency: "USD",
    fee_per: "month",
    model: "openai/gpt-4o",
    input_tokens: "1000",
    output_tokens: "500",
    requests: "600",
  },
  reckon: ({ values, model, options }) => {
    if (!model) throw new RangeError("A subscription is compared with a model.");
    const { at, currency = model.currency } = options;
    const fee = feeOf(values, at);
    const input = {
      fee,
      usage: usageOf(values),
      requests: countOf(values, "requests"),
      included_tokens: countOf(values, "included_tokens"),
      exchange_rates: ratesFor(fee, currency, at),
    };
    return planSubscription(model, input, options);
  },
  flags: ({ at: _, subscription, ...rest }) =>
    Object.entries(subscription === OWN ? rest : { subscription: subscription ?? "", ...rest }),
  answer: ({ totals, figures, currency }, teller) => {
    const { words: t } = teller;
    const { break_even_requests, break_even_tokens, cheaper, tokens_per_unit } = figures;
    const of = "figures.break_even_requests";
    const perUnit = (["api", "subscription"] as const).flatMap((way) => {
      const tokens = tokens_per_unit[way];
      const label = t[`calc_tokens_per_unit_${way}`].replace("{currency}", currency);
      return tokens === null ? [] : [countFigure(label, `figures.tokens_per_unit.${way}`, tokens, teller)];
    });
    return {
      main: [countFigure(t.calc_break_even, of, break_even_requests, teller, t.calc_never_pays)],
      verdict: cheaper === null ? t.calc_from_break_even : t[`calc_cheaper_${cheaper}`],
      more: [
        moneyFigure(t.calc_total_subscription, "totals.subscription", totals.subscription, currency, teller),
        ...(totals.api === null ? [] : [moneyFigure(t.calc_total_api, "totals.api", totals.api, currency, teller)]),
        countFigure(
          t.calc_break_even_tokens,
          "figures.break_even_tokens",
          break_even_tokens,
          teller,
          t.calc_never_pays,
        ),
        ...perUnit,
      ],
    };
  },
});

function feeOf({ subscription, fee, fee_currency, fee_per }: Values, at: string): SubscriptionFeeInput {
  if (subscription === OWN) {
    return { amount: fee ?? "", currency: fee_currency ?? "", per: fee_per === "year" ? "year" : "month" };
  }
  const listed = subscriptions.find(({ id }) => id === subscription);
  const found = listed && findFee(listed, { at });
  if (!found) throw new UnansweredError("no_fee");
  const { amount, currency, per } = found;
  return { amount, currency, per };
}

/** The reference rate of the day of the prices, as the command takes it. */
function ratesFor({ currency: from }: SubscriptionFeeInput, to: string, at: string) {
  if (from === to) return [];
  const found = findExchangeRate({ from, to, on: at.slice(0, 10) });
  if (!found) throw new UnansweredError("no_rate");
  return [found];
}

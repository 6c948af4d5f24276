import { type PaymentRoute, planRoutes, type RoutesPlan } from "@org/model-pricing/plan";
import { fill } from "../../fill.ts";
import { anyCalculator } from "../calculator.ts";
import { countOf } from "../common-fields.ts";
import type { Field, FieldContext, Values } from "../field.ts";
import { moneyFigure } from "../money-figure.ts";
import type { FieldError } from "../read-form.ts";

/** Ways that the form has room for. */
const WAYS = [1, 2, 3, 4] as const;
const PARTS = [
  ["card_fee", "amount"],
  ["topup_fee", "amount"],
  ["topups", "count"],
  ["topup_share", "share"],
  ["exchange_share", "share"],
] as const;

const fields: readonly Field[] = WAYS.flatMap((way): Field[] => {
  // A way is asked for once the one before it has a name.
  const hasBefore = ({ values }: FieldContext) => way < 3 || values[`way_${way - 1}`] !== undefined;
  const hasName = ({ values }: FieldContext) => values[`way_${way}`] !== undefined;
  const name: Field = {
    name: `way_${way}`,
    kind: "name",
    label: "calc_way",
    number: way,
    hint: "calc_way_hint",
    optional: true,
    isShown: hasBefore,
  };
  const parts = PARTS.map(([part, kind]): Field => {
    const bounds = part === "topups" ? { least: 1, most: 1000 } : {};
    return {
      name: `${part}_${way}`,
      kind,
      label: `calc_${part}`,
      number: way,
      optional: true,
      isShown: hasName,
      ...bounds,
    };
  });
  return [name, ...parts];
});

/** What ways to pay add to a sum, by the reader's own figures. */
export const routes = anyCalculator<RoutesPlan>({
  name: "routes",
  command: "plan routes",
  fields: [
    { name: "amount", kind: "amount", label: "calc_pay_amount" },
    {
      name: "currency",
      kind: "choice",
      label: "calc_currency",
      choices: ["CNY", "EUR", "USD"].map((value) => ({ value, label: { text: value } })),
    },
    ...fields,
  ],
  defaults: {
    amount: "100",
    currency: "USD",
    exchange_share_1: "0.015",
    card_fee_2: "10",
    topup_share_2: "0.035",
  },
  named_defaults: { way_1: "calc_default_way_1", way_2: "calc_default_way_2" },
  check: checkWays,
  reckon: ({ values }) => {
    const { amount = "", currency = "" } = values;
    return planRoutes({ amount, currency, routes: routesOf(values) });
  },
  flags: (values) => {
    const { amount = "", currency = "" } = values;
    const ways = routesOf(values).map(({ name, ...parts }) => {
      const figures = Object.entries(parts).filter(([, figure]) => figure !== undefined);
      return ["route", [name, ...figures.map(([part, figure]) => `${part}=${figure}`)].join(",")] as const;
    });
    return [["amount", amount], ["currency", currency], ...ways];
  },
  answer: ({ figures, currency }, teller) => {
    const { words: t, money, share } = teller;
    return {
      is_level: true,
      main: figures.routes.map(({ name, total }) => moneyFigure(name, `totals.${name}`, total, currency, teller)),
      more: figures.routes.map(({ name, surcharge, surcharge_share }, index) => ({
        label: `${name} · ${t.calc_surcharge}`,
        of: `figures.routes.${index}.surcharge`,
        value: surcharge,
        text:
          surcharge_share === null
            ? money(surcharge, currency)
            : fill("{amount} ({share})", { amount: money(surcharge, currency), share: share(surcharge_share) }),
      })),
    };
  },
});

/** At least one way, and no two of one name. */
function checkWays(values: Values): ReadonlyMap<string, FieldError> {
  const fields = WAYS.map((way) => `way_${way}`);
  const named = fields.filter((field) => values[field] !== undefined);
  if (named.length === 0) return new Map([["way_1", { expected: "calc_expected_way", facts: {} }]]);
  const twice = named.filter((field, index) => named.findIndex((one) => values[one] === values[field]) < index);
  return new Map(twice.map((field) => [field, { expected: "calc_expected_other_name", facts: {} }]));
}

function routesOf(values: Values): readonly PaymentRoute[] {
  return WAYS.flatMap((way): PaymentRoute[] => {
    const name = values[`way_${way}`];
    if (name === undefined) return [];
    return [
      {
        name,
        card_fee: values[`card_fee_${way}`],
        topup_fee: values[`topup_fee_${way}`],
        topups: countOf(values, `topups_${way}`),
        topup_share: values[`topup_share_${way}`],
        exchange_share: values[`exchange_share_${way}`],
      },
    ];
  });
}

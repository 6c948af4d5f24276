import { invalidUsage } from "../errors.ts";
import { addDecimals, divideDecimals, subtractDecimals } from "../money/decimals.ts";
import type { DecimalText } from "../types.ts";
import { checkAmount, checkCount, checkShare } from "./check-input.ts";
import type { Plan, PlanLine } from "./plan.ts";
import { planLine } from "./plan-line.ts";

/** A way to pay, in the reader's own figures. What is left out costs nothing. */
export interface PaymentRoute {
  /** Unique among the routes; the key of its total. */
  readonly name: string;
  /** Paid once for the card or account, decimal text. */
  readonly card_fee?: DecimalText | undefined;
  /** Paid for each top-up, decimal text. */
  readonly topup_fee?: DecimalText | undefined;
  /** Number of top-ups; 1 where it is left out. */
  readonly topups?: number | undefined;
  /** Share of the amount that topping up takes: "0.035" for 3.5 %. */
  readonly topup_share?: DecimalText | undefined;
  /** Share of the amount that changing money loses against the reference rate. */
  readonly exchange_share?: DecimalText | undefined;
}

export interface RoutesInput {
  /** What is to arrive at the provider, decimal text. */
  readonly amount: DecimalText;
  /** ISO 4217; every figure is in it. */
  readonly currency: string;
  /** 1 to 20 routes; they are returned in this order, none is recommended. */
  readonly routes: readonly PaymentRoute[];
}

export type RoutesPlan = Omit<
  Plan<
    "routes",
    /** What is paid in all, by the route's name. */
    { readonly [route: string]: DecimalText },
    {
      readonly routes: readonly {
        readonly name: string;
        readonly total: DecimalText;
        /** What is paid beyond the amount. */
        readonly surcharge: DecimalText;
        /** The same as a share of the amount, half to even at 6 decimals; null where the amount is 0. */
        readonly surcharge_share: DecimalText | null;
      }[];
    },
    PlanLine<"amount" | "card_fee" | "topup_fee" | "topup_share" | "exchange_share">
  >,
  "at"
>;

/**
 * Adds up what ways to pay cost on a sum: card fee, top-up fees, and what changing money loses. Plain arithmetic on the
 * reader's own figures; it knows no provider of cards and recommends none. There is no price in it, so it needs no moment.
 *
 * @throws {UsageError} `invalid_usage`: an amount, share or count is out of bounds, or two routes have one name.
 *
 * @example
 * planRoutes({ amount: "100", currency: "USD", routes: [{ name: "a", card_fee: "10", topup_share: "0.02" }] }).totals.a
 * //=> "112"
 */
export function planRoutes({ amount, currency, routes }: RoutesInput): RoutesPlan {
  checkAmount("amount", amount);
  if (!/^[A-Z]{3}$/.test(currency)) throw invalidUsage("currency", currency, 'an ISO 4217 code such as "USD"');
  checkCount("routes.length", routes.length, 1, 20);
  const names = routes.map(({ name }) => name);
  const twice = names.find((name, index) => name === "" || names.indexOf(name) !== index);
  if (twice !== undefined) throw invalidUsage("routes.name", twice, "a name that no other route has");
  const lines = routes.flatMap((route) => linesOf(amount, route));
  const found = names.map((name) => {
    const total = addDecimals(lines.filter((line) => line.total === name).map((line) => line.amount));
    const surcharge = subtractDecimals(total, amount);
    const surcharge_share = /^[0.]+$/.test(amount) ? null : divideDecimals(surcharge, amount, 6, "half_even");
    return { name, total, surcharge, surcharge_share };
  });
  return {
    scenario: "routes",
    currency,
    totals: Object.fromEntries(found.map(({ name, total }) => [name, total])),
    figures: { routes: found },
    lines,
    bills: [],
    assumptions: [
      { code: "own_figures", message: "All fees and shares are your own figures; none was checked.", facts: {} },
      {
        code: "shares_of_amount",
        message: `Shares are taken of the ${amount} ${currency} that arrive, not of the fees.`,
        facts: { amount, currency },
      },
    ],
    warnings: [],
  };
}

function linesOf(amount: DecimalText, route: PaymentRoute): RoutesPlan["lines"] {
  const { name, card_fee = "0", topup_fee = "0", topups = 1, topup_share = "0", exchange_share = "0" } = route;
  checkAmount("card_fee", card_fee);
  checkAmount("topup_fee", topup_fee);
  checkCount("topups", topups, 1, 1000);
  checkShare("topup_share", topup_share);
  checkShare("exchange_share", exchange_share);
  return [
    planLine({ item: "amount", total: name, quantity: 1, each: amount }),
    planLine({ item: "card_fee", total: name, quantity: 1, each: card_fee }),
    planLine({ item: "topup_fee", total: name, quantity: topups, each: topup_fee }),
    planLine({ item: "topup_share", total: name, quantity: topup_share, each: amount }),
    planLine({ item: "exchange_share", total: name, quantity: exchange_share, each: amount }),
  ];
}

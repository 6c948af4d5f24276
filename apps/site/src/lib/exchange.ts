import { models } from "@org/model-pricing/catalog";
import { findExchangeRate } from "@org/model-pricing/exchange-rates";
import { day } from "./catalog-view.ts";
import type { Exchange } from "./convert-amount.ts";

const currencies = [...new Set(models.map(({ currency }) => currency))].sort();
const found = currencies.flatMap((from) =>
  currencies.filter((to) => to !== from).flatMap((to) => findExchangeRate({ from, to, on: day }) ?? []),
);

/** The European Central Bank's reference rates on the day of the data, between the currencies of price lists. */
export const exchange: Exchange = {
  date: found[0]?.date ?? day,
  source: found[0]?.source ?? "",
  rates: Object.fromEntries(found.map(({ from, to, rate }) => [`${from}>${to}`, rate])),
};

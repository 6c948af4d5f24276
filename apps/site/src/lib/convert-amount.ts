import { roundToDigits, sumOfProducts } from "@org/model-pricing";

/** Reference rates of one day by pair, as `USD>CNY`; the day is that of the rate, not of the page. */
export interface Exchange {
  readonly date: string;
  readonly source: string;
  readonly rates: Readonly<Record<string, string>>;
}

/** More than anybody shows, and an end where the quotient of two rates has none. */
const DIGITS = 18;

/** An amount in another currency, at the reference rate of a stated day; undefined where none is listed. */
export function convertAmount(amount: string, from: string, to: string, exchange: Exchange): string | undefined {
  if (from === to) return amount;
  const rate = exchange.rates[`${from}>${to}`];
  return rate === undefined ? undefined : roundToDigits(sumOfProducts([[amount, rate]]), DIGITS);
}

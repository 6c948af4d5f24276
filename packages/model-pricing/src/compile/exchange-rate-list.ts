import type { DateText, DecimalText } from "../types.ts";
import { decimalText } from "./decimal-text.ts";

/** A file under `data/exchange-rates/`. */
export interface ExchangeRatesFile {
  name: string;
  name_zh?: string;
  base: string;
  source: string;
  checked_on: string;
  per_base: { [day: string]: { [currency: string]: number } };
}

/** Dated reference rates of one office. */
export interface ExchangeRateList {
  /** The file's name without its ending. */
  readonly id: string;
  readonly name: string;
  readonly name_zh?: string;
  /** ISO 4217: the currency of which one unit is counted. */
  readonly base: string;
  readonly source: string;
  readonly checked_on: DateText;
  /** Oldest first. Days on which the office publishes nothing are not there. */
  readonly days: readonly ExchangeRateDay[];
}

export interface ExchangeRateDay {
  readonly date: DateText;
  /** Units of each currency for one of the base. */
  readonly per_base: { readonly [currency: string]: DecimalText };
}

/** Makes the list that is published from a file. */
export function toExchangeRateList(id: string, { per_base, ...facts }: ExchangeRatesFile): ExchangeRateList {
  const days = Object.entries(per_base).map(([date, rates]) => ({
    date,
    per_base: Object.fromEntries(Object.entries(rates).map(([currency, rate]) => [currency, decimalText(rate)])),
  }));
  return { id, ...facts, days };
}

import { formatAmount, roundToDigits } from "@org/model-pricing";
import type { Locale } from "../../i18n/strings.ts";
import { convertAmount, type Exchange } from "../convert-amount.ts";
import type { CalculatorWords } from "./calculator-words.ts";

/** Writes figures and words in one language, at build time and in the browser alike. */
export interface Teller {
  readonly locale: Locale;
  readonly words: CalculatorWords;
  /** Day of the catalog: the status of a price is that of this day. */
  readonly day: string;
  readonly pathOf: (path: string) => string;
  readonly providerName: (id: string) => string;
  readonly money: (amount: string, currency: string) => string;
  readonly count: (count: string | number) => string;
  /** A share of one, in percent. */
  readonly share: (share: string) => string;
  /** An instant, to the minute, by the clock of UTC. */
  readonly moment: (instant: string) => string;
  /** About so much in the currency of the reader's language; undefined where it is that one, or no rate is listed. */
  readonly about: (amount: string, currency: string) => string | undefined;
  readonly exchange: Exchange;
}

type TellerFacts = Pick<Teller, "locale" | "words" | "day" | "pathOf" | "providerName" | "exchange">;

/** More decimals than this are the tail of a division. */
const MOST_DECIMALS = 9;

export function createTeller(facts: TellerFacts): Teller {
  const { locale, exchange } = facts;
  const home = locale === "en" ? "USD" : "CNY";
  return {
    ...facts,
    money: (amount, currency) =>
      formatAmount(shorten(amount), currency, { locale, display: "narrow", minimum_decimals: 2 }),
    count: (count) =>
      typeof count === "number" ? count.toLocaleString(locale) : decimalFormat(locale).format(count as `${number}`),
    share: (share) => percentFormat(locale).format(share as `${number}`),
    moment: (instant) => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`,
    about: (amount, currency) => {
      const [, sign = "", size = "0"] = /^(-?)(.*)$/.exec(amount) ?? [];
      const converted = currency === home ? undefined : convertAmount(size, currency, home, exchange);
      if (converted === undefined) return undefined;
      const text = `${sign}${roundToDigits(converted, 4)}`;
      return formatAmount(text, home, { locale, display: "narrow", minimum_decimals: 2 });
    },
  };
}

/** What no list price has: a quotient's tail is rounded to nine significant digits, half to even. */
function shorten(amount: string): string {
  if ((amount.split(".")[1]?.length ?? 0) <= MOST_DECIMALS) return amount;
  const [, sign = "", size = "0"] = /^(-?)(.*)$/.exec(amount) ?? [];
  return `${sign}${roundToDigits(size, MOST_DECIMALS)}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(key: string, locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formats.get(key + locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key + locale, made);
  return made;
}

const decimalFormat = (locale: string) => formatOf("decimal", locale, { maximumFractionDigits: 18 });
const percentFormat = (locale: string) =>
  formatOf("percent", locale, { style: "percent", maximumFractionDigits: 2, roundingMode: "halfEven" });

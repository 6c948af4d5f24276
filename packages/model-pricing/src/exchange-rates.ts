/**
 * Dated reference rates between currencies. Price lists are never converted by this package: these are for readers who
 * compare lists, with the date and source of the rate beside the result.
 *
 * @module
 */
import type { ExchangeRateDay, ExchangeRateList } from "./compile/exchange-rate-list.ts";
import { PriceNotFoundError, UsageError } from "./errors.ts";
import { exchangeRates } from "./generated/exchange-rates.ts";
import { parseInstant } from "./instant.ts";
import { formatRate, multiplyRates, parseRate } from "./money/rate.ts";
import type { DateText, DecimalText } from "./types.ts";

export type { ExchangeRateDay, ExchangeRateList } from "./compile/exchange-rate-list.ts";
export { exchangeRates } from "./generated/exchange-rates.ts";

/** What a rate is asked for. */
export interface ExchangeRateQuery {
  /** ISO 4217. */
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`. */
  readonly on: DateText;
}

/** A rate with the day it is of, and where it stands. */
export interface ExchangeRate extends ExchangeRateQuery {
  /** Units of `to` for one of `from`: exact decimal text, or a fraction where the rate is a quotient of two. */
  readonly rate: DecimalText;
  /** The day the rate is of: `on`, or the nearest earlier one that is listed. */
  readonly date: DateText;
  /** Days from `date` to `on`; 0 where the rate is of the day itself. */
  readonly days_before: number;
  readonly source: string;
  readonly checked_on: DateText;
}

/**
 * Finds the reference rate between two currencies on a day. Weekends, holidays and days that are not listed have the
 * rate of the nearest earlier day; `date` and `days_before` say which.
 *
 * @returns Undefined where the day is before the first that is listed.
 * @throws {PriceNotFoundError} `currency_not_listed`.
 * @throws {UsageError} `invalid_usage`: `on` is no day.
 *
 * @example
 * findExchangeRate({ from: "EUR", to: "USD", on: "2023-01-01" })
 * //=> { from: "EUR", to: "USD", on: "2023-01-01", rate: "1.0666", date: "2022-12-30", days_before: 2, ... }
 */
export function findExchangeRate({ from, to, on }: ExchangeRateQuery): ExchangeRate | undefined {
  if (typeof on !== "string" || !isDate(on)) {
    const got = JSON.stringify(on) ?? "nothing";
    throw new UsageError("invalid_usage", `on is ${got}; expected a day such as "2026-10-30".`, { on });
  }
  const lists = exchangeRates.filter((list) => [from, to].every((currency) => currenciesOf(list).has(currency)));
  if (lists.length === 0) throw notListed([from, to]);
  for (const { base, days, source, checked_on } of lists) {
    const hasRate = (currency: string, { per_base }: ExchangeRateDay) => currency === base || currency in per_base;
    const day = days.findLast((one) => one.date <= on && hasRate(from, one) && hasRate(to, one));
    if (day === undefined) continue;
    const perBase = (currency: string) => parseRate(currency === base ? "1" : (day.per_base[currency] as string));
    const { n, d } = perBase(from);
    const rate = formatRate(multiplyRates(perBase(to), { n: d, d: n }));
    const days_before = (Date.parse(on) - Date.parse(day.date)) / 86_400_000;
    return { from, to, on, rate, date: day.date, days_before, source, checked_on };
  }
  return undefined;
}

function isDate(text: string): boolean {
  return text.length === 10 && parseInstant(text) !== undefined;
}

function currenciesOf({ base, days }: ExchangeRateList): ReadonlySet<string> {
  return new Set([base, ...days.flatMap(({ per_base }) => Object.keys(per_base))]);
}

function notListed(asked: readonly string[]): PriceNotFoundError {
  const listed = [...new Set(exchangeRates.flatMap((list) => [...currenciesOf(list)]))].sort();
  const missing = asked.filter((currency) => !listed.includes(currency));
  const names = (missing.length > 0 ? missing : asked).map((currency) => JSON.stringify(currency)).join(" and ");
  return new PriceNotFoundError(
    "currency_not_listed",
    `There is no exchange rate of ${names}; listed are ${listed.join(", ")}. Use a rate of your own.`,
    { asked, listed },
  );
}

import { formatAmount, roundToDigits, sumOfProducts } from "@org/model-pricing";
import type { PriceColumn } from "../../lib/home/columns.ts";
import type { TableRow } from "./table-row.ts";
import type { ShownCurrency, Unit } from "./table-state.ts";

/** How a reader wants prices. */
export interface PriceSetting {
  readonly currency: ShownCurrency;
  /** Yuan for a dollar: decimal text or a fraction. */
  readonly usd_in_cny: string;
  readonly unit: Unit;
  readonly mix: readonly [input: number, output: number, cache: number];
}

export interface ShownPrice {
  /** Exact: decimal text, or a fraction where it does not end. */
  readonly amount: string;
  readonly currency: string;
  /** Converted, estimated, or mixed to more digits than are shown: shown rounded, and marked. */
  readonly is_approximate: boolean;
}

/** Digits of converted, estimated and mixed prices. */
const DIGITS = 4;

export type Pricer = (row: TableRow, column: PriceColumn) => ShownPrice | undefined;

/** Prices of rows as a reader wants them. Lists repeat their prices, so each is reckoned once. */
export function createPricer(setting: PriceSetting): Pricer {
  const known = new Map<string, ShownPrice>();
  return (row, column) => {
    const rate = column === "blended" ? blendedRate(row, setting.mix) : row.rates[column];
    if (!rate || row.currency === "") return undefined;
    const tokens = setting.unit === "zh" ? row.text_tokens?.[0] : setting.unit === "en" ? row.text_tokens?.[1] : 0;
    if (tokens === undefined) return undefined;
    const key = `${rate} ${row.currency} ${tokens} ${column === "blended"}`;
    let price = known.get(key);
    if (!price) {
      price = reckon(rate, row.currency, tokens, column, setting);
      known.set(key, price);
    }
    return price;
  };
}

function reckon(
  rate: string,
  listed: string,
  tokens: number,
  column: PriceColumn,
  { currency, usd_in_cny, unit }: PriceSetting,
): ShownPrice {
  let amount = rate;
  if (unit === "thousand") amount = sumOfProducts([[amount, "0.001"]]);
  if (tokens > 0) amount = sumOfProducts([[amount, `${tokens}/1000000`]]);
  const isConverted = canConvert(listed, currency);
  if (isConverted) amount = sumOfProducts([[amount, listed === "USD" ? usd_in_cny : inverse(usd_in_cny)]]);
  return {
    amount,
    currency: isConverted ? currency : listed,
    is_approximate:
      isConverted ||
      tokens > 0 ||
      amount.includes("/") ||
      (column === "blended" && roundToDigits(amount, DIGITS) !== amount),
  };
}

const canConvert = (from: string, to: string) => to !== "" && from !== to && (from === "USD" || from === "CNY");

/** Input, output and cached input in their parts; cached input at the input rate where it has none of its own. */
function blendedRate({ rates }: TableRow, mix: PriceSetting["mix"]): string | undefined {
  const parts = [rates.input, rates.output, rates.cache_read || rates.input];
  const all = mix[0] + mix[1] + mix[2];
  if (mix.some((part, place) => part > 0 && !parts[place])) return undefined;
  return sumOfProducts(mix.flatMap((part, place) => (part > 0 ? [[parts[place] as string, `${part}/${all}`]] : [])));
}

/** 1 divided by decimal text or a fraction. */
function inverse(text: string): string {
  const [n = "", d] = text.split("/");
  if (d !== undefined) return `${d}/${n}`;
  const [whole = "", decimals = ""] = text.split(".");
  return `1${"0".repeat(decimals.length)}/${(whole + decimals).replace(/^0+/, "")}`;
}

/** The price as decimal text as it is shown: exact, or rounded where it is approximate. */
export function shownAmount({ amount, is_approximate }: ShownPrice): string {
  return is_approximate ? roundToDigits(amount, DIGITS) : amount;
}

export function priceText(price: ShownPrice, locale: string): string {
  const { currency, is_approximate } = price;
  const text = formatAmount(shownAmount(price), currency, { locale, display: "narrow", minimum_decimals: 2 });
  return is_approximate ? `≈ ${text}` : text;
}

/** For order only: amounts are compared and shown as text. */
export function orderNumber({ amount }: ShownPrice): number {
  const [n, d = "1"] = amount.split("/");
  return Number(n) / Number(d);
}

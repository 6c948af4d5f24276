import { formatAmount } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";

/** A rate with its currency: every digit of the list price, and two decimals where the list has fewer, so that columns line up. */
export function rateText(rate: string, currency: string, locale: Locale): string {
  if (rate.includes("/")) return `${rate} ${currency}`;
  return formatAmount(rate, currency, { locale, display: "narrow", minimum_decimals: 2 });
}

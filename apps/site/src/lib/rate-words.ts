import { formatAmount, RATE_TABLES, type RateTableName, type RateTables } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import { perWords, unitWords } from "./unit-words.ts";

/** Rates in words, each with its unit: `input $3 per 1M tokens`. Those that `isLeftOut` names are left out. */
export function rateWords(
  tables: RateTables,
  currency: string,
  locale: Locale,
  isLeftOut: (per: RateTableName, unit: string) => boolean = () => false,
): readonly string[] {
  const words: string[] = [];
  for (const per of Object.keys(RATE_TABLES) as RateTableName[]) {
    for (const [key, rate] of Object.entries(tables[per] ?? {})) {
      if (isLeftOut(per, key) || !/^\d+(\.\d+)?$/.test(rate)) continue;
      const amount = formatAmount(rate, currency, { locale, display: "narrow" });
      const unit = unitWords(key, locale);
      words.push(
        locale === "en" ? `${unit} ${amount} ${perWords(per, locale)}` : `${unit} ${amount}${perWords(per, locale)}`,
      );
    }
  }
  return words;
}

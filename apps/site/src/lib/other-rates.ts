import { formatAmount, type PriceBlock, RATE_TABLES } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import { perWords, unitWords } from "./unit-words.ts";

const SHOWN = ["input", "output", "cache_read"];

/** Base rates beside input, output and cached input per million tokens, each in words with its unit. */
export function otherRates(block: PriceBlock, locale: Locale): readonly string[] {
  const words: string[] = [];
  for (const table of Object.keys(RATE_TABLES) as (keyof typeof RATE_TABLES)[]) {
    for (const [key, rate] of Object.entries(block[table] ?? {})) {
      if (table === "per_million_tokens" && SHOWN.includes(key)) continue;
      if (!/^\d+(\.\d+)?$/.test(rate)) continue;
      const amount = formatAmount(rate, block.currency, { locale, display: "narrow" });
      const unit = unitWords(key, locale);
      words.push(
        locale === "en"
          ? `${unit} ${amount} ${perWords(table, locale)}`
          : `${unit} ${amount}${perWords(table, locale)}`,
      );
    }
  }
  return words;
}

import type { PriceBlock } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import { rateWords } from "./rate-words.ts";

const SHOWN = ["input", "output", "cache_read"];

/** Base rates beside input, output and cached input per million tokens, each in words with its unit. */
export function otherRates(block: PriceBlock, locale: Locale): readonly string[] {
  const isShown = (per: string, unit: string) => per === "per_million_tokens" && SHOWN.includes(unit);
  return rateWords(block, block.currency, locale, isShown);
}

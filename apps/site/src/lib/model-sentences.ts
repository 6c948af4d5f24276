import { formatAmount } from "@org/model-pricing";
import { type Locale, stringsOf } from "../i18n/strings.ts";
import { factList } from "./fact-words.ts";
import { fill } from "./fill.ts";
import { formatTokens } from "./format-tokens.ts";
import { isAmount } from "./is-amount.ts";
import { providerById } from "./model-index.ts";
import { nameIn } from "./name-in.ts";
import { otherRates } from "./other-rates.ts";
import type { PriceRow } from "./price-row.ts";
import { unitWords } from "./unit-words.ts";

/** The name of a provider or maker in a language, by its id. */
export function providerName(id: string, locale: Locale): string {
  const provider = providerById.get(id);
  return provider ? nameIn(locale, provider) : id;
}

/** What a model is, in a line: maker, seller, release, window, what it takes and answers with. */
export function modelSentence({ model }: PriceRow, locale: Locale): string {
  const t = stringsOf(locale);
  const [maker, provider] = [providerName(model.maker, locale), providerName(model.provider, locale)];
  const { context_window, max_output_tokens, input_modalities, output_modalities, release_date } = model;
  const context = context_window === undefined ? undefined : formatTokens(context_window);
  const output = max_output_tokens === undefined ? undefined : formatTokens(max_output_tokens);
  return [
    fill(model.first_party ? t.model_by_itself : t.model_by, { maker, provider }),
    release_date && fill(t.model_released, { date: release_date }),
    context && (output ? fill(t.model_context_output, { context, output }) : fill(t.model_context, { context })),
    input_modalities?.length &&
      output_modalities?.length &&
      fill(t.model_takes, { input: factList(input_modalities, locale), output: factList(output_modalities, locale) }),
  ]
    .filter(Boolean)
    .join(locale === "en" ? " " : "");
}

/** When a model ends, or did; undefined where nothing is announced. */
export function endSentence({ model, isShutDown }: PriceRow, locale: Locale): string | undefined {
  const t = stringsOf(locale);
  if (model.shutdown_on) return fill(isShutDown ? t.model_ended : t.model_ends, { date: model.shutdown_on });
  return isShutDown ? t.model_ended_once : undefined;
}

/** What a search result says of the page: the price, with its date. */
export function modelDescription({ model, block }: PriceRow, locale: Locale): string {
  const t = stringsOf(locale);
  const names = { name: nameIn(locale, model), provider: providerName(model.provider, locale) };
  if (!block) return fill(t.model_description_none, names);
  const tokens = (["input", "output"] as const).flatMap((unit) => {
    const rate = block.per_million_tokens?.[unit];
    if (!isAmount(rate) || rate.includes("/")) return [];
    return `${unitWords(unit, locale)} ${formatAmount(rate, block.currency, { locale, display: "narrow" })}`;
  });
  const separator = locale === "en" ? ", " : "、";
  const prices = tokens.length
    ? `${tokens.join(separator)}${locale === "en" ? " per 1M tokens" : "（每百万词元）"}`
    : otherRates(block, locale).slice(0, 2).join(separator);
  return fill(t.model_description_price, { ...names, prices, since: block.effective_from.slice(0, 10) });
}

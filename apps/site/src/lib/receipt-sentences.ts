import type { FreeQuota, ModelRecord, PriceBlock } from "@org/model-pricing";
import { type Locale, type Strings, stringsOf } from "../i18n/strings.ts";
import { conditionWords } from "./condition-words.ts";
import { fieldWords } from "./field-words.ts";
import { fill } from "./fill.ts";
import { unitWords } from "./unit-words.ts";

/** What a price list says beside its rates: free quotas, what is included, what is rounded, what changes nothing. */
export function receiptSentences(model: ModelRecord, block: PriceBlock, locale: Locale): readonly string[] {
  const t = stringsOf(locale);
  const quantities = (counts: Readonly<Record<string, number | undefined>>) =>
    Object.entries(counts)
      .map(([field, count]) => `${(count ?? 0).toLocaleString(locale)} ${fieldWords(field, locale)}`)
      .join(locale === "en" ? ", " : "、");
  const tokens = block.per_million_tokens;
  const fallsBack = tokens?.input !== undefined && tokens.output !== undefined && tokens.cache_read === undefined;
  const neutral = { ...model.neutral, ...block.neutral };
  const schedules = new Set((block.when ?? []).flatMap(({ schedule }) => schedule ?? []));
  const clocks = new Set([...schedules].flatMap((name) => model.schedules?.[name]?.clock ?? []));
  return [
    ...(fallsBack ? [t.receipt_fallback] : []),
    ...(block.free ?? []).map((quota) => freeWords(quota, t, locale)),
    ...(block.included ? [fill(t.receipt_included, { quantities: quantities(block.included) })] : []),
    ...(block.minimum ? [fill(t.receipt_minimum, { quantities: quantities(block.minimum) })] : []),
    ...(block.billing_increment
      ? [fill(t.receipt_increment, { quantities: quantities(block.billing_increment) })]
      : []),
    ...(block.measures?.length
      ? [fill(t.receipt_measures, { quantities: block.measures.map((field) => fieldWords(field, locale)).join(", ") })]
      : []),
    ...[...clocks].flatMap((clock) =>
      clock === "unknown" ? [] : [fill(t.receipt_clock, { clock: t[`clock_${clock}`] })],
    ),
    ...(Object.keys(neutral).length
      ? [fill(t.receipt_neutral, { conditions: conditionWords(neutral, undefined, locale) })]
      : []),
  ];
}

function freeWords({ units, quantity, per, pool }: FreeQuota, t: Strings, locale: Locale): string {
  const words = units.map((unit) => unitWords(unit, locale)).join(" + ");
  const values = { quantity: quantity.toLocaleString(locale), units: words, per: t[`per_${per}`], pool: pool ?? "" };
  return fill(pool === undefined ? t.receipt_free : t.receipt_free_pool, values);
}

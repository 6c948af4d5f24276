import { formatAmount, type RateTableName, type Schedule } from "@org/model-pricing";
import { type Locale, stringsOf } from "../../i18n/strings.ts";
import { conditionWords } from "../condition-words.ts";
import { fill } from "../fill.ts";
import { perWords, unitWords } from "../unit-words.ts";
import type { RateStep } from "./change.ts";

/** A rate as its list writes it: `$0.15`; a fraction stays one. */
export function rateText(rate: string, currency: string, locale: Locale): string {
  if (rate.includes("/")) return `${rate} ${currency}`;
  return formatAmount(rate, currency, { locale, display: "narrow", minimum_decimals: 2 });
}

/** `−33.3 %`; undefined where there is no percentage. */
export function percentText({ percent, before, after }: RateStep, locale: Locale): string | undefined {
  if (percent === null || before === null || after === null) return undefined;
  const space = locale === "en" ? " " : "";
  if (percent === "0") return `< 0.1${space}%`;
  return `${percent.startsWith("-") ? `−${percent.slice(1)}` : `+${percent}`}${space}%`;
}

/** `input $3.00 → $2.00 (−33.3 %)`, `web search per 1,000 calls $10.00`. */
export function stepText(step: RateStep, locale: Locale): string {
  const { unit, per, currency, before, after } = step;
  const t = stringsOf(locale);
  const side = (rate: string | null) => (rate === null ? t.changes_none_before : rateText(rate, currency, locale));
  const isTokens = per === "per_million_tokens";
  const words = isTokens ? "" : `${locale === "en" ? " " : ""}${perWords(per as RateTableName, locale)}`;
  const percent = percentText(step, locale);
  const move = percent && (locale === "en" ? ` (${percent})` : `（${percent}）`);
  return `${unitWords(unit, locale)}${words} ${before === null ? "" : `${side(before)} → `}${side(after)}${move ?? ""}`;
}

/** Steps as phrases, those under one condition together: `batch: input $1.50 → $1.00 (−33.3 %), output …`. */
export function stepPhrases(
  steps: readonly RateStep[],
  schedules: { readonly [name: string]: Schedule } | undefined,
  locale: Locale,
): readonly string[] {
  const base = steps.filter(({ conditions }) => conditions === null).map((step) => stepText(step, locale));
  const rest = steps.filter(({ conditions }) => conditions !== null);
  const groups = Map.groupBy(rest, ({ conditions, some_hours }) => JSON.stringify([conditions, some_hours]));
  const t = stringsOf(locale);
  return [
    ...base,
    ...[...groups.values()].map((own) => {
      const words = conditionWords(own[0]?.conditions ?? {}, schedules, locale);
      const when = own[0]?.some_hours ? fill(t.changes_some_hours, { hours: words }) : words;
      const list = own.map((step) => stepText(step, locale));
      return locale === "en" ? `${when}: ${list.join(", ")}` : `${when}：${list.join("，")}`;
    }),
  ];
}

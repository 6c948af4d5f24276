import type { PriceRule, Schedule } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import { conditionWords } from "./condition-words.ts";
import { conditionsOf } from "./conditions-of.ts";
import { rateWords } from "./rate-words.ts";
import { unitWords } from "./unit-words.ts";

/** A price rule in a line: when it holds, and what it does. `batch: ×0.5`. */
export function ruleWords(
  rule: PriceRule,
  currency: string,
  schedules: { readonly [name: string]: Schedule } | undefined,
  t: { readonly receipt_not_offered: string },
  locale: Locale,
): string {
  const when = conditionWords(conditionsOf(rule), schedules, locale);
  const effects = rule.not_offered
    ? [t.receipt_not_offered]
    : [...rateWords(rule, currency, locale), ...multiplierWords(rule, locale)];
  return `${when}${locale === "en" ? ": " : "："}${effects.join(locale === "en" ? ", " : "，")}`;
}

/** `×0.5`, or each unit's own where they differ. */
function multiplierWords({ multiply }: PriceRule, locale: Locale): readonly string[] {
  if (multiply === undefined) return [];
  if (typeof multiply === "string") return [`×${multiply}`];
  const pairs = Object.entries(multiply).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[key, value]] : Object.entries(value),
  );
  const values = new Set(pairs.map(([, value]) => value));
  if (values.size === 1) return [`×${pairs[0]?.[1]}`];
  return pairs.map(([key, value]) => `${unitWords(key, locale)} ×${value}`);
}

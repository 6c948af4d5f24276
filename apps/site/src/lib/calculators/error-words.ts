import { PricingError } from "@org/model-pricing";
import type { Locale } from "../../i18n/strings.ts";
import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import { unitWords } from "../unit-words.ts";
import type { CalculatorName } from "./calculator.ts";
import type { CalculatorKey, CalculatorWords } from "./calculator-words.ts";

const OWN: Readonly<Partial<Record<CalculatorName, Readonly<Record<string, CalculatorKey>>>>> = {
  batch: { not_offered: "calc_error_no_batch" },
  "cache-write": { unit_not_priced: "calc_error_no_cache" },
  "subscription-or-api": { no_rate: "calc_error_no_rate", no_fee: "calc_error_no_fee" },
};

/** A question that a calculator cannot put to the package. */
export class UnansweredError extends Error {
  readonly code: "no_rate" | "no_fee";

  constructor(code: UnansweredError["code"]) {
    super(code);
    this.name = "UnansweredError";
    this.code = code;
  }
}

/** Why there is no answer. What the page has no words for stands as the package says it, in English. */
export function errorWords(
  error: PricingError | UnansweredError,
  calculator: CalculatorName,
  words: CalculatorWords,
  locale: Locale,
): Html {
  const key = OWN[calculator]?.[error.code] ?? (`calc_error_${error.code}` as CalculatorKey);
  const text = words[key];
  if (text === undefined) return html`${words.calc_error_other} <span lang="en">${error.message}</span>`;
  const unit = error instanceof PricingError ? String(error.facts.unit ?? "") : "";
  return html`${fill(text, { unit: unitWords(unit, locale) })}`;
}

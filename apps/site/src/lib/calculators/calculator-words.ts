import { enCalculators } from "../../i18n/en-calculators.ts";
import { pickWords } from "../../i18n/pick-words.ts";
import type { Locale } from "../../i18n/strings.ts";

export type CalculatorKey = keyof typeof enCalculators;

/** What the calculators say, in one language. */
export type CalculatorWords = Readonly<Record<CalculatorKey, string>>;

/** The part of the dictionary that the calculators need: a script gets it from the page. */
export function calculatorWords(locale: Locale): CalculatorWords {
  const keys = (Object.keys(enCalculators) as CalculatorKey[]).filter((key) => !/^calc_(index|what|name)_/.test(key));
  return pickWords(locale, keys);
}

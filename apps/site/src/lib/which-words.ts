import { enWhich } from "../i18n/en-which.ts";
import { pickWords } from "../i18n/pick-words.ts";
import type { Locale, Strings } from "../i18n/strings.ts";

const SHARED = [
  "column_model",
  "column_context",
  "fact_released",
  "unknown",
  "status_confirmed",
  "status_single",
  "status_disputed",
  "status_confirmed_means",
  "status_single_means",
  "status_disputed_means",
] as const satisfies readonly (keyof Strings)[];

/** What the chooser says, in one language. */
export type WhichWords = Pick<Strings, (typeof SHARED)[number] | keyof typeof enWhich>;

/** The part of the dictionary that the chooser needs: a script gets it from the page. */
export function whichWords(locale: Locale): WhichWords {
  return pickWords(locale, [...SHARED, ...(Object.keys(enWhich) as (keyof typeof enWhich)[])]);
}

import { enCompare } from "../i18n/en-compare.ts";
import { pickWords } from "../i18n/pick-words.ts";
import type { Locale, Strings } from "../i18n/strings.ts";

/** Strings of other pages that the comparison says too. */
const SHARED = [
  "column_input",
  "column_cache_read",
  "column_output",
  "column_since",
  "per_million",
  "basis_announced",
  "basis_release",
  "basis_in_force_on",
  "basis_first_seen",
  "status_confirmed",
  "status_single",
  "status_disputed",
  "status_confirmed_means",
  "status_single_means",
  "status_disputed_means",
  "falls_back",
  "no_price",
  "covered",
  "not_sold",
  "shut_down",
  "unknown",
  "receipt_source",
  "receipt_not_offered",
  "history_other",
  "yes",
  "no",
  "fact_maker",
  "fact_provider",
  "fact_released",
  "fact_cutoff",
  "fact_context",
  "fact_max_output",
  "fact_takes",
  "fact_answers",
  "fact_tokenizer",
  "fact_weights",
  "fact_lifecycle",
  "fact_ends",
  "fact_replacement",
] as const satisfies readonly (keyof Strings)[];

/** What the comparison says, in one language. */
export type CompareWords = Pick<Strings, (typeof SHARED)[number] | keyof typeof enCompare>;

/** The part of the dictionary that the comparison needs: a script gets it from the page. */
export function compareWords(locale: Locale): CompareWords {
  return pickWords(locale, [...SHARED, ...(Object.keys(enCompare) as (keyof typeof enCompare)[])]);
}

import { pickWords } from "../../i18n/pick-words.ts";
import type { Locale, Strings } from "../../i18n/strings.ts";
import { COLUMNS } from "./columns.ts";

const KEYS = [
  "any",
  "basis_announced",
  "column_model",
  "copied",
  "copy_failed",
  "drop_filter",
  "ecb",
  "falls_back",
  "filter_answers",
  "filter_can",
  "filter_context",
  "filter_input_most",
  "filter_maker",
  "filter_open",
  "filter_mainland",
  "filter_output_most",
  "filter_provider",
  "filter_query",
  "filter_stage",
  "filter_status",
  "filter_takes",
  "note_blended",
  "note_converted",
  "note_en",
  "note_gone",
  "note_order",
  "note_own_rate",
  "note_zh",
  "per_en",
  "per_million",
  "per_thousand",
  "per_zh",
  "result_all",
  "result_some",
  "started",
  "tokens",
  "tools_failed",
  "yours",
] as const satisfies readonly (keyof Strings)[];

export type TableWords = Readonly<Record<string, string>>;

/** What the table's script says, in the page's language: the strings of its own, and the names of columns. */
export function tableWords(locale: Locale): TableWords {
  return pickWords(locale, [...KEYS, ...COLUMNS.map(({ label }) => label)]);
}

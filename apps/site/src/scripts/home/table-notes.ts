import { roundToDigits } from "@org/model-pricing";
import { fill } from "../../lib/fill.ts";
import type { HomeIndex } from "../../lib/home/index-shape.ts";
import type { TableWords } from "../../lib/home/table-words.ts";
import type { TableState } from "./table-state.ts";

/** What a reader must know of the numbers as they are shown. */
export function tableNotes(state: TableState, index: HomeIndex, words: TableWords, locale: string): readonly string[] {
  const notes: string[] = [];
  const say = (key: string, values: Readonly<Record<string, string>>) => notes.push(fill(words[key] ?? "", values));
  const { date } = index.usd_in_cny;
  const rate = roundToDigits(state.rate || index.usd_in_cny.rate, 5);
  if (state.currency !== "") say(state.rate === "" ? "note_converted" : "note_own_rate", { rate, date });
  if (state.unit === "zh" || state.unit === "en") {
    const counts = index.text_tokens.map((pair) => pair[state.unit === "zh" ? 0 : 1]);
    const number = (count: number) => count.toLocaleString(locale);
    say(`note_${state.unit}`, { least: number(Math.min(...counts)), most: number(Math.max(...counts)) });
  }
  if (state.columns.includes("blended") || state.sort === "blended")
    say("note_blended", { mix: state.mix.join(" : ") });
  const comparesPrices =
    state.input_most !== "" || state.output_most !== "" || /^(input|output|cache_|blended)/.test(state.sort);
  if (state.currency === "" && comparesPrices) {
    const source = state.rate === "" ? fill(words.ecb ?? "", { date }) : (words.yours ?? "");
    say("note_order", { rate, source });
  }
  if (state.sort !== "") say("note_gone", {});
  return notes;
}

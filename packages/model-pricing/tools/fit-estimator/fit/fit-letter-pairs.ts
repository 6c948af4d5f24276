import { letterOf, PAIR_SYMBOLS } from "../../../src/tokens/estimate/letter-of.ts";
import { groupBy } from "../corpus/group-by.ts";
import type { FittedText } from "../corpus/samples.ts";
import { tokenizers } from "../tokenizers.ts";
import { leastSquares } from "./solve.ts";

const LOWER = "a-z\\u00df-\\u00f6\\u00f8-\\u00ff\\u0100-\\u024f\\u1e00-\\u1eff";
const WORD = new RegExp(
  ` ?(?:[A-Z]+(?![${LOWER}])|[A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u024f\\u1e00-\\u1eff]?[${LOWER}]+)`,
  "g",
);
const END = PAIR_SYMBOLS - 1;
/** Characters that each kind of text may give, so that none outweighs the others. */
const SHARE = 400_000;

/** How often each word is used, where every kind counts alike and English and code three times. */
function countWords(texts: readonly FittedText[]): Map<string, number> {
  const words = new Map<string, number>();
  const kinds = groupBy(texts, ({ kind }) => kind);
  for (const [kind, own] of kinds) {
    const counts = new Map<string, number>();
    let total = 0;
    for (let index = 0, used = 0; index < own.length && used <= SHARE; index++) {
      // Not in order: the texts of one book would be all there is.
      const { text } = own[(index * 7919) % own.length] as FittedText;
      used += text.length;
      for (const [word] of text.matchAll(WORD)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        total++;
      }
    }
    if (total < 2000) continue;
    const weight = (/^(en|code)/.test(kind) ? 30_000 : 10_000) / total;
    for (const [word, count] of counts) words.set(word, (words.get(word) ?? 0) + weight * count);
  }
  return words;
}

function pairsOf(word: string): number[] {
  const letters = [END, ...Array.from(word, (_, index) => letterOf(word.charCodeAt(index))), END];
  return letters.slice(1).map((letter, index) => (letters[index] as number) * PAIR_SYMBOLS + letter);
}

/**
 * How much each pair of neighbouring letters adds to the tokens of a word, in fifths of a token, 0 to 7: a pair that is seldom
 * seen inside a token parts the word. Averaged over the tokenizers; families differ in what they make of the sum.
 *
 * @returns Two pairs a character, as `prepare` of count-features.ts reads them.
 */
export async function fitLetterPairs(texts: readonly FittedText[]): Promise<string> {
  const words = [...countWords(texts)].filter(([word]) => word.trim().length <= 24);
  const written = words.map(([word]) => word);
  const counts: number[][] = [];
  for (const family of ["o200k", "cl100k", "claude", "gemini", "llama", "qwen", "deepseek"] as const)
    counts.push(await tokenizers[family](written));
  const means = written.map((_, index) => counts.reduce((sum, own) => sum + (own[index] as number), 0) / counts.length);
  const size = PAIR_SYMBOLS * PAIR_SYMBOLS;
  // Beside the pairs: whether a space stands before, times small, capital, all capitals.
  const rows = written.map((written) => {
    const word = written.trim();
    const row = new Float64Array(size + 6);
    for (const pair of pairsOf(word)) row[pair] = (row[pair] as number) + 1;
    const shape =
      word === word.toLowerCase() ? 0 : word.length > 1 && word.slice(1) === word.slice(1).toLowerCase() ? 1 : 2;
    row[size + shape * 2 + (written.startsWith(" ") ? 1 : 0)] = 1;
    return row;
  });
  const weights = words.map(([, use]) => use ** 0.75);
  const solution = leastSquares(rows, means, weights, 6);
  const levels = Array.from({ length: size + 1 }, (_, pair) =>
    pair === size ? 0 : Math.min(7, Math.max(0, Math.round((solution[pair] as number) / 0.2))),
  );
  let packed = "";
  for (let pair = 0; pair < size; pair += 2)
    packed += String.fromCharCode(48 + (levels[pair] as number) * 8 + (levels[pair + 1] as number));
  return packed;
}

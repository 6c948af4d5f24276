import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { groupBy } from "../corpus/group-by.ts";
import type { FittedText } from "../corpus/samples.ts";
import { tokenizerFile } from "../tokenizers.ts";
import { dot, leastSquares } from "./solve.ts";

const load = createRequire(import.meta.url);
const FIRST = 0x4e00;
const LAST = 0x9fa5;
const MODELS = ["claude", "gemma3", "llama3", "qwen3", "deepseek_v3"] as const;
/** Characters that are told apart, and where the levels end among them, from those of the longest tokens on. */
const TABLE_SIZE = 340;
const LEVEL_ENDS = [0.35, 1] as const;
/** Occurrences at which what was seen outweighs what the vocabularies let expect. */
const PRIOR = 60;

interface Known {
  /** Tokens of the character alone, and how many longer tokens hold it: a logarithm; means over the vocabularies. */
  alone: number;
  inTokens: number;
  seen: number;
  /** Shares of tokens that it took in the texts. */
  cost: number;
}

const isHan = (character: string) => character >= "\u4e00" && character <= "\u9fa5";

/**
 * Ranks Chinese characters by the tokens that each takes: what it took in the fitted texts, and where it is seldom there, what
 * the vocabularies let expect. So the ranks do not depend on what the texts are about.
 *
 * @returns Distances between the characters of each level, as `makeKinds` reads them.
 */
export async function rankHan(texts: readonly FittedText[]): Promise<string[]> {
  const characters = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCharCode(FIRST + index));
  const known = new Map(
    characters.map((character): [string, Known] => [character, { alone: 0, inTokens: 0, seen: 0, cost: 0 }]),
  );
  const used = chineseTexts(texts);
  for (const text of used) for (const character of text) if (isHan(character)) (known.get(character) as Known).seen++;
  for (const name of MODELS) await addModel(name, characters, known, used);
  const rows = characters.map((character) => {
    const { alone, inTokens } = known.get(character) as Known;
    return Float64Array.of(1, alone, inTokens, alone * alone, inTokens * inTokens);
  });
  const costs = characters.map((character) => {
    const { seen, cost } = known.get(character) as Known;
    return seen === 0 ? 0 : cost / seen;
  });
  const weights = characters.map((character) => Math.min(100, (known.get(character) as Known).seen));
  const expected = leastSquares(rows, costs, weights, 1e-6);
  const ranked = characters
    .map((character, index) => {
      const { seen, cost } = known.get(character) as Known;
      return { character, cost: (cost + PRIOR * dot(expected, rows[index] as Float64Array)) / (seen + PRIOR) };
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, TABLE_SIZE);
  return LEVEL_ENDS.map((end, level) => {
    const start = Math.floor((LEVEL_ENDS[level - 1] ?? 0) * TABLE_SIZE);
    return packDistances(
      ranked.slice(start, Math.floor(end * TABLE_SIZE)).map(({ character }) => character.charCodeAt(0)),
    );
  });
}

function chineseTexts(texts: readonly FittedText[]): string[] {
  const used: string[] = [];
  for (const [kind, own] of groupBy(texts, ({ kind }) => kind)) {
    if (!/^(zh|ja)/.test(kind)) continue;
    let length = 0;
    for (let index = 0; index < own.length && length <= 400_000; index++) {
      const { text } = own[(index * 7919) % own.length] as FittedText;
      length += text.length;
      used.push(text);
    }
  }
  return used;
}

/** Adds what one tokenizer does: a token of three characters is a third of a token for each. */
async function addModel(
  name: (typeof MODELS)[number],
  characters: readonly string[],
  known: ReadonlyMap<string, Known>,
  texts: readonly string[],
): Promise<void> {
  const tokenizer = load("@anush008/tokenizers").Tokenizer.fromString(readFileSync(tokenizerFile(name), "utf8"));
  const share = 1 / MODELS.length;
  for (const character of characters) {
    const encoding = await tokenizer.encode(character, null, { addSpecialTokens: false });
    (known.get(character) as Known).alone += share * encoding.getLength();
  }
  const longer = new Map<string, number>();
  const vocabulary = tokenizer.getVocabSize() as number;
  for (let id = 0; id < vocabulary; id++) {
    const han = [...((await tokenizer.decode([id], true)) as string)].filter(isHan);
    if (han.length > 1) for (const character of han) longer.set(character, (longer.get(character) ?? 0) + 1);
  }
  for (const [character, count] of longer) {
    const entry = known.get(character);
    if (entry) entry.inTokens += share * Math.log2(1 + count);
  }
  for (const text of texts) {
    const encoding = await tokenizer.encode(text, null, { addSpecialTokens: false });
    const points = [...text];
    for (const [start, end] of encoding.getOffsets() as [number, number][]) {
      for (let at = start; at < end; at++) {
        const entry = known.get(points[at] ?? "");
        if (entry) entry.cost += share / (end - start);
      }
    }
  }
}

function packDistances(codes: readonly number[]): string {
  let packed = "";
  let before = FIRST - 1;
  for (const code of codes.toSorted((a, b) => a - b)) {
    let distance = code - before;
    for (; distance > 93; distance -= 93) packed += "~";
    packed += String.fromCharCode(32 + distance);
    before = code;
  }
  return packed;
}

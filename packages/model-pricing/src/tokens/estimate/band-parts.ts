import { EXTENDED, FIRST_SCRIPT, GENERAL_MARK, HAN, WORD_SCRIPTS } from "./character-kinds.ts";
import {
  ARABIC_OTHERS,
  CYRILLIC_OTHERS,
  DIGIT_TRIPLES,
  HAN_PAIRS,
  SCORES,
  SCRIPT_WORDS,
  WORDS,
} from "./feature-places.ts";

export const BAND_PARTS = 10;

/**
 * What makes an estimate uncertain: a short text, and the shares of its tokens that are hard to tell. The band is a sum over
 * them.
 *
 * @param counts The features of the text.
 * @param sums Tokens that each feature adds.
 */
export function bandParts(counts: Float64Array, sums: Float64Array, tokens: number): Float64Array {
  const sum = (from: number, to: number, of = sums) => of.slice(from, to).reduce((total, added) => total + added, 0);
  const parts = [
    Math.sqrt(tokens),
    tokens,
    // Latin words of more than a token.
    sum(WORDS, WORDS + SCORES) - sum(WORDS, WORDS + SCORES, counts),
    counts[EXTENDED] as number,
    // Digits, white space, marks; Chinese; other marks and symbols.
    sum(EXTENDED + 1, HAN) + sum(DIGIT_TRIPLES, HAN_PAIRS),
    sum(HAN, GENERAL_MARK),
    sum(GENERAL_MARK, FIRST_SCRIPT),
    // Scripts that are counted by words, by letters, and letters that their great languages do not have.
    sum(FIRST_SCRIPT, FIRST_SCRIPT + WORD_SCRIPTS) + sum(SCRIPT_WORDS, CYRILLIC_OTHERS),
    sum(FIRST_SCRIPT + WORD_SCRIPTS, WORDS),
    (counts[CYRILLIC_OTHERS] as number) + (counts[ARABIC_OTHERS] as number),
  ];
  return Float64Array.from(parts, (part) => Math.min(2, Math.max(0, part / tokens)));
}

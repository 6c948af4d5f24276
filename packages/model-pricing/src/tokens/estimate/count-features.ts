import {
  CJK_MARK,
  DIGIT,
  EXTENDED,
  FIRST_SCRIPT,
  GENERAL_MARK,
  HAN,
  LINE_BREAK,
  LOWER,
  MARK,
  makeKinds,
  RARE_HAN,
  SPACE,
  SYMBOL,
  UPPER,
  WORD_SCRIPTS,
} from "./character-kinds.ts";
import {
  ACCENT_SQUARES,
  ACCENTS,
  AFTER_LETTER,
  AFTER_MARK,
  ARABIC_OTHERS,
  BREAKS_AFTER_MARK,
  CYRILLIC_OTHERS,
  DIGIT_TRIPLES,
  DIGITS_AFTER_SPACE,
  FURTHER_BREAKS,
  HAN_PAIRS,
  INDENTS,
  MARK_PAIRS,
  MARK_REPEATS,
  MARK_TURNS,
  SCORE_BEYOND,
  SCORES,
  SCRIPT_WORDS,
  SPACE_BEFORE_OTHER,
  SQUARES,
  SYMBOL_REPEATS,
  TURN_SQUARES,
  UPPER_SCORE,
  WORDS,
} from "./feature-places.ts";
import { letterOf, PAIR_SYMBOLS, WORD_END } from "./letter-of.ts";
import { LETTER_PAIRS } from "./letter-pairs.ts";

/** Lookup tables, 70 kB, made at the first estimate. */
interface Tables {
  readonly kinds: Uint8Array;
  readonly letters: Uint8Array;
  /** What each pair of letters adds to the score of a word. */
  readonly pairs: Uint8Array;
}

// Places of two scripts among those of character-kinds.ts.
const CYRILLIC = 0;
const ARABIC = 1;

let made: Tables | undefined;

function makeTables(): Tables {
  const letters = Uint8Array.from({ length: 0x2000 }, (_, code) => letterOf(code));
  // Rows of 32, since that is quicker to reach than rows of 29.
  const pairs = new Uint8Array(32 * PAIR_SYMBOLS);
  for (let index = 0; index < PAIR_SYMBOLS * PAIR_SYMBOLS; index++) {
    const both = LETTER_PAIRS.charCodeAt(index >> 1) - 48;
    pairs[Math.floor(index / PAIR_SYMBOLS) * 32 + (index % PAIR_SYMBOLS)] = index & 1 ? both & 7 : both >> 3;
  }
  return { kinds: makeKinds(), letters, pairs };
}

/** Accents of western languages, of eastern ones, of Vietnamese and others. */
function accentPlace(code: number): number {
  return ACCENTS + Number(code > 0xff) + Number(code > 0x1dff);
}

/**
 * Counts what tokens are estimated from, in one pass. Words, runs of digits, white space and marks are told apart about as the
 * tokenizers do it before they look anything up.
 *
 * @param counts Zeros; see feature-places.ts.
 */
export function countFeatures(text: string, counts: Float64Array): void {
  const to = text.length;
  made ??= makeTables();
  const { kinds, letters, pairs } = made;
  const add = (place: number, amount: number) => {
    counts[place] = (counts[place] as number) + amount;
  };
  let before = LINE_BREAK;
  for (let at = 0; at < to; ) {
    let code = text.charCodeAt(at);
    const kind = kinds[code] as number;
    const start = at;
    at++;
    if (kind <= EXTENDED) {
      let accents = 0;
      if (kind === EXTENDED) {
        accents = 1;
        add(accentPlace(code), 1);
      }
      let last = letters[code] as number;
      let score = pairs[(WORD_END << 5) | last] as number;
      let isUpper = kind === UPPER;
      for (; at < to; at++) {
        code = text.charCodeAt(at);
        const following = kinds[code] as number;
        if (following > EXTENDED) break;
        if (following === UPPER) {
          // A capital behind a small letter begins a word.
          if (!isUpper) break;
        } else isUpper = false;
        if (following === EXTENDED) {
          accents = 1;
          add(accentPlace(code), 1);
        }
        const current = letters[code] as number;
        score += pairs[(last << 5) | current] as number;
        last = current;
      }
      score += pairs[(last << 5) | WORD_END] as number;
      const size = at - start;
      if (isUpper && size > 1) {
        add(UPPER, 1);
        add(UPPER_SCORE, score);
      } else {
        const level = score >> 1;
        if (level < SCORES) add(WORDS + level, 1);
        else {
          add(WORDS + SCORES - 1, 1);
          add(SCORE_BEYOND, level - SCORES + 1);
        }
        add(LOWER, size);
      }
      add(EXTENDED, accents);
      if (before === MARK) add(AFTER_MARK, 1);
      else if (before <= EXTENDED) add(AFTER_LETTER, 1);
    } else if (kind >= FIRST_SCRIPT) {
      const script = kind - FIRST_SCRIPT;
      let others = 0;
      for (; at <= to; at++) {
        if (script === CYRILLIC ? code > 0x44f || code < 0x410 || code === 0x44a : code > 0x652) others++;
        if (at === to) break;
        code = text.charCodeAt(at);
        if (kinds[code] !== kind) break;
      }
      if (script === CYRILLIC) {
        add(CYRILLIC_OTHERS, others);
      }
      if (script === ARABIC) add(ARABIC_OTHERS, others);
      add(kind, at - start);
      if (script < WORD_SCRIPTS) {
        add(SCRIPT_WORDS + script, 1);
      }
    } else if (kind === SPACE) {
      while (at < to && text.charCodeAt(at) === 32) at++;
      const after = at < to ? (kinds[text.charCodeAt(at)] as number) : LINE_BREAK;
      const size = at - start;
      if (before === LINE_BREAK) add(INDENTS, 1);
      else if (size > 1) {
        add(SPACE, 1);
      } else if (after === DIGIT) add(DIGITS_AFTER_SPACE, 1);
      else if (after !== MARK && after > EXTENDED && after < FIRST_SCRIPT) add(SPACE_BEFORE_OTHER, 1);
    } else if (kind === MARK) {
      let turns = 0;
      for (; at < to; at++) {
        const following = text.charCodeAt(at);
        if (kinds[following] !== MARK) break;
        if (following !== code) turns++;
        code = following;
      }
      const size = at - start;
      add(MARK, 1);
      if (size === 2) add(MARK_PAIRS, 1);
      else if (size > 2) {
        add(MARK_TURNS, turns);
        add(MARK_REPEATS, Math.log2(size - turns));
      }
    } else if (kind === LINE_BREAK) {
      while (at < to && kinds[text.charCodeAt(at)] === LINE_BREAK) at++;
      add(before === MARK ? BREAKS_AFTER_MARK : LINE_BREAK, 1);
      if (at - start > 1) add(FURTHER_BREAKS, 1);
    } else if (kind === DIGIT) {
      while (at < to && kinds[text.charCodeAt(at)] === DIGIT) at++;
      add(DIGIT_TRIPLES, Math.ceil((at - start) / 3));
      add(DIGIT, at - start);
    } else if (kind >= HAN && kind <= RARE_HAN) {
      let level = kind;
      add(level, 1);
      for (; at < to; at++) {
        const following = kinds[text.charCodeAt(at)] as number;
        if (following < HAN || following > RARE_HAN) break;
        add(following, 1);
        if (level < RARE_HAN && following < RARE_HAN) add(HAN_PAIRS, 1);
        level = following;
      }
    } else {
      if (kind === CJK_MARK) while (at < to && kinds[text.charCodeAt(at)] === CJK_MARK) at++;
      else if (kind === GENERAL_MARK || kind === SYMBOL) {
        while (at < to && text.charCodeAt(at) === code) at++;
        if (at - start > 1) add(SYMBOL_REPEATS, Math.log2(at - start));
      }
      add(kind, 1);
    }
    before = kind;
  }
  completeFeatures(counts);
}

/** Fills in what depends on the text as a whole: languages other than English have many words of a high score. */
function completeFeatures(counts: Float64Array): void {
  let words = 1;
  let sum = 0;
  for (let step = 0; step < SCORES; step++) {
    words += counts[WORDS + step] as number;
    sum += step * (counts[WORDS + step] as number);
  }
  const turns = counts[AFTER_LETTER] as number;
  counts[TURN_SQUARES] = (turns * turns) / words;
  counts[SQUARES] = (sum * sum) / words;
  counts[ACCENT_SQUARES] = (sum * (counts[EXTENDED] as number)) / words;
}

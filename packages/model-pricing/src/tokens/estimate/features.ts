import {
  classOf,
  DIGIT,
  EXTENDED,
  FIRST_SCRIPT,
  FULL_WIDTH_MARK,
  GENERAL_MARK,
  HAN_COMMON,
  HAN_RARE,
  HAN_USUAL,
  JOINER,
  LINE_BREAK,
  LOWER,
  MARK,
  OTHER,
  SCRIPTS,
  SPACE,
  SURROGATE,
  SYMBOL,
  TAB,
  UPPER,
} from "./text-classes.ts";

/** Lengths of Latin words that are counted apart; longer ones add their further letters. */
const WORD_LENGTHS = 12;

let next = 0;
const take = (count: number) => {
  const first = next;
  next += count;
  return first;
};

// Places of the counts that tokens are estimated from.
const AT_WORDS = take(WORD_LENGTHS + 1);
const AT_FURTHER_LETTERS = take(1);
const AT_VERY_LONG_LETTERS = take(1);
const AT_UNSPACED_WORDS = take(1);
const AT_CAPITAL_WORDS = take(1);
const AT_UPPER_WORDS = take(1);
const AT_UPPER_LETTERS = take(1);
const AT_HUMPS = take(1);
const AT_EXTENDED_LETTERS = take(1);
const AT_EXTENDED_WORDS = take(1);
const AT_CONSONANT_RUNS = take(1);
const AT_LETTER_DIGIT_TURNS = take(1);
const AT_DIGIT_RUNS = take(1);
const AT_DIGIT_TRIPLES = take(1);
const AT_DIGITS = take(1);
const AT_SPACE_RUNS = take(1);
const AT_FURTHER_SPACES = take(1);
const AT_SPACES_BEFORE_OTHER = take(1);
const AT_LINE_BREAKS = take(1);
const AT_FURTHER_BREAKS = take(1);
const AT_INDENTS = take(1);
const AT_TABS = take(1);
const AT_MARKS_1 = take(1);
const AT_MARKS_2 = take(1);
const AT_MARKS_3 = take(1);
const AT_FURTHER_MARKS = take(1);
const AT_REPEATED_MARKS = take(1);
const AT_SCRIPTS = take(SCRIPTS * 3);
const AT_HAN_COMMON = take(1);
const AT_HAN_USUAL = take(1);
const AT_HAN_RARE = take(1);
const AT_HAN_RUNS = take(1);
const AT_HAN_COMMON_PAIRS = take(1);
const AT_HAN_USUAL_PAIRS = take(1);
const AT_HAN_MIXED_PAIRS = take(1);
const AT_FULL_WIDTH_MARKS = take(1);
const AT_GENERAL_MARKS = take(1);
const AT_SYMBOLS = take(1);
const AT_ASTRAL = take(1);
const AT_JOINERS = take(1);
const AT_OTHERS = take(1);

/** Number of counts. */
export const FEATURES = next;

/** Place of the count of Latin letters with accents. */
export const EXTENDED_LETTERS = AT_EXTENDED_LETTERS;

const LETTER = 26;
const VOWELS = 0b00000001000001000100010001 | (1 << 14) | (1 << 20) | (1 << 24);

/** Counts what tokens are estimated from, in one pass. */
export function countFeatures(text: string, counts = new Float64Array(FEATURES)): Float64Array {
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    switch (kind) {
      case LOWER:
      case UPPER:
      case EXTENDED:
        at = latinWord(text, at, counts);
        break;
      case DIGIT: {
        let end = at + 1;
        while (end < length && classOf(text.charCodeAt(end)) === DIGIT) end++;
        add(counts, AT_DIGIT_RUNS, 1);
        add(counts, AT_DIGIT_TRIPLES, Math.ceil((end - at) / 3));
        add(counts, AT_DIGITS, end - at);
        at = end;
        break;
      }
      case SPACE: {
        let end = at + 1;
        while (end < length && text.charCodeAt(end) === code) end++;
        const isIndent = at === 0 || classOf(text.charCodeAt(at - 1)) === LINE_BREAK;
        const after = end < length ? classOf(text.charCodeAt(end)) : LINE_BREAK;
        const joins = after <= EXTENDED || after === MARK || after >= FIRST_SCRIPT;
        if (isIndent) add(counts, AT_INDENTS, 1);
        if (!joins || end - at > 1) add(counts, AT_SPACE_RUNS, 1);
        if (after === DIGIT) add(counts, AT_SPACES_BEFORE_OTHER, 1);
        add(counts, AT_FURTHER_SPACES, end - at > 1 ? Math.log2(end - at) : 0);
        at = end;
        break;
      }
      case LINE_BREAK: {
        let end = at + 1;
        while (end < length && classOf(text.charCodeAt(end)) === LINE_BREAK) end++;
        const before = at > 0 ? classOf(text.charCodeAt(at - 1)) : LINE_BREAK;
        // A break behind punctuation is often one token with it.
        if (before !== MARK) add(counts, AT_LINE_BREAKS, 1);
        add(counts, AT_FURTHER_BREAKS, before === MARK ? 1 : 0);
        at = end;
        break;
      }
      case TAB:
        add(counts, AT_TABS, 1);
        at++;
        break;
      case MARK: {
        let end = at + 1;
        let repeated = 0;
        while (end < length && classOf(text.charCodeAt(end)) === MARK) {
          if (text.charCodeAt(end) === text.charCodeAt(end - 1)) repeated++;
          end++;
        }
        const run = end - at;
        add(counts, run === 1 ? AT_MARKS_1 : run === 2 ? AT_MARKS_2 : AT_MARKS_3, 1);
        if (run > 3) add(counts, AT_FURTHER_MARKS, run - 3 - repeated > 0 ? run - 3 - repeated : 0);
        add(counts, AT_REPEATED_MARKS, repeated);
        at = end;
        break;
      }
      case HAN_COMMON:
      case HAN_USUAL:
      case HAN_RARE:
        at = hanRun(text, at, counts);
        break;
      case FULL_WIDTH_MARK:
        add(counts, AT_FULL_WIDTH_MARKS, 1);
        at++;
        break;
      case GENERAL_MARK:
        add(counts, AT_GENERAL_MARKS, 1);
        at++;
        break;
      case SYMBOL:
        add(counts, AT_SYMBOLS, 1);
        at++;
        break;
      case SURROGATE:
        add(counts, AT_ASTRAL, 0.5);
        at++;
        break;
      case JOINER:
        add(counts, AT_JOINERS, 1);
        at++;
        break;
      case OTHER:
        add(counts, AT_OTHERS, 1);
        at++;
        break;
      default:
        at = scriptRun(text, at, kind, counts);
    }
  }
  return counts;
}

function add(counts: Float64Array, place: number, amount: number): void {
  counts[place] = (counts[place] as number) + amount;
}

/** Letters of Latin script; capitals within it begin a new word, as tokenizers have it. */
function latinWord(text: string, start: number, counts: Float64Array): number {
  const { length } = text;
  let at = start;
  let uppers = 0;
  let extended = 0;
  let consonants = 0;
  let runs = 0;
  let kind = classOf(text.charCodeAt(at));
  for (;;) {
    if (kind === UPPER) {
      uppers++;
      // A capital behind a small letter.
      if (at > start && classOf(text.charCodeAt(at - 1)) === LOWER) break;
    } else if (kind === EXTENDED) extended++;
    const letter = (text.charCodeAt(at) | 32) - 97;
    if (letter >= 0 && letter < LETTER && !((VOWELS >> letter) & 1)) {
      consonants++;
      if (consonants === 4) runs++;
    } else consonants = 0;
    at++;
    if (at === length) break;
    kind = classOf(text.charCodeAt(at));
    if (kind > EXTENDED) break;
  }
  const isHump = at < length && kind === UPPER;
  if (isHump) {
    uppers--;
    add(counts, AT_HUMPS, 1);
  }
  const size = at - start;
  if (size > WORD_LENGTHS) {
    add(counts, AT_WORDS + WORD_LENGTHS, 1);
    add(counts, AT_FURTHER_LETTERS, (size > 24 ? 24 : size) - WORD_LENGTHS);
    if (size > 24) add(counts, AT_VERY_LONG_LETTERS, size - 24);
  } else add(counts, AT_WORDS + size - 1, 1);
  const before = start > 0 ? classOf(text.charCodeAt(start - 1)) : SPACE;
  if (before !== SPACE) add(counts, AT_UNSPACED_WORDS, 1);
  if (before === DIGIT) add(counts, AT_LETTER_DIGIT_TURNS, 1);
  if (uppers === 1 && size > 1) add(counts, AT_CAPITAL_WORDS, 1);
  else if (uppers > 1) {
    add(counts, AT_UPPER_WORDS, 1);
    add(counts, AT_UPPER_LETTERS, uppers);
  }
  if (extended > 0) {
    add(counts, AT_EXTENDED_WORDS, 1);
    add(counts, AT_EXTENDED_LETTERS, extended);
  }
  if (runs > 0) add(counts, AT_CONSONANT_RUNS, runs);
  return at;
}

function hanRun(text: string, start: number, counts: Float64Array): number {
  let at = start;
  let before: number = OTHER;
  for (; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === HAN_COMMON) {
      add(counts, AT_HAN_COMMON, 1);
      if (before === HAN_COMMON) add(counts, AT_HAN_COMMON_PAIRS, 1);
      else if (before === HAN_USUAL) add(counts, AT_HAN_MIXED_PAIRS, 1);
    } else if (kind === HAN_USUAL) {
      add(counts, AT_HAN_USUAL, 1);
      if (before === HAN_USUAL) add(counts, AT_HAN_USUAL_PAIRS, 1);
      else if (before === HAN_COMMON) add(counts, AT_HAN_MIXED_PAIRS, 1);
    } else if (kind === HAN_RARE) add(counts, AT_HAN_RARE, 1);
    else break;
    before = kind;
  }
  add(counts, AT_HAN_RUNS, 1);
  return at;
}

/** A word of a script other than Latin and Chinese: one, its letters, and those beyond the fourth. */
function scriptRun(text: string, start: number, kind: number, counts: Float64Array): number {
  let at = start + 1;
  while (at < text.length && classOf(text.charCodeAt(at)) === kind) at++;
  const place = AT_SCRIPTS + (kind - FIRST_SCRIPT) * 3;
  add(counts, place, 1);
  add(counts, place + 1, at - start);
  if (at - start > 4) add(counts, place + 2, at - start - 4);
  return at;
}

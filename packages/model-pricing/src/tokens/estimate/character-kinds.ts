import { COMMON_CHARACTERS } from "./common-characters.ts";

// Kinds of UTF-16 code units. Letters of Latin come first, scripts that are counted by words last.
export const LOWER = 0;
export const UPPER = 1;
/** Latin beyond ASCII, in either case. */
export const EXTENDED = 2;
export const DIGIT = 3;
export const SPACE = 4;
export const LINE_BREAK = 5;
export const TAB = 6;
/** Punctuation and control characters of ASCII. */
export const MARK = 7;
/** Chinese characters: those that are mostly part of longer tokens, those that often are, and the rest. */
export const HAN = 8;
export const RARE_HAN = 10;
export const CJK_MARK = 11;
export const GENERAL_MARK = 12;
/** Arrows, mathematics, box drawing, pictures of one code unit. */
export const SYMBOL = 13;
/** Begins a pair: emoji and flags. */
export const PICTURE = 14;
export const LOW_SURROGATE = 15;
/** Joiners, variation selectors, combining marks. */
export const JOINER = 16;
export const OTHER = 17;
export const FIRST_SCRIPT = 18;

/** First code unit, length, kind; later rows win. Scripts follow one another from `FIRST_SCRIPT`. */
const RANGES: readonly (readonly [first: number, length: number, kind: number])[] = [
  [0, 128, MARK],
  [97, 26, LOWER],
  [65, 26, UPPER],
  [48, 10, DIGIT],
  [32, 1, SPACE],
  [9, 1, TAB],
  [10, 1, LINE_BREAK],
  [13, 1, LINE_BREAK],
  [0x80, 64, GENERAL_MARK],
  [0xc0, 432, EXTENDED],
  [0x1e00, 256, EXTENDED],
  [0x300, 112, JOINER],
  [0x2000, 112, GENERAL_MARK],
  [0x200b, 5, JOINER],
  [0x2070, 2960, SYMBOL],
  [0x3000, 64, CJK_MARK],
  [0x3400, 6592, RARE_HAN],
  [0x4e00, 20992, RARE_HAN],
  [0xff00, 240, CJK_MARK],
  [0xd83c, 3, PICTURE],
  [0xdc00, 1024, LOW_SURROGATE],
  [0xfe00, 16, JOINER],
];

/**
 * First code unit and length, in sixteens, of the scripts that are counted by words and letters: Cyrillic, Arabic, Thai, hangul,
 * Devanagari, hiragana. Then of those that are counted by letters: katakana, Greek, Hebrew, Armenian, Bengali, Gurmukhi, Gujarati,
 * Tamil, Telugu, Kannada, Malayalam, Sinhala, Lao, Burmese, Georgian, Ethiopic, Khmer.
 */
const SCRIPT_RANGES = [
  64, 19, 96, 24, 224, 8, 2752, 699, 144, 8, 772, 6, 778, 6, 55, 9, 89, 7, 83, 6, 152, 8, 160, 8, 168, 8, 176, 16, 192,
  8, 200, 8, 208, 8, 216, 8, 232, 8, 256, 10, 266, 6, 288, 24, 376, 8,
] as const;

export const WORD_SCRIPTS = 6;
export const SCRIPTS = SCRIPT_RANGES.length / 2;

/** The kind of each code unit, 64 kB. */
export function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(OTHER);
  for (const [first, length, kind] of RANGES) kinds.fill(kind, first, first + length);
  for (let script = 0; script < SCRIPTS; script++) {
    const first = SCRIPT_RANGES[script * 2] as number;
    const length = SCRIPT_RANGES[script * 2 + 1] as number;
    kinds.fill(FIRST_SCRIPT + script, first * 16, (first + length) * 16);
  }
  COMMON_CHARACTERS.forEach((distances, level) => {
    let code = 0x4dff;
    // `!` is the next character, and `~` stands for 93 without the character there.
    for (const distance of distances) {
      code += distance === "~" ? 93 : distance.charCodeAt(0) - 32;
      if (distance !== "~") kinds[code] = HAN + level;
    }
  });
  return kinds;
}

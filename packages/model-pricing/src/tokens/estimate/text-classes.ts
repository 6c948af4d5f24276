import { COMMONEST_HAN, USUAL_HAN } from "./common-han.ts";

// Kinds of UTF-16 code units. Latin letters come first, scripts that are counted by words last.
export const LOWER = 0;
export const UPPER = 1;
/** Letters of Latin with accents. */
export const EXTENDED = 2;
export const DIGIT = 3;
export const SPACE = 4;
export const LINE_BREAK = 5;
export const TAB = 6;
export const MARK = 7;
/** The commonest Chinese characters, which make tokens of two and more. */
export const HAN_COMMON = 8;
/** Those that are tokens of their own in most encodings. */
export const HAN_USUAL = 9;
export const HAN_RARE = 10;
export const FULL_WIDTH_MARK = 11;
export const GENERAL_MARK = 12;
export const SYMBOL = 13;
export const SURROGATE = 14;
export const JOINER = 15;
export const OTHER = 16;
export const FIRST_SCRIPT = 17;
export const GREEK = 17;
export const CYRILLIC = 18;
export const CAUCASUS_AND_HEBREW = 19;
export const ARABIC = 20;
export const INDIC = 21;
export const SOUTH_EAST_ASIAN = 22;
export const HANGUL = 23;
export const HIRAGANA = 24;
export const KATAKANA = 25;

/** Number of scripts that are counted by words. */
export const SCRIPTS = 9;

/** First code unit, last code unit, kind; later rows win. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x00, 0x7f, MARK],
  [0x61, 0x7a, LOWER],
  [0x41, 0x5a, UPPER],
  [0x30, 0x39, DIGIT],
  [0x20, 0x20, SPACE],
  [0x09, 0x09, TAB],
  [0x0a, 0x0a, LINE_BREAK],
  [0x0d, 0x0d, LINE_BREAK],
  [0x80, 0xbf, GENERAL_MARK],
  [0xc0, 0x24f, EXTENDED],
  [0x1e00, 0x1eff, EXTENDED],
  [0x300, 0x36f, JOINER],
  [0x370, 0x3ff, GREEK],
  [0x1f00, 0x1fff, GREEK],
  [0x400, 0x52f, CYRILLIC],
  [0x530, 0x5ff, CAUCASUS_AND_HEBREW],
  [0x10a0, 0x10ff, CAUCASUS_AND_HEBREW],
  [0x600, 0x77f, ARABIC],
  [0x900, 0xdff, INDIC],
  [0xe00, 0x109f, SOUTH_EAST_ASIAN],
  [0x1780, 0x17ff, SOUTH_EAST_ASIAN],
  [0x2000, 0x206f, GENERAL_MARK],
  [0x200b, 0x200f, JOINER],
  [0x2070, 0x2bff, SYMBOL],
  [0x3000, 0x303f, FULL_WIDTH_MARK],
  [0x3041, 0x309f, HIRAGANA],
  [0x30a0, 0x30ff, KATAKANA],
  [0x3400, 0x4dbf, HAN_RARE],
  [0x4e00, 0x9fff, HAN_RARE],
  [0xac00, 0xd7a3, HANGUL],
  [0xd800, 0xdfff, SURROGATE],
  [0xfe00, 0xfe0f, JOINER],
  [0xff00, 0xffef, FULL_WIDTH_MARK],
];

let table: Uint8Array | undefined;

function makeTable(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(OTHER);
  for (const [first, last, kind] of RANGES) classes.fill(kind, first, last + 1);
  markHan(classes, COMMONEST_HAN, HAN_COMMON);
  markHan(classes, USUAL_HAN, HAN_USUAL);
  return classes;
}

/** Characters by their distance from the one before: `!` is 1, and `~` stands for 93 more. */
function markHan(classes: Uint8Array, distances: string, kind: number): void {
  let code = 0x4dff;
  for (const distance of distances) {
    code += distance.charCodeAt(0) - 32;
    if (distance !== "~") classes[code] = kind;
    else code--;
  }
}

/** The kind of a code unit. */
export function classOf(code: number): number {
  table ??= makeTable();
  return table[code] as number;
}

import { UNICODE_RUNS } from "./unicode-table.ts";

/** What the patterns that cut text into pieces tell apart. */
export const KIND = {
  /** Neither letter, mark, number nor white space. */
  other: 0,
  /** Capital and title-case letters. */
  upper: 1,
  /** Small letters. */
  lower: 2,
  /** Letters without case, such as Chinese ones, and modifier letters. */
  letter: 3,
  mark: 4,
  number: 5,
  /** White space that is no line break. */
  space: 6,
  /** CR and LF. */
  newline: 7,
} as const;

/**
 * Whose reading of white space: `rust` is the reference's and the API's; `js` is that of js-tiktoken, which takes U+FEFF
 * for white space and U+0085 not.
 */
export type WhiteSpace = "rust" | "js";

/** Unicode's White_Space without CR and LF. */
const SPACES = [
  0x9, 0xb, 0xc, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
  0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
];
const NEXT_LINE = 0x85;
const BYTE_ORDER_MARK = 0xfeff;

const KIND_OF_RUN: Readonly<Record<string, number>> = {
  O: KIND.other,
  U: KIND.upper,
  L: KIND.lower,
  B: KIND.letter,
  M: KIND.mark,
  N: KIND.number,
};

const tables = new Map<WhiteSpace, Uint8Array>();

/** The kind of each code point. Made once, in a few milliseconds. */
export function characterKinds(whiteSpace: WhiteSpace): Uint8Array {
  let table = tables.get(whiteSpace);
  if (table === undefined) {
    table = readRuns();
    for (const point of SPACES) table[point] = KIND.space;
    if (whiteSpace === "js") {
      table[NEXT_LINE] = KIND.other;
      table[BYTE_ORDER_MARK] = KIND.space;
    }
    table[0xa] = KIND.newline;
    table[0xd] = KIND.newline;
    tables.set(whiteSpace, table);
  }
  return table;
}

function readRuns(): Uint8Array {
  const table = new Uint8Array(0x110000);
  let point = 0;
  for (const [, run = "", length = "1"] of UNICODE_RUNS.matchAll(/([A-Z])([0-9a-z]*)/g)) {
    const count = length === "" ? 1 : Number.parseInt(length, 36);
    if (run === "A") {
      for (let pair = 0; pair < count; pair++) {
        table[point++] = KIND.upper;
        table[point++] = KIND.lower;
      }
    } else {
      table.fill(KIND_OF_RUN[run] as number, point, point + count);
      point += count;
    }
  }
  return table;
}

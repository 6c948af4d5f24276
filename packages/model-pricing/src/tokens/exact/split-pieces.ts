import { KIND } from "./character-kinds.ts";

/** How an encoding cuts text into pieces, none of which a token crosses. */
export type Splitter = "o200k" | "cl100k" | "p50k";

/**
 * Finds the end of the piece that starts at a place, as the encoding's pattern of alternatives does.
 *
 * @param bytes UTF-8.
 * @param kinds For each byte, the kind of its character (`KIND`).
 * @param end End of the text.
 */
export type FindPieceEnd = (bytes: Uint8Array, kinds: Uint8Array, at: number, end: number) => number;

const { other, upper, lower, letter, mark, number, space, newline } = KIND;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const BLANK = 0x20;

/** Whether a kind is in a set of kinds, as a bit each. */
const UPPER_RUN = (1 << upper) | (1 << letter) | (1 << mark);
const LOWER_RUN = (1 << lower) | (1 << letter) | (1 << mark);
const LETTERS = (1 << upper) | (1 << lower) | (1 << letter);
const SYMBOLS = (1 << other) | (1 << mark);
const WHITE = (1 << space) | (1 << newline);

function skip(kinds: Uint8Array, at: number, end: number, set: number): number {
  let next = at;
  while (next < end && (set >> (kinds[next] as number)) & 1) next++;
  return next;
}

function widthOf(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** End of one to three digits. */
function digits(bytes: Uint8Array, kinds: Uint8Array, at: number, end: number): number {
  let next = at;
  for (let count = 0; count < 3 && next < end && kinds[next] === number; count++)
    next += widthOf(bytes[next] as number);
  return next;
}

/** Length of a contraction such as `'s` or `'LL`, or 0. */
function contraction(bytes: Uint8Array, at: number, end: number, anyCase: boolean): number {
  if (at + 1 >= end || bytes[at] !== APOSTROPHE) return 0;
  const fold = anyCase ? 0x20 : 0;
  const first = (bytes[at + 1] as number) | fold;
  // s, t, m, d
  if (first === 0x73 || first === 0x74 || first === 0x6d || first === 0x64) return 2;
  if (at + 2 >= end) return 0;
  const second = (bytes[at + 2] as number) | fold;
  // re, ve, ll
  if ((first === 0x72 || first === 0x76) && second === 0x65) return 3;
  return first === 0x6c && second === 0x6c ? 3 : 0;
}

/** `\s*[\r\n]+|\s+(?!\S)|\s+`; without `breaks` only the last two. */
function whiteSpace(bytes: Uint8Array, kinds: Uint8Array, at: number, end: number, breaks: boolean): number {
  const run = skip(kinds, at, end, WHITE);
  if (breaks) {
    for (let last = run; last > at; last--) if (kinds[last - 1] === newline) return last;
  }
  if (run === end) return run;
  // All but the last character, which goes with what follows.
  let last = run - 1;
  while (((bytes[last] as number) & 0xc0) === 0x80) last--;
  return last > at ? last : run;
}

/**
 * Capitals then small letters, of which letters without case and marks are both: the pattern takes the longest start of
 * capitals that leaves a small letter, and only where there is none capitals alone.
 */
function word(bytes: Uint8Array, kinds: Uint8Array, at: number, end: number): number {
  const capitals = skip(kinds, at, end, UPPER_RUN);
  let next = skip(kinds, capitals, end, LOWER_RUN);
  if (next === capitals) {
    if (capitals === at) return at;
    // Without a small letter behind them, capitals end at the last one that may also be a small letter.
    let last = capitals;
    while (last > at && kinds[last - 1] === upper) last--;
    if (last > at) next = last;
  }
  return next + contraction(bytes, next, end, true);
}

const o200k: FindPieceEnd = (bytes, kinds, at, end) => {
  const kind = kinds[at] as number;
  if ((LETTERS >> kind) & 1) return word(bytes, kinds, at, end);
  if (kind === number) return digits(bytes, kinds, at, end);
  if (kind !== newline) {
    const second = at + widthOf(bytes[at] as number);
    if (second < end && ((LOWER_RUN | UPPER_RUN) >> (kinds[second] as number)) & 1)
      return word(bytes, kinds, second, end);
    if (kind === mark) return word(bytes, kinds, at, end);
    const symbols = bytes[at] === BLANK ? second : at;
    if (symbols < end && (SYMBOLS >> (kinds[symbols] as number)) & 1) {
      let next = skip(kinds, symbols, end, SYMBOLS);
      while (next < end && (kinds[next] === newline || bytes[next] === SLASH)) next++;
      return next;
    }
  }
  return whiteSpace(bytes, kinds, at, end, true);
};

const cl100k: FindPieceEnd = (bytes, kinds, at, end) => {
  const kind = kinds[at] as number;
  if ((LETTERS >> kind) & 1) return skip(kinds, at, end, LETTERS);
  if (kind === number) return digits(bytes, kinds, at, end);
  if (kind !== newline) {
    const short = contraction(bytes, at, end, true);
    if (short > 0) return at + short;
    const second = at + widthOf(bytes[at] as number);
    if (second < end && (LETTERS >> (kinds[second] as number)) & 1) return skip(kinds, second, end, LETTERS);
    const symbols = bytes[at] === BLANK ? second : at;
    if (symbols < end && (SYMBOLS >> (kinds[symbols] as number)) & 1) {
      let next = skip(kinds, symbols, end, SYMBOLS);
      while (next < end && kinds[next] === newline) next++;
      return next;
    }
  }
  return whiteSpace(bytes, kinds, at, end, true);
};

const p50k: FindPieceEnd = (bytes, kinds, at, end) => {
  const short = contraction(bytes, at, end, false);
  if (short > 0) return at + short;
  const from = bytes[at] === BLANK && at + 1 < end ? at + 1 : at;
  const kind = kinds[from] as number;
  if ((LETTERS >> kind) & 1) return skip(kinds, from, end, LETTERS);
  if (kind === number) return skip(kinds, from, end, 1 << number);
  if ((SYMBOLS >> kind) & 1) return skip(kinds, from, end, SYMBOLS);
  return whiteSpace(bytes, kinds, at, end, false);
};

export const SPLITTERS: Readonly<Record<Splitter, FindPieceEnd>> = { o200k, cl100k, p50k };

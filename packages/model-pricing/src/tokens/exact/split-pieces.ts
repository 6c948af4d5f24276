import { KIND } from "./character-kinds.ts";
import { characterAt, startOfBefore, widthOf } from "./characters.ts";

/** How an encoding cuts text into pieces, none of which a token crosses. */
export type Splitter = "o200k" | "cl100k" | "p50k";

/**
 * Finds the end of the piece that starts at a place, as the encoding's pattern of alternatives does.
 *
 * @param bytes UTF-8.
 * @param kindOf For each code point, its kind (`KIND`).
 * @param end End of the text.
 */
export type FindPieceEnd = (bytes: Uint8Array, kindOf: Uint8Array, at: number, end: number) => number;

const { other, upper, lower, letter, mark, number, space, newline } = KIND;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const BLANK = 0x20;
const LINE_FEED = 0xa;
const RETURN = 0xd;

/** Whether a kind is in a set of kinds, as a bit each. */
const UPPER_RUN = (1 << upper) | (1 << letter) | (1 << mark);
const LOWER_RUN = (1 << lower) | (1 << letter) | (1 << mark);
const LETTERS = (1 << upper) | (1 << lower) | (1 << letter);
const SYMBOLS = (1 << other) | (1 << mark);
const NUMBERS = 1 << number;
const WHITE = (1 << space) | (1 << newline);

function kindAt(bytes: Uint8Array, kindOf: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  return kindOf[lead < 0x80 ? lead : characterAt(bytes, at)] as number;
}

/** Whether the character at a place is of one of these kinds; false at the end. */
function isOf(bytes: Uint8Array, kindOf: Uint8Array, at: number, end: number, set: number): boolean {
  return at < end && ((set >> kindAt(bytes, kindOf, at)) & 1) === 1;
}

function skip(bytes: Uint8Array, kindOf: Uint8Array, at: number, end: number, set: number): number {
  let next = at;
  while (next < end) {
    const lead = bytes[next] as number;
    if (lead < 0x80) {
      if (((set >> (kindOf[lead] as number)) & 1) === 0) return next;
      next++;
    } else {
      if (((set >> (kindOf[characterAt(bytes, next)] as number)) & 1) === 0) return next;
      next += widthOf(lead);
    }
  }
  return next;
}

function isBreak(byte: number): boolean {
  return byte === LINE_FEED || byte === RETURN;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** End of one to three digits. */
function digits(bytes: Uint8Array, kindOf: Uint8Array, at: number, end: number): number {
  let next = at;
  for (let count = 0; count < 3 && next < end; count++) {
    const lead = bytes[next] as number;
    if (lead < 0x80 ? !isDigit(lead) : kindAt(bytes, kindOf, next) !== number) break;
    next += widthOf(lead);
  }
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
function whiteSpace(bytes: Uint8Array, kindOf: Uint8Array, at: number, end: number, breaks: boolean): number {
  const run = skip(bytes, kindOf, at, end, WHITE);
  if (breaks) {
    for (let last = run; last > at; last--) if (isBreak(bytes[last - 1] as number)) return last;
  }
  if (run === end) return run;
  // All but the last character, which goes with what follows.
  const last = startOfBefore(bytes, run);
  return last > at ? last : run;
}

/**
 * Capitals then small letters, of which letters without case and marks are both: the pattern takes the longest start of
 * capitals that leaves a small letter, and only where there is none capitals alone.
 */
function word(bytes: Uint8Array, kindOf: Uint8Array, at: number, end: number): number {
  const capitals = skip(bytes, kindOf, at, end, UPPER_RUN);
  let next = skip(bytes, kindOf, capitals, end, LOWER_RUN);
  if (next === capitals) {
    if (capitals === at) return at;
    // Without a small letter behind them, capitals end at the last one that may also be a small letter.
    let last = capitals;
    while (last > at) {
      const before = startOfBefore(bytes, last);
      if (kindAt(bytes, kindOf, before) !== upper) break;
      last = before;
    }
    if (last > at) next = last;
  }
  return next + contraction(bytes, next, end, true);
}

/** Marks and symbols, then line breaks, and for o200k slashes too. */
function symbols(bytes: Uint8Array, kindOf: Uint8Array, at: number, end: number, slash: number): number {
  let next = skip(bytes, kindOf, at, end, SYMBOLS);
  while (next < end && (isBreak(bytes[next] as number) || bytes[next] === slash)) next++;
  return next;
}

const o200k: FindPieceEnd = (bytes, kindOf, at, end) => {
  const kind = kindAt(bytes, kindOf, at);
  if ((LETTERS >> kind) & 1) return word(bytes, kindOf, at, end);
  if (kind === number) return digits(bytes, kindOf, at, end);
  if (kind !== newline) {
    const lead = bytes[at] as number;
    const second = at + widthOf(lead);
    if (isOf(bytes, kindOf, second, end, LOWER_RUN | UPPER_RUN)) return word(bytes, kindOf, second, end);
    if (kind === mark) return word(bytes, kindOf, at, end);
    const from = lead === BLANK ? second : at;
    if (isOf(bytes, kindOf, from, end, SYMBOLS)) return symbols(bytes, kindOf, from, end, SLASH);
  }
  return whiteSpace(bytes, kindOf, at, end, true);
};

const cl100k: FindPieceEnd = (bytes, kindOf, at, end) => {
  const kind = kindAt(bytes, kindOf, at);
  if ((LETTERS >> kind) & 1) return skip(bytes, kindOf, at, end, LETTERS);
  if (kind === number) return digits(bytes, kindOf, at, end);
  if (kind !== newline) {
    const short = contraction(bytes, at, end, true);
    if (short > 0) return at + short;
    const lead = bytes[at] as number;
    const second = at + widthOf(lead);
    if (isOf(bytes, kindOf, second, end, LETTERS)) return skip(bytes, kindOf, second, end, LETTERS);
    const from = lead === BLANK ? second : at;
    if (isOf(bytes, kindOf, from, end, SYMBOLS)) return symbols(bytes, kindOf, from, end, LINE_FEED);
  }
  return whiteSpace(bytes, kindOf, at, end, true);
};

const p50k: FindPieceEnd = (bytes, kindOf, at, end) => {
  const short = contraction(bytes, at, end, false);
  if (short > 0) return at + short;
  const from = bytes[at] === BLANK && at + 1 < end ? at + 1 : at;
  const kind = kindAt(bytes, kindOf, from);
  if ((LETTERS >> kind) & 1) return skip(bytes, kindOf, from, end, LETTERS);
  if (kind === number) return skip(bytes, kindOf, from, end, NUMBERS);
  if ((SYMBOLS >> kind) & 1) return skip(bytes, kindOf, from, end, SYMBOLS);
  return whiteSpace(bytes, kindOf, at, end, false);
};

/** How an encoding takes words of ASCII, which are most of what comes, without asking `findEnd`. */
export interface Pattern {
  readonly findEnd: FindPieceEnd;
  /** 1 for the characters of ASCII that go with the letters behind them, whatever follows. */
  readonly prefixes: Uint8Array;
  /** Whether a capital starts another piece behind a small letter. */
  readonly partsAtCapital: boolean;
}

const BLANK_ONLY = Uint8Array.from({ length: 256 }, (_, byte) => Number(byte === BLANK));
/** An apostrophe may start a contraction. */
const ALL_BUT_BREAKS = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte < 0x80 && !/[a-z\d\r\n']/i.test(String.fromCharCode(byte))),
);

export const PATTERNS: Readonly<Record<Splitter, Pattern>> = {
  o200k: { findEnd: o200k, prefixes: ALL_BUT_BREAKS, partsAtCapital: true },
  cl100k: { findEnd: cl100k, prefixes: ALL_BUT_BREAKS, partsAtCapital: false },
  p50k: { findEnd: p50k, prefixes: BLANK_ONLY, partsAtCapital: false },
};

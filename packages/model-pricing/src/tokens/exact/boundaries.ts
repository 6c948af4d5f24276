/**
 * Between which two characters a token may reach. A piece of text may be cut where none does: byte-pair merging never joins
 * what no token holds, so the parts have the tokens that they have in the whole.
 *
 * All tables may say yes where the answer is no (that only costs time), never the other way round.
 */
export interface Boundaries {
  /** Bits by a hash of two characters that a token holds side by side. */
  readonly pairs: Int32Array;
  /** Bits by the last byte of one character and the first of the next, where a token holds both characters in part. */
  readonly parts: Int32Array;
  /** Characters behind which, or before which, a token goes on with part of a character. */
  readonly openAfter: Set<number>;
  readonly openBefore: Set<number>;
}

const PAIR_BITS = 21;

export function createBoundaries(): Boundaries {
  return {
    pairs: new Int32Array(1 << (PAIR_BITS - 5)),
    parts: new Int32Array(1 << 11),
    openAfter: new Set(),
    openBefore: new Set(),
  };
}

function mixPair(before: number, after: number): number {
  const hash = Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> (32 - PAIR_BITS);
}

/** Whether a token may hold the end of one character and the start of the next. */
export function mayCross(
  { pairs, parts, openAfter, openBefore }: Boundaries,
  before: number,
  after: number,
  lastByte: number,
  firstByte: number,
): boolean {
  const pair = mixPair(before, after);
  if (((pairs[pair >> 5] as number) >> (pair & 31)) & 1) return true;
  const part = (lastByte << 8) | firstByte;
  if (((parts[part >> 5] as number) >> (part & 31)) & 1) return true;
  return (openAfter.size > 0 && openAfter.has(before)) || (openBefore.size > 0 && openBefore.has(after));
}

/** Notes the boundaries inside one token. */
export function addBoundaries(boundaries: Boundaries, bytes: Uint8Array, start: number, end: number): void {
  let before = 0;
  let known = false;
  for (let at = start; at < end; ) {
    const lead = bytes[at] as number;
    const width = lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (width === 0) {
      // The rest of a character that the token does not hold whole.
      at++;
      known = false;
      continue;
    }
    const whole = at + width <= end;
    const after = whole ? decode(bytes, at, width) : 0;
    // Between two ASCII characters nobody asks.
    if (at > start && (lead >= 0x80 || (bytes[at - 1] as number) >= 0x80))
      note(boundaries, bytes, at, known, before, whole, after);
    before = after;
    known = whole;
    at += width;
  }
}

function note(
  { pairs, parts, openAfter, openBefore }: Boundaries,
  bytes: Uint8Array,
  at: number,
  known: boolean,
  before: number,
  whole: boolean,
  after: number,
): void {
  if (known && whole) {
    const pair = mixPair(before, after);
    pairs[pair >> 5] = (pairs[pair >> 5] as number) | (1 << (pair & 31));
  } else if (known) openAfter.add(before);
  else if (whole) openBefore.add(after);
  else {
    const part = ((bytes[at - 1] as number) << 8) | (bytes[at] as number);
    parts[part >> 5] = (parts[part >> 5] as number) | (1 << (part & 31));
  }
}

/** The character at a place of well-formed UTF-8. */
export function decode(bytes: Uint8Array, at: number, width: number): number {
  const lead = bytes[at] as number;
  if (width === 1) return lead;
  const second = (bytes[at + 1] as number) & 0x3f;
  if (width === 2) return ((lead & 0x1f) << 6) | second;
  const third = (bytes[at + 2] as number) & 0x3f;
  if (width === 3) return ((lead & 0xf) << 12) | (second << 6) | third;
  return ((lead & 7) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] as number) & 0x3f);
}

/**
 * Between which two characters a token may reach. A piece of text may be cut where none does: byte-pair merging never joins
 * what no token holds, so the parts have the tokens that they have in the whole.
 *
 * All tables may say yes where the answer is no (that only costs time), never the other way round.
 */
export interface Boundaries {
  /** Bits by a hash of two characters that a token holds side by side. */
  readonly pairs: Int32Array;
  /**
   * Lowest rank of the tokens that hold only part of a character at a boundary, by a hash of what stands on its two sides: a
   * whole character or the last byte of one, and a whole character or the first byte of one. `NO_PART` where there is none.
   */
  readonly parts: Int32Array;
}

/** More than any rank. */
const NO_PART = 0x7fffffff;
const PAIR_BITS = 21;
const PART_BITS = 15;
/** Makes a byte of a part of a character another number than any character. */
const BYTE = 0x200000;

export function createBoundaries(): Boundaries {
  return { pairs: new Int32Array(1 << (PAIR_BITS - 5)), parts: new Int32Array(1 << PART_BITS).fill(NO_PART) };
}

function mix(before: number, after: number): number {
  const hash = Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** Whether a token may hold the end of one character and the start of the next. */
export function mayCross(
  { pairs, parts }: Boundaries,
  before: number,
  after: number,
  lastByte: number,
  firstByte: number,
): boolean {
  const pair = mix(before, after) >>> (32 - PAIR_BITS);
  return (
    (((pairs[pair >>> 5] as number) >>> (pair & 31)) & 1) === 1 ||
    parts[mix(before, BYTE | firstByte) >>> (32 - PART_BITS)] !== NO_PART ||
    parts[mix(BYTE | lastByte, after) >>> (32 - PART_BITS)] !== NO_PART ||
    parts[mix(BYTE | lastByte, BYTE | firstByte) >>> (32 - PART_BITS)] !== NO_PART
  );
}

/**
 * Lowest rank with which merging may join the first of two characters, or part of it, to part of the second.
 *
 * @returns More than any rank where it never does.
 */
export function lowestIntoPart({ parts }: Boundaries, before: number, lastByte: number, firstByte: number): number {
  const whole = parts[mix(before, BYTE | firstByte) >>> (32 - PART_BITS)] as number;
  const part = parts[mix(BYTE | lastByte, BYTE | firstByte) >>> (32 - PART_BITS)] as number;
  return whole < part ? whole : part;
}

/** Lowest rank with which merging may join part of the first of two characters to the second, or to part of it. */
export function lowestFromPart({ parts }: Boundaries, after: number, lastByte: number, firstByte: number): number {
  const whole = parts[mix(BYTE | lastByte, after) >>> (32 - PART_BITS)] as number;
  const part = parts[mix(BYTE | lastByte, BYTE | firstByte) >>> (32 - PART_BITS)] as number;
  return whole < part ? whole : part;
}

/** Notes the boundaries inside the token of a rank. */
export function addBoundaries(
  boundaries: Boundaries,
  bytes: Uint8Array,
  start: number,
  end: number,
  rank: number,
): void {
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
      note(boundaries, bytes, at, known, before, whole, after, rank);
    before = after;
    known = whole;
    at += width;
  }
}

function note(
  { pairs, parts }: Boundaries,
  bytes: Uint8Array,
  at: number,
  known: boolean,
  before: number,
  whole: boolean,
  after: number,
  rank: number,
): void {
  const left = known ? before : BYTE | (bytes[at - 1] as number);
  const right = whole ? after : BYTE | (bytes[at] as number);
  if (known && whole) {
    const pair = mix(left, right) >>> (32 - PAIR_BITS);
    pairs[pair >>> 5] = (pairs[pair >>> 5] as number) | (1 << (pair & 31));
  } else {
    const part = mix(left, right) >>> (32 - PART_BITS);
    if (rank < (parts[part] as number)) parts[part] = rank;
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

import { characterAt, startOfBefore, widthOf } from "./characters.ts";
import type { RankTables } from "./rank-tables.ts";

/**
 * What tokens hold between two characters of which at least one is beyond ASCII. Made at the first piece that asks.
 *
 * The bits may say yes where it is not so (that only costs time), never the other way round.
 */
export interface Boundaries {
  /** Rank of each character of two or three bytes; -1 where it is no token. */
  readonly ofCharacter: Int32Array;
  /** Bits by a hash of two characters that a token holds side by side. */
  readonly pairs: Int32Array;
  /**
   * Bits for the tokens that hold only part of a character at a boundary, by a hash of what stands on its two sides: a whole
   * character or the last byte of one, and a whole character or the first byte of one.
   */
  readonly parts: Int32Array;
}

const PAIR_BITS = 20;
const PART_BITS = 16;
/** Makes a byte of a part of a character another number than any character. */
const BYTE = 0x200000;

export function createBoundaries({ bytes, starts }: RankTables): Boundaries {
  const boundaries = {
    ofCharacter: new Int32Array(0x10000).fill(-1),
    pairs: new Int32Array(1 << (PAIR_BITS - 5)),
    parts: new Int32Array(1 << (PART_BITS - 5)),
  };
  for (let rank = 0; rank < starts.length - 1; rank++)
    addToken(boundaries, bytes, starts[rank] as number, starts[rank + 1] as number, rank);
  return boundaries;
}

function mix(before: number, after: number): number {
  const hash = Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function hasBit(bits: Int32Array, bit: number): boolean {
  return (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
}

/** Notes what a token holds. */
function addToken(boundaries: Boundaries, bytes: Uint8Array, start: number, end: number, rank: number): void {
  for (let at = start + 1; at < end; at++) {
    const lead = bytes[at] as number;
    // Nobody asks between two characters of ASCII.
    if ((lead & 0xc0) !== 0x80 && (lead >= 0x80 || (bytes[at - 1] as number) >= 0x80))
      addBoundary(boundaries, bytes, start, at, end);
  }
  const lead = bytes[start] as number;
  if (lead < 0xc2 || lead >= 0xf0 || end - start !== widthOf(lead) || startOfBefore(bytes, end) !== start) return;
  boundaries.ofCharacter[characterAt(bytes, start)] = rank;
}

function addBoundary({ pairs, parts }: Boundaries, bytes: Uint8Array, start: number, at: number, end: number): void {
  const lead = bytes[at] as number;
  const lastByte = bytes[at - 1] as number;
  let beforeAt = at - 1;
  while (beforeAt >= start && ((bytes[beforeAt] as number) & 0xc0) === 0x80) beforeAt--;
  const known = beforeAt >= start;
  const whole = at + widthOf(lead) <= end;
  const left = known ? characterAt(bytes, beforeAt) : BYTE | lastByte;
  const right = whole ? characterAt(bytes, at) : BYTE | lead;
  if (known && whole) setBit(pairs, mix(left, right) >>> (32 - PAIR_BITS));
  else setBit(parts, mix(left, right) >>> (32 - PART_BITS));
}

/** Whether a token may hold the end of one character and the start of the next, which is at a place. */
export function mayCross(
  { pairs, parts }: Boundaries,
  before: number,
  after: number,
  bytes: Uint8Array,
  at: number,
): boolean {
  const lastByte = bytes[at - 1] as number;
  const firstByte = bytes[at] as number;
  return (
    hasBit(pairs, mix(before, after) >>> (32 - PAIR_BITS)) ||
    hasBit(parts, mix(before, BYTE | firstByte) >>> (32 - PART_BITS)) ||
    hasBit(parts, mix(BYTE | lastByte, after) >>> (32 - PART_BITS)) ||
    hasBit(parts, mix(BYTE | lastByte, BYTE | firstByte) >>> (32 - PART_BITS))
  );
}

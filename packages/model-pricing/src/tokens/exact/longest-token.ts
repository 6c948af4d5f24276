import { findRank, type RankTables, SHORT } from "./rank-tables.ts";
import { LENGTH } from "./splits.ts";

/** Which lengths the tokens have that start alike. Made at the first piece that is searched so. */
export interface TokenLengths {
  /** By a hash of four bytes, a bit for each length from 5 to 8 of the tokens that start so, and one for all longer. */
  readonly short: Uint8Array;
  /** By a hash of eight bytes, a bit for each length over 8 of the tokens that start so; the last bit is for all over 39. */
  readonly long: Int32Array;
}

const BITS = 16;
/** Length of the tokens of the first bit of `short`. */
const FIRST = 5;
const LONGER = 1 << (SHORT + 1 - FIRST);

export function createTokenLengths({ bytes, starts }: RankTables): TokenLengths {
  const lengths = { short: new Uint8Array(1 << BITS), long: new Int32Array(1 << BITS) };
  const view = new DataView(bytes.buffer);
  for (let rank = 0; rank < starts.length - 1; rank++) {
    const start = starts[rank] as number;
    const length = (starts[rank + 1] as number) - start;
    if (length >= FIRST) addLength(lengths, view, start, length);
  }
  return lengths;
}

function slotOf(word: number): number {
  const hash = Math.imul(word ^ (word >>> 15), 0x9e3779b1);
  return (hash ^ (hash >>> 13)) >>> (32 - BITS);
}

function longSlotOf(low: number, high: number): number {
  return slotOf(low ^ Math.imul(high, 0x85ebca6b));
}

function addLength({ short, long }: TokenLengths, view: DataView, start: number, length: number): void {
  const low = view.getInt32(start, true);
  const slot = slotOf(low);
  short[slot] = (short[slot] as number) | (length > SHORT ? LONGER : 1 << (length - FIRST));
  if (length <= SHORT) return;
  const longSlot = longSlotOf(low, view.getInt32(start + 4, true));
  const bit = length - SHORT - 1;
  long[longSlot] = (long[longSlot] as number) | (1 << (bit > 31 ? 31 : bit));
}

/**
 * Finds the longest token at a place, of at most `most` bytes: at least that of the one byte.
 *
 * @returns Its rank and, from the bit `LENGTH` on, its bytes.
 * @param bytes At least 8 bytes longer than `start + most`; `view` is over the same buffer.
 */
export function longestToken(
  tables: RankTables,
  { short, long }: TokenLengths,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  most: number,
): number {
  if (most >= FIRST) {
    const low = view.getInt32(start, true);
    const known = short[slotOf(low)] as number;
    if (most > SHORT && known >= LONGER) {
      let lengths = long[longSlotOf(low, view.getInt32(start + 4, true))] as number;
      // The longest are rare, mostly runs of one character.
      if (lengths < 0) {
        for (let length = Math.min(most, tables.longest); length > SHORT + 31; length--) {
          const rank = findRank(tables, bytes, view, start, length);
          if (rank !== -1) return (length << LENGTH) | rank;
        }
      }
      lengths &= most >= SHORT + 31 ? 0x7fffffff : (2 << (most - SHORT - 1)) - 1;
      while (lengths !== 0) {
        const bit = 31 - Math.clz32(lengths);
        const rank = findRank(tables, bytes, view, start, SHORT + 1 + bit);
        if (rank !== -1) return ((SHORT + 1 + bit) << LENGTH) | rank;
        lengths ^= 1 << bit;
      }
    }
    for (let length = Math.min(most, SHORT); length >= FIRST; length--) {
      if (((known >> (length - FIRST)) & 1) === 0) continue;
      const rank = findRank(tables, bytes, view, start, length);
      if (rank !== -1) return (length << LENGTH) | rank;
    }
  }
  for (let length = Math.min(most, FIRST - 1); length > 1; length--) {
    const rank = findRank(tables, bytes, view, start, length);
    if (rank !== -1) return (length << LENGTH) | rank;
  }
  return (1 << LENGTH) | (tables.ofByte[bytes[start] as number] as number);
}

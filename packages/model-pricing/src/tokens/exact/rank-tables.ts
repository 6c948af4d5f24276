import { createRankReader, readRanks } from "./read-ranks.ts";

/** Tokens of an encoding as bytes, and tables that find a token by its bytes. */
export interface RankTables {
  /** Bytes of all tokens, one behind the other, and room to read a word past the end. */
  readonly bytes: Uint8Array;
  /** Where the token of a rank starts in `bytes`; the next entry is its end. Ranks that are no token have no bytes. */
  readonly starts: Uint32Array;
  /** Rank of each single byte. */
  readonly ofByte: Int32Array;
  /** Rank of two bytes, by the first and 256 times the second; -1 where they are no token. */
  readonly ofPair: Int32Array;
  /**
   * A bit for each hash that some token has. Most of what is asked for is no token, and this fits into the processor's
   * cache, which the tables behind it do not.
   */
  readonly filter: Int32Array;
  /** Open addressing of tokens of 3 to 8 bytes: low word, high word, length * 2^24 + rank + 1. */
  readonly short: Int32Array;
  /** Open addressing of longer tokens: hash, rank + 1. */
  readonly long: Int32Array;
  readonly longest: number;
}

/** Longest token that one probe of two words finds. */
export const SHORT = 8;
const FILTER_BITS = 21;
const SHORT_BITS = 18;
const SHORT_SLOTS = 1 << SHORT_BITS;
const LONG_SLOTS = 1 << 17;
/** Characters of the ranks that are read between two rests, so that a page stays responsive. */
const SLICE = 1 << 16;

/** Reads the ranks as js-tiktoken ships them. Yields between slices of work of a few milliseconds at most. */
export function* readRankTables(bpeRanks: string): Generator<void, RankTables> {
  const reader = createRankReader(bpeRanks);
  const tables = {
    bytes: reader.bytes,
    starts: reader.starts,
    ofByte: new Int32Array(256).fill(-1),
    ofPair: new Int32Array(0x10000).fill(-1),
    filter: new Int32Array(1 << (FILTER_BITS - 5)),
    short: new Int32Array(SHORT_SLOTS * 3),
    long: new Int32Array(LONG_SLOTS * 2),
    longest: 0,
  };
  const view = new DataView(reader.bytes.buffer);
  const { text } = reader;
  // A short first slice shows the engine the whole of both loops before it compiles them.
  for (let slice = 256; reader.at < text.length; slice = SLICE) {
    const from = reader.count;
    readRanks(reader, Math.min(reader.at + slice, text.length));
    tables.longest = Math.max(tables.longest, addTokens(tables, view, from, reader.count));
    yield;
  }
  return { ...tables, starts: reader.starts.subarray(0, reader.count + 1) };
}

/** Indexes tokens and returns the length of the longest. */
function addTokens(tables: RankTables, view: DataView, from: number, to: number): number {
  const { bytes, starts, ofByte, ofPair } = tables;
  let longest = 0;
  for (let rank = from; rank < to; rank++) {
    const start = starts[rank] as number;
    const length = (starts[rank + 1] as number) - start;
    if (length > SHORT) addLong(tables, view, start, length, rank);
    else if (length > 2) addShort(tables, view, start, length, rank);
    else if (length === 2) ofPair[view.getUint16(start, true)] = rank;
    else if (length === 1) ofByte[bytes[start] as number] = rank;
    if (length > longest) longest = length;
  }
  return longest;
}

/** Masks of the bytes of a word that belong to a token of 0 to 4 bytes. */
const MASK = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);

function mixShort(low: number, high: number, length: number): number {
  let hash = Math.imul(low ^ Math.imul(high + length, 0x85ebca6b), 0x9e3779b1);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35);
}

function addToFilter(filter: Int32Array, hash: number): void {
  const bit = hash >>> (32 - FILTER_BITS);
  filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
}

function isFiltered(filter: Int32Array, hash: number): boolean {
  const bit = hash >>> (32 - FILTER_BITS);
  return (((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0;
}

function addShort({ short, filter }: RankTables, view: DataView, start: number, length: number, rank: number): void {
  const low = view.getInt32(start, true) & (MASK[length < 4 ? length : 4] as number);
  const high = length > 4 ? view.getInt32(start + 4, true) & (MASK[length - 4] as number) : 0;
  const hash = mixShort(low, high, length);
  addToFilter(filter, hash);
  let slot = (hash >>> (32 - SHORT_BITS)) * 3;
  while (short[slot + 2] !== 0) slot = slot === (SHORT_SLOTS - 1) * 3 ? 0 : slot + 3;
  short[slot] = low;
  short[slot + 1] = high;
  // The length tells a token from one with zero bytes behind it.
  short[slot + 2] = (length << 24) | (rank + 1);
}

/** Hash of four words and the length of a token of more than 8 bytes. */
function mixLong(view: DataView, start: number, length: number): number {
  let hash = Math.imul(view.getInt32(start, true), 0x85ebca6b) ^ length;
  hash = Math.imul(hash ^ (hash >>> 15) ^ view.getInt32(start + 4, true), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 13) ^ view.getInt32(start + (length >> 1) - 2, true), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15) ^ view.getInt32(start + length - 4, true), 0x27d4eb2f);
  return hash ^ (hash >>> 14);
}

function addLong({ long, filter }: RankTables, view: DataView, start: number, length: number, rank: number): void {
  const hash = mixLong(view, start, length);
  addToFilter(filter, hash);
  let slot = (hash & (LONG_SLOTS - 1)) * 2;
  while (long[slot + 1] !== 0) slot = slot === (LONG_SLOTS - 1) * 2 ? 0 : slot + 2;
  long[slot] = hash;
  long[slot + 1] = rank + 1;
}

/**
 * Finds the rank of the token with these bytes, or -1.
 *
 * @param bytes At least 8 bytes longer than `start + length`; `view` is over the same buffer.
 */
export function findRank(tables: RankTables, bytes: Uint8Array, view: DataView, start: number, length: number): number {
  if (length === 1) return tables.ofByte[bytes[start] as number] as number;
  if (length === 2) return tables.ofPair[view.getUint16(start, true)] as number;
  return length <= SHORT ? findShort(tables, view, start, length) : findLong(tables, bytes, view, start, length);
}

function findShort({ short, filter }: RankTables, view: DataView, start: number, length: number): number {
  const low = view.getInt32(start, true) & (MASK[length < 4 ? length : 4] as number);
  const high = length > 4 ? view.getInt32(start + 4, true) & (MASK[length - 4] as number) : 0;
  const hash = mixShort(low, high, length);
  if (isFiltered(filter, hash)) return -1;
  for (let slot = (hash >>> (32 - SHORT_BITS)) * 3; ; slot = slot === (SHORT_SLOTS - 1) * 3 ? 0 : slot + 3) {
    const found = short[slot + 2] as number;
    if (found === 0) return -1;
    if (short[slot] === low && short[slot + 1] === high && found >>> 24 === length) return (found & 0xffffff) - 1;
  }
}

function findLong(tables: RankTables, bytes: Uint8Array, view: DataView, start: number, length: number): number {
  if (length > tables.longest) return -1;
  const { long, starts, filter, bytes: tokens } = tables;
  const hash = mixLong(view, start, length);
  if (isFiltered(filter, hash)) return -1;
  let slot = (hash & (LONG_SLOTS - 1)) * 2;
  search: for (;;) {
    const found = long[slot + 1] as number;
    if (found === 0) return -1;
    const at = starts[found - 1] as number;
    if (long[slot] === hash && (starts[found] as number) - at === length) {
      for (let index = 0; index < length; index++) {
        if (tokens[at + index] !== bytes[start + index]) {
          slot = slot === (LONG_SLOTS - 1) * 2 ? 0 : slot + 2;
          continue search;
        }
      }
      return found - 1;
    }
    slot = slot === (LONG_SLOTS - 1) * 2 ? 0 : slot + 2;
  }
}

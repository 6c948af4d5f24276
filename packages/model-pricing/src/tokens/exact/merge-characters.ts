import { decode, lowestFromPart, lowestIntoPart } from "./boundaries.ts";
import { findRank, type RankTables } from "./rank-tables.ts";

/** Most parts, characters or bytes, that are merged so. */
const MERGED_PARTS = 120;

const NONE = 0x7fffffff;
const edges = new Int32Array(MERGED_PARTS + 2);
const ranks = new Int32Array(MERGED_PARTS + 2);
/** Highest rank that is needed to make a part that is one character; -1 for other parts. */
const needs = new Int32Array(MERGED_PARTS + 2);

/** What is known of a character of two or three bytes: nothing, that it is no token by merging, or the rank it needs. */
const UNKNOWN = 0;
const NO_TOKEN = 1;
const NEEDED = 2;

export type MergeCharacters = (
  bytes: Uint8Array,
  view: DataView,
  start: number,
  length: number,
  out: Int32Array,
  at: number,
) => number;

/**
 * Makes a merge that starts from characters, which has a third of the steps of one that starts from bytes. A character starts
 * in bytes where a token may take part of it before it is whole. The merge gives up (-1) where its order might still be
 * another: where part of an earlier character may be taken, or where two parts would be joined by a lower rank than one of
 * them, a single character, needs to be made. Elsewhere each character is whole before its neighbours are looked at.
 */
export function createCharacterMerge(tables: RankTables): MergeCharacters {
  const { boundaries, ofPair } = tables;
  const known = new Int32Array(0x10000);

  const neededFor = (bytes: Uint8Array, view: DataView, at: number, width: number): number => {
    const whole = findRank(tables, bytes, view, at, width);
    if (whole === -1) return NO_TOKEN;
    if (width === 2) return whole + NEEDED;
    const [left, right] = [ofPair[view.getUint16(at, true)] as number, ofPair[view.getUint16(at + 1, true)] as number];
    const first = left === -1 ? right : right === -1 ? left : Math.min(left, right);
    return first === -1 ? NO_TOKEN : Math.max(first, whole) + NEEDED;
  };

  return (bytes, view, start, length, out, at) => {
    const end = start + length;
    let parts = 0;
    let before = -1;
    let neededBefore = -1;
    for (let place = start; place < end; ) {
      const lead = bytes[place] as number;
      const width = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      if (width === 4 || parts + width > MERGED_PARTS) return -1;
      const character = decode(bytes, place, width);
      let needed = -1;
      if (width > 1) {
        let state = known[character] as number;
        if (state === UNKNOWN) {
          state = neededFor(bytes, view, place, width);
          known[character] = state;
        }
        if (state === NO_TOKEN) return -1;
        needed = state - NEEDED;
      }
      let isWhole = true;
      if (before !== -1 && (width > 1 || before > 0x7f)) {
        const last = bytes[place - 1] as number;
        if (lowestFromPart(boundaries, character, last, lead) < neededBefore) return -1;
        isWhole = lowestIntoPart(boundaries, before, last, lead) >= needed;
      }
      if (isWhole) {
        edges[parts] = place;
        needs[parts++] = needed;
        neededBefore = needed;
      } else {
        // It may be joined in part: its bytes are merged like any others.
        for (let byte = 0; byte < width; byte++) {
          edges[parts] = place + byte;
          needs[parts++] = -1;
        }
        neededBefore = -1;
      }
      before = character;
      place += width;
    }
    edges[parts] = end;
    for (let index = 0; index < parts - 1; index++) {
      const from = edges[index] as number;
      const rank = findRank(tables, bytes, view, from, (edges[index + 2] as number) - from);
      if (rank === -1) ranks[index] = NONE;
      else if (rank < (needs[index] as number) || rank < (needs[index + 1] as number)) return -1;
      else ranks[index] = rank;
    }
    for (;;) {
      let lowest = NONE;
      let place = -1;
      for (let index = 0; index < parts - 1; index++) {
        const rank = ranks[index] as number;
        if (rank < lowest) {
          lowest = rank;
          place = index;
        }
      }
      if (place === -1) break;
      parts--;
      for (let index = place + 1; index < parts; index++) {
        edges[index] = edges[index + 1] as number;
        ranks[index] = ranks[index + 1] as number;
        needs[index] = needs[index + 1] as number;
      }
      edges[parts] = edges[parts + 1] as number;
      needs[place] = -1;
      const from = edges[place] as number;
      ranks[place] = NONE;
      if (place < parts - 1) {
        const rank = findRank(tables, bytes, view, from, (edges[place + 2] as number) - from);
        if (rank !== -1) {
          if (rank < (needs[place + 1] as number)) return -1;
          ranks[place] = rank;
        }
      }
      if (place > 0) {
        const earlier = edges[place - 1] as number;
        const rank = findRank(tables, bytes, view, earlier, (edges[place + 1] as number) - earlier);
        if (rank !== -1 && rank < (needs[place - 1] as number)) return -1;
        ranks[place - 1] = rank === -1 ? NONE : rank;
      }
    }
    let next = at;
    for (let index = 0; index < parts; index++) {
      const from = edges[index] as number;
      out[next++] = findRank(tables, bytes, view, from, (edges[index + 1] as number) - from);
    }
    return next;
  };
}

import { decode, lowestFromPart, lowestIntoPart } from "./boundaries.ts";
import { createParts, mergeParts } from "./merge-parts.ts";
import { findRank, type RankTables } from "./rank-tables.ts";

/** Most parts, characters or bytes, that are merged so. */
const MERGED_PARTS = 120;

const parts = createParts();
const { edges, needs } = parts;

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
    let count = 0;
    let before = -1;
    let neededBefore = -1;
    for (let place = start; place < end; ) {
      const lead = bytes[place] as number;
      const width = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      if (width === 4 || count + width > MERGED_PARTS) return -1;
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
        edges[count] = place;
        needs[count++] = needed;
        neededBefore = needed;
      } else {
        // It may be joined in part: its bytes are merged like any others.
        for (let byte = 0; byte < width; byte++) {
          edges[count] = place + byte;
          needs[count++] = -1;
        }
        neededBefore = -1;
      }
      before = character;
      place += width;
    }
    edges[count] = end;
    return mergeParts(tables, bytes, view, parts, count, out, at);
  };
}

import { type Boundaries, mayCross } from "./boundaries.ts";
import { characterAt, widthOf } from "./characters.ts";
import type { EncodePiece } from "./encode-piece.ts";
import { findRank, type RankTables } from "./rank-tables.ts";

/**
 * Encodes a piece of Chinese, Japanese, Korean and the like: most of its characters are in no token with the next one, so it is
 * cut into parts first, and most parts are one token.
 */
export function encodeWide(
  tables: RankTables,
  boundaries: Boundaries,
  encodePart: EncodePiece,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  out: Int32Array,
  at: number,
): number {
  const { ofCharacter } = boundaries;
  let count = at;
  let from = start;
  let before = characterAt(bytes, start);
  let place = start + widthOf(bytes[start] as number);
  for (;;) {
    const after = place < end ? characterAt(bytes, place) : -1;
    if (after === -1 || ((before > 0x7f || after > 0x7f) && !mayCross(boundaries, before, after, bytes, place))) {
      const length = place - from;
      const isOne = length === 3 && before > 0x7ff;
      const rank = isOne ? (ofCharacter[before] as number) : findRank(tables, bytes, view, from, length);
      if (rank !== -1) out[count++] = rank;
      else count = encodePart(bytes, view, from, place, out, count);
      if (after === -1) return count;
      from = place;
    }
    before = after;
    place += widthOf(bytes[place] as number);
  }
}

import { findRank, type RankTables } from "./rank-tables.ts";

/** Longest piece that is merged by looking for the lowest rank each time; that is quadratic, and the fastest up to here. */
export const MERGED = 96;

const NONE = 0x7fffffff;
/** Two of the longest tokens fit. */
const MOST = 512;
const edges = new Int32Array(MOST + 2);
const ranks = new Int32Array(MOST + 2);

/**
 * Byte-pair merging: joins the neighbours whose joint token has the lowest rank, the leftmost first, until no two make a
 * token.
 *
 * @param out Gets the tokens from `at` on.
 * @returns Where the tokens end in `out`.
 */
export function mergePiece(
  tables: RankTables,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  length: number,
  out: Int32Array,
  at: number,
): number {
  let parts = length;
  for (let index = 0; index <= length; index++) edges[index] = start + index;
  for (let index = 0; index < length - 1; index++) ranks[index] = rankOrNone(tables, bytes, view, start + index, 2);
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
    }
    edges[parts] = edges[parts + 1] as number;
    const from = edges[place] as number;
    ranks[place] =
      place < parts - 1 ? rankOrNone(tables, bytes, view, from, (edges[place + 2] as number) - from) : NONE;
    if (place > 0) {
      const before = edges[place - 1] as number;
      ranks[place - 1] = rankOrNone(tables, bytes, view, before, (edges[place + 1] as number) - before);
    }
  }
  let next = at;
  for (let index = 0; index < parts; index++) {
    const from = edges[index] as number;
    out[next++] = findRank(tables, bytes, view, from, (edges[index + 1] as number) - from);
  }
  return next;
}

function rankOrNone(tables: RankTables, bytes: Uint8Array, view: DataView, start: number, length: number): number {
  const rank = findRank(tables, bytes, view, start, length);
  return rank === -1 ? NONE : rank;
}

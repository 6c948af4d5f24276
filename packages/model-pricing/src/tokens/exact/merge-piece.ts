import { createParts, mergeParts } from "./merge-parts.ts";
import { findRank, type RankTables } from "./rank-tables.ts";

/** Longest piece that is merged so, in bytes: it takes time that grows with their square. */
export const MERGED = 96;

const parts = createParts(MERGED);

/**
 * Merges a piece as the reference does.
 *
 * @param end At most `MERGED` bytes behind `start`.
 * @param out Gets the tokens from `at` on.
 * @returns Where the tokens end in `out`.
 */
export function mergePiece(
  tables: RankTables,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  out: Int32Array,
  at: number,
): number {
  const count = mergeParts(tables, bytes, view, parts, start, end);
  const { edges } = parts;
  let next = at;
  for (let index = 0; index < count; index++) {
    const from = edges[index] as number;
    out[next++] = findRank(tables, bytes, view, from, (edges[index + 1] as number) - from);
  }
  return next;
}

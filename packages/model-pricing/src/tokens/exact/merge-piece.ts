import { createParts, mergeParts } from "./merge-parts.ts";
import type { RankTables } from "./rank-tables.ts";

/** Longest piece, in bytes, that is merged so; longer ones are encoded in linear time. */
export const MERGED = 96;

const parts = createParts();

/** Merges a piece, or two tokens side by side, byte by byte as the reference does. Returns where the tokens end in `out`. */
export function mergePiece(
  tables: RankTables,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  length: number,
  out: Int32Array,
  at: number,
): number {
  for (let index = 0; index <= length; index++) {
    parts.edges[index] = start + index;
    parts.needs[index] = -1;
  }
  return mergeParts(tables, bytes, view, parts, length, out, at);
}

import { createParts, mergeParts } from "./merge-parts.ts";
import { findRank, type RankTables } from "./rank-tables.ts";

/**
 * From which two tokens merging makes a token last: for each rank, the rank of the one and, from the bit `LENGTH` on, its
 * bytes. Zero where nobody asked yet.
 */
export interface Splits {
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** Finds both parts of a token of more than one byte. */
  readonly split: (rank: number) => void;
}

export const LENGTH = 20;
export const RANK = (1 << LENGTH) - 1;

export function createSplits(tables: RankTables): Splits {
  const { bytes, starts, longest } = tables;
  const view = new DataView(bytes.buffer);
  const lefts = new Int32Array(starts.length);
  const rights = new Int32Array(starts.length);
  const parts = createParts(longest);
  const part = (from: number, to: number) => ((to - from) << LENGTH) | findRank(tables, bytes, view, from, to - from);

  /** Merges the bytes of a token as any text until two parts are left. */
  const split = (rank: number): void => {
    const start = starts[rank] as number;
    const end = starts[rank + 1] as number;
    mergeParts(tables, bytes, view, parts, start, end, 2);
    const middle = parts.edges[1] as number;
    lefts[rank] = part(start, middle);
    rights[rank] = part(middle, end);
  };

  return { lefts, rights, split };
}

import { findRank, type RankTables } from "./rank-tables.ts";
import { createSplits, LENGTH, RANK } from "./splits.ts";

/** Whether merging keeps two tokens, each its rank and from the bit `LENGTH` on its bytes, apart that meet at a place of a text. */
export type StayApart = (bytes: Uint8Array, view: DataView, place: number, left: number, right: number) => boolean;

const NEVER = 0x7fffffff;

/**
 * Follows how merging makes both tokens at the same time, the lower rank first; the ranks within a token only rise
 * (docs/decisions/0018-exact-token-counter.md). What meets at the place, the last part of the one and the first part of the
 * other, is joined if that has a lower rank than what takes either part away.
 */
export function createStayApart(tables: RankTables): StayApart {
  const { lefts, rights, split } = createSplits(tables);
  /** Parts that end, or start, at the place, from the whole token to one byte: rank and length. */
  const lasts = new Int32Array(tables.longest + 1);
  const firsts = new Int32Array(tables.longest + 1);

  const descend = (token: number, parts: Int32Array, next: Int32Array): number => {
    let count = 0;
    let part = token;
    parts[0] = part;
    while (part >= 2 << LENGTH) {
      const rank = part & RANK;
      if (next[rank] === 0) split(rank);
      part = next[rank] as number;
      parts[++count] = part;
    }
    return count;
  };

  return (bytes, view, place, left, right) => {
    let last = descend(left, lasts, rights);
    let first = descend(right, firsts, lefts);
    for (;;) {
      const before = (lasts[last] as number) >>> LENGTH;
      const joint = findRank(tables, bytes, view, place - before, before + ((firsts[first] as number) >>> LENGTH));
      const leftTaken = last === 0 ? NEVER : (lasts[last - 1] as number) & RANK;
      const rightTaken = first === 0 ? NEVER : (firsts[first - 1] as number) & RANK;
      // Of equal ranks the leftmost comes first.
      if (joint !== -1 && joint < leftTaken && joint <= rightTaken) return false;
      if (last === 0 && first === 0) return true;
      if (leftTaken <= rightTaken) last--;
      else first--;
    }
  };
}

import { findRank, type RankTables } from "./rank-tables.ts";

/** Room for as many parts as two of the longest tokens have bytes. */
const MOST_PARTS = 512;
/** Two parts that make no token. */
const NONE = 0x7fffffff;

/** The parts of a piece while it is merged. One set serves all pieces: nothing is merged while another is. */
export interface Parts {
  /** Where each part starts, and behind the last one its end. */
  readonly edges: Int32Array;
  /** Highest rank that is needed to make a part that is one character of several bytes; -1 for other parts. */
  readonly needs: Int32Array;
  /** Rank of each part joined with the next. */
  readonly ranks: Int32Array;
}

export function createParts(): Parts {
  const size = MOST_PARTS + 2;
  return { edges: new Int32Array(size), needs: new Int32Array(size), ranks: new Int32Array(size) };
}

/**
 * Byte-pair merging: joins the neighbours whose joint token has the lowest rank, the leftmost of equals, until no two make a
 * token. It looks at all of them each time, which is quadratic, and the fastest for few parts.
 *
 * @param count Parts whose `edges` and `needs` are set.
 * @param out Gets the tokens from `at` on.
 * @returns Where the tokens end in `out`; -1 where two parts would be joined by a lower rank than one of them needs, so that
 *   its own merges would come later than they do. Parts that need nothing never give -1.
 */
export function mergeParts(
  tables: RankTables,
  bytes: Uint8Array,
  view: DataView,
  { edges, needs, ranks }: Parts,
  count: number,
  out: Int32Array,
  at: number,
): number {
  let parts = count;
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
    ranks[place] = NONE;
    if (place < parts - 1) {
      const from = edges[place] as number;
      const rank = findRank(tables, bytes, view, from, (edges[place + 2] as number) - from);
      if (rank !== -1) {
        if (rank < (needs[place + 1] as number)) return -1;
        ranks[place] = rank;
      }
    }
    if (place > 0) {
      const from = edges[place - 1] as number;
      const rank = findRank(tables, bytes, view, from, (edges[place + 1] as number) - from);
      if (rank !== -1 && rank < (needs[place - 1] as number)) return -1;
      ranks[place - 1] = rank === -1 ? NONE : rank;
    }
  }
  for (let index = 0; index < parts; index++) {
    const from = edges[index] as number;
    out[at + index] = findRank(tables, bytes, view, from, (edges[index + 1] as number) - from);
  }
  return at + parts;
}

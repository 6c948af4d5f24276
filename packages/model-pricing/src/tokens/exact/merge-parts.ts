import { findRank, type RankTables } from "./rank-tables.ts";

/** Two parts that make no token. */
const NONE = 0x7fffffff;

/** The parts of a text while it is merged. One set serves many texts: nothing is merged while another is. */
export interface Parts {
  /** Where each part starts, and behind the last one its end. */
  readonly edges: Int32Array;
  /** Rank of each part joined with the next. */
  readonly ranks: Int32Array;
}

export function createParts(bytes: number): Parts {
  return { edges: new Int32Array(bytes + 1), ranks: new Int32Array(bytes + 1) };
}

/**
 * Byte-pair merging of bytes: joins the neighbours whose joint token has the lowest rank, the leftmost of equals, until no two
 * make a token or few enough parts are left. It looks at all of them each time, which is quadratic, and the fastest for few.
 *
 * @returns How many parts are left; their edges are in `parts`.
 */
export function mergeParts(
  tables: RankTables,
  bytes: Uint8Array,
  view: DataView,
  { edges, ranks }: Parts,
  start: number,
  end: number,
  fewest = 1,
): number {
  /** Rank of a part and the next one together. */
  const rankOfTwo = (index: number): number => {
    const from = edges[index] as number;
    const rank = findRank(tables, bytes, view, from, (edges[index + 2] as number) - from);
    return rank === -1 ? NONE : rank;
  };
  let count = end - start;
  for (let index = 0; index <= count; index++) edges[index] = start + index;
  for (let index = 0; index < count - 1; index++) ranks[index] = rankOfTwo(index);
  while (count > fewest) {
    let lowest = NONE;
    let place = -1;
    for (let index = 0; index < count - 1; index++) {
      const rank = ranks[index] as number;
      if (rank < lowest) {
        lowest = rank;
        place = index;
      }
    }
    if (place === -1) break;
    count--;
    for (let index = place + 1; index < count; index++) {
      edges[index] = edges[index + 1] as number;
      ranks[index] = ranks[index + 1] as number;
    }
    edges[count] = end;
    ranks[place] = place < count - 1 ? rankOfTwo(place) : NONE;
    if (place > 0) ranks[place - 1] = rankOfTwo(place - 1);
  }
  return count;
}

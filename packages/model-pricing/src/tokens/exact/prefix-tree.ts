import type { RankTables } from "./rank-tables.ts";

/** All tokens as a tree of bytes, to find the longest one at a place. Made at the first piece that needs it. */
export interface PrefixTree {
  /** Open addressing of edges: parent node * 256 + byte, child node. The root is node 0, which no edge leads to. */
  readonly edges: Int32Array;
  /** Rank of the token that ends at a node, or -1. */
  readonly ranks: Int32Array;
}

const SLOTS = 1 << 21;

function slotOf(key: number): number {
  const hash = Math.imul(key, 0x9e3779b1);
  return ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * 2;
}

export function createPrefixTree({ bytes, starts }: RankTables): PrefixTree {
  const edges = new Int32Array(SLOTS * 2);
  let ranks = new Int32Array(1 << 18).fill(-1);
  let nodes = 1;
  for (let rank = 0; rank < starts.length - 1; rank++) {
    const end = starts[rank + 1] as number;
    let node = 0;
    for (let at = starts[rank] as number; at < end; at++) {
      const key = (node << 8) | (bytes[at] as number);
      let slot = slotOf(key);
      while (edges[slot + 1] !== 0 && edges[slot] !== key) slot = slot === (SLOTS - 1) * 2 ? 0 : slot + 2;
      if (edges[slot + 1] === 0) {
        edges[slot] = key;
        edges[slot + 1] = nodes++;
        if (nodes > ranks.length) {
          const larger = new Int32Array(ranks.length * 2).fill(-1);
          larger.set(ranks);
          ranks = larger;
        }
      }
      node = edges[slot + 1] as number;
    }
    if (node !== 0) ranks[node] = rank;
  }
  return { edges, ranks };
}

/** Rank of the longest token that starts at a place and is shorter than `limit` bytes, or -1. */
export function longestToken(
  { edges, ranks }: PrefixTree,
  bytes: Uint8Array,
  at: number,
  end: number,
  limit: number,
): number {
  let node = 0;
  let found = -1;
  const stop = Math.min(end, at + limit - 1);
  for (let next = at; next < stop; next++) {
    const key = (node << 8) | (bytes[next] as number);
    let slot = slotOf(key);
    while (edges[slot + 1] !== 0 && edges[slot] !== key) slot = slot === (SLOTS - 1) * 2 ? 0 : slot + 2;
    node = edges[slot + 1] as number;
    if (node === 0) break;
    const rank = ranks[node] as number;
    if (rank !== -1) found = rank;
  }
  return found;
}

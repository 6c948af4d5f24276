import { mergePiece } from "./merge-piece.ts";
import { findLongest, type RankTables } from "./rank-tables.ts";

/**
 * Encodes pieces of any length in linear time. A sequence of tokens is the one that merging makes exactly when merging makes
 * each two neighbours of it (docs/decisions/0018-exact-token-counter.md): so tokens are chosen from the left, the longest first
 * that goes with the one before it, and a place from which the rest cannot be reached is tried once only.
 */
export interface LongPieces {
  readonly encode: (
    bytes: Uint8Array,
    view: DataView,
    start: number,
    length: number,
    out: Int32Array,
    at: number,
  ) => number;
  /** Forgets which tokens stay apart. */
  readonly clear: () => void;
}

const PAIR_SLOTS = 1 << 16;

export function createLongPieces(tables: RankTables): LongPieces {
  const { bytes: tokens, starts } = tables;
  const lengthOf = (rank: number) => (starts[rank + 1] as number) - (starts[rank] as number);

  // Whether merging keeps two tokens apart, by pair, in the slot of its hash: left, right + 1, answer.
  const known = new Int32Array(PAIR_SLOTS * 3);
  const scratch = new Uint8Array(2 * tables.longest + 16);
  const scratchView = new DataView(scratch.buffer);
  const merged = new Int32Array(2 * tables.longest);

  const stayApart = (left: number, right: number): boolean => {
    const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    const slot = ((hash ^ (hash >>> 15)) & (PAIR_SLOTS - 1)) * 3;
    if (known[slot] === left && known[slot + 1] === right + 1) return known[slot + 2] === 1;
    const [leftLength, rightLength] = [lengthOf(left), lengthOf(right)];
    scratch.set(tokens.subarray(starts[left], starts[left + 1]));
    scratch.set(tokens.subarray(starts[right], starts[right + 1]), leftLength);
    const count = mergePiece(tables, scratch, scratchView, 0, leftLength + rightLength, merged, 0);
    const apart = count === 2 && merged[0] === left && merged[1] === right;
    known[slot] = left;
    known[slot + 1] = right + 1;
    known[slot + 2] = apart ? 1 : 0;
    return apart;
  };

  return {
    encode(bytes, view, start, length, out, at) {
      const end = start + length;
      /** Places that were reached and from which the rest was not. */
      const dead = new Uint8Array(length + 1);
      let count = at;
      let place = start;
      /** Most bytes that the token at `place` may have. */
      let most = tables.longest;
      while (place < end) {
        if (most === 0) {
          // Nothing goes here: take the token before it back, and look for a shorter one.
          dead[place - start] = 1;
          const width = lengthOf(out[--count] as number);
          place -= width;
          most = width - 1;
          continue;
        }
        const token = findLongest(tables, bytes, view, place, Math.min(most, end - place));
        const width = lengthOf(token);
        if (dead[place + width - start] === 1 || (count > at && !stayApart(out[count - 1] as number, token))) {
          most = width - 1;
          continue;
        }
        out[count++] = token;
        place += width;
        most = tables.longest;
      }
      return count;
    },
    clear: () => {
      known.fill(0);
    },
  };
}

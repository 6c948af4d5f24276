import { createTokenLengths, longestToken, type TokenLengths } from "./longest-token.ts";
import type { RankTables } from "./rank-tables.ts";
import { LENGTH, RANK } from "./splits.ts";
import { createStayApart, type StayApart } from "./stay-apart.ts";

/**
 * Encodes one piece.
 *
 * @param bytes At least 8 bytes longer than the piece; `view` is over the same buffer.
 * @param out Gets the tokens from `at` on; it has room for one a byte.
 * @returns Where the tokens end in `out`.
 */
export type EncodePiece = (
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  out: Int32Array,
  at: number,
) => number;

/** Bytes from which on a token is first tried once more: those of long runs, in which the longest seldom goes. */
const LARGE = 16;
/** Pieces up to here share one list of dead places. */
const USUAL = 1024;

/**
 * Makes an encoder of pieces of any length, in time that grows with the length only. A sequence of tokens is the one that merging
 * makes of a text exactly when merging makes each two neighbours of it (docs/decisions/0018-exact-token-counter.md): so tokens
 * are chosen from the left, the longest first that stays apart from the one before it, and a place from which the rest cannot be
 * reached is tried once only.
 */
export function createPieceEncoder(tables: RankTables): EncodePiece {
  const { starts } = tables;
  const usualDead = new Uint8Array(USUAL + 1);
  let lengths: TokenLengths | undefined;
  let stayApart: StayApart | undefined;

  /** A token and, from the bit `LENGTH` on, its bytes. */
  const withLength = (rank: number) => (((starts[rank + 1] as number) - (starts[rank] as number)) << LENGTH) | rank;

  return (bytes, view, start, end, out, at) => {
    lengths ??= createTokenLengths(tables);
    stayApart ??= createStayApart(tables);
    /** Places that were reached and from which the rest was not. */
    const dead = end - start > USUAL ? new Uint8Array(end - start + 1) : usualDead;
    let anyDead = false;
    let count = at;
    let place = start;
    let most = end - start;
    /** The token before the place. */
    let before = 0;
    while (place < end) {
      if (most === 0) {
        // Nothing goes here: take the token before it back, and look for a shorter one.
        dead[place - start] = 1;
        anyDead = true;
        const taken = before;
        const width = taken >>> LENGTH;
        place -= width;
        before = --count > at ? withLength(out[count - 1] as number) : 0;
        // A repeated token was tried before the longest one.
        most = width >= LARGE && before === taken ? end - place : width - 1;
        continue;
      }
      const width = before >>> LENGTH;
      const isRepeated =
        width >= LARGE &&
        most === end - place &&
        width <= most &&
        repeats(bytes, place, width) &&
        dead[place + width - start] === 0 &&
        stayApart(bytes, view, place, before, before);
      const token = isRepeated ? before : longestToken(tables, lengths, bytes, view, place, most);
      const next = place + (token >>> LENGTH);
      const goes =
        isRepeated ||
        (!(anyDead && dead[next - start] === 1) && (place === start || stayApart(bytes, view, place, before, token)));
      if (goes) {
        out[count++] = token & RANK;
        before = token;
        place = next;
        most = end - place;
      } else most = next - place - 1;
    }
    if (anyDead && dead === usualDead) usualDead.fill(0, 0, end - start + 1);
    return count;
  };
}

/** Whether the bytes before a place stand behind it once more. */
function repeats(bytes: Uint8Array, place: number, width: number): boolean {
  for (let at = place; at < place + width; at++) if (bytes[at] !== bytes[at - width]) return false;
  return true;
}

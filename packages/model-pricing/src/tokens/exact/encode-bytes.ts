import { decode, mayCross } from "./boundaries.ts";
import { createLongPieces } from "./long-piece.ts";
import { createCharacterMerge } from "./merge-characters.ts";
import { MERGED, mergePiece } from "./merge-piece.ts";
import { clearPieceCache, createPieceCache, hashPiece, REMEMBERED, recall, remember } from "./piece-cache.ts";
import { findRank, type RankTables } from "./rank-tables.ts";
import type { FindPieceEnd } from "./split-pieces.ts";

/**
 * Encodes UTF-8.
 *
 * @param bytes At least 8 bytes longer than the text; `view` is over the same buffer.
 * @param kinds For each byte, the kind of its character.
 * @param end End of the text, which starts at 0.
 * @param out At least as many entries as the text has bytes.
 * @returns Number of tokens in `out`.
 */
export type EncodeBytes = (
  bytes: Uint8Array,
  view: DataView,
  kinds: Uint8Array,
  end: number,
  out: Int32Array,
) => number;

export interface BytesEncoder {
  readonly encode: EncodeBytes;
  /** Forgets the pieces that were merged lately. */
  readonly clear: () => void;
}

export function createBytesEncoder(tables: RankTables, findPieceEnd: FindPieceEnd): BytesEncoder {
  const { boundaries } = tables;
  const mergeCharacters = createCharacterMerge(tables);
  const longPieces = createLongPieces(tables);
  const cache = createPieceCache();

  /** Encodes part of a piece that no token leaves. */
  const encodePart = (
    bytes: Uint8Array,
    view: DataView,
    start: number,
    length: number,
    out: Int32Array,
    at: number,
  ): number => {
    const rank = findRank(tables, bytes, view, start, length);
    if (rank !== -1) {
      out[at] = rank;
      return at + 1;
    }
    // Where every byte is a character there is nothing to gain.
    if ((bytes[start + length - 1] as number) >= 0x80) {
      const next = mergeCharacters(bytes, view, start, length, out, at);
      if (next !== -1) return next;
    }
    return length > MERGED
      ? longPieces.encode(bytes, view, start, length, out, at)
      : mergePiece(tables, bytes, view, start, length, out, at);
  };

  /** Cuts a piece where no token crosses, and encodes the parts. */
  const encodeParts = (
    bytes: Uint8Array,
    view: DataView,
    start: number,
    end: number,
    out: Int32Array,
    at: number,
  ): number => {
    let next = at;
    let partStart = start;
    let before = -1;
    for (let place = start; place < end; ) {
      const lead = bytes[place] as number;
      const width = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      const after = decode(bytes, place, width);
      // Latin, Greek and Cyrillic letters cross nearly always.
      if (before !== -1 && (width > 2 || before > 0x7ff)) {
        if (!mayCross(boundaries, before, after, bytes[place - 1] as number, lead)) {
          next = encodePart(bytes, view, partStart, place - partStart, out, next);
          partStart = place;
        }
      }
      before = after;
      place += width;
    }
    return encodePart(bytes, view, partStart, end - partStart, out, next);
  };

  return {
    encode: (bytes, view, kinds, end, out) => {
      let count = 0;
      for (let at = 0; at < end; ) {
        const next = findPieceEnd(bytes, kinds, at, end);
        const length = next - at;
        const rank = findRank(tables, bytes, view, at, length);
        if (rank !== -1) out[count++] = rank;
        else if (length < 4) count = mergePiece(tables, bytes, view, at, length, out, count);
        else if (length > REMEMBERED) count = encodeParts(bytes, view, at, next, out, count);
        else {
          const hash = hashPiece(view, at, length);
          const recalled = recall(cache, hash, view, at, length, out, count);
          if (recalled !== -1) count = recalled;
          else {
            const end = encodeParts(bytes, view, at, next, out, count);
            remember(cache, hash, view, at, length, out, count, end);
            count = end;
          }
        }
        at = next;
      }
      return count;
    },
    clear: () => {
      clearPieceCache(cache);
      longPieces.clear();
    },
  };
}

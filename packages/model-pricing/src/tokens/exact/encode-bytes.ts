import { type Boundaries, createBoundaries } from "./boundaries.ts";
import { createPieceEncoder, type EncodePiece } from "./encode-piece.ts";
import { encodeWide } from "./encode-wide.ts";
import { MERGED, mergePiece } from "./merge-piece.ts";
import { findRank, type RankTables } from "./rank-tables.ts";
import type { Pattern } from "./split-pieces.ts";

/**
 * Encodes UTF-8.
 *
 * @param bytes At least 8 bytes longer than the text. Behind `end` is a zero, or a character before which the text may be parted;
 * `view` is over the same buffer.
 * @param kindOf For each code point, its kind.
 * @param out Gets the tokens from `at` on; it has room for one a byte.
 * @returns Where the tokens end in `out`.
 */
export type EncodeBytes = (
  bytes: Uint8Array,
  view: DataView,
  kindOf: Uint8Array,
  start: number,
  end: number,
  out: Int32Array,
  at: number,
) => number;

/** First byte of the characters from U+3000 on. */
const WIDE = 0xe3;

/** Pieces of up to so many bytes are merged, which is the fastest for them. */
const SHORT = 10;
/** Bytes of longer pieces that are merged too, before the tables of the quicker way are made: what they cost must pay. */
const FEW = 2048;

/** What a byte is to a word of ASCII: a letter of it, what surely ends it, or neither. */
const CAPITAL = 1;
const SMALL = 2;
const ENDS = 3;
const IN_WORD = new Uint8Array(256);
for (let byte = 0; byte < 0x80; byte++) {
  const text = String.fromCharCode(byte);
  IN_WORD[byte] = /[A-Z]/.test(text) ? CAPITAL : /[a-z]/.test(text) ? SMALL : text === "'" ? 0 : ENDS;
}

export function createBytesEncoder(tables: RankTables, { findEnd, prefixes, partsAtCapital }: Pattern): EncodeBytes {
  const encodeLong = createPieceEncoder(tables);
  let boundaries: Boundaries | undefined;
  /** Bytes that were merged so far, up to `FEW`. */
  let encoded = 0;

  const encodePart: EncodePiece = (bytes, view, start, end, out, at) =>
    end - start <= SHORT
      ? mergePiece(tables, bytes, view, start, end, out, at)
      : encodeLong(bytes, view, start, end, out, at);

  const encodePiece: EncodePiece = (bytes, view, start, end, out, at) => {
    const length = end - start;
    if (encoded < FEW && length <= MERGED) {
      encoded += length;
      return mergePiece(tables, bytes, view, start, end, out, at);
    }
    if (length < 3 || (bytes[end - 1] as number) < 0x80 || (bytes[end - 3] as number) < WIDE)
      return encodePart(bytes, view, start, end, out, at);
    boundaries ??= createBoundaries(tables);
    return encodeWide(tables, boundaries, encodePart, bytes, view, start, end, out, at);
  };

  return (bytes, view, kindOf, start, end, out, at) => {
    let count = at;
    for (let from = start; from < end; ) {
      // Most pieces are words of ASCII, with something before them or not.
      let next = from + (prefixes[bytes[from] as number] as number);
      const first = IN_WORD[bytes[next] as number] as number;
      if (first === SMALL || first === CAPITAL) {
        const second = next + 1;
        do next++;
        while (IN_WORD[bytes[next] as number] === SMALL);
        const behind = IN_WORD[bytes[next] as number] as number;
        const ends = behind === ENDS || (behind === CAPITAL && partsAtCapital && (first === SMALL || next > second));
        if (!ends) next = findEnd(bytes, kindOf, from, end);
      } else next = findEnd(bytes, kindOf, from, end);
      const rank = findRank(tables, bytes, view, from, next - from);
      if (rank !== -1) out[count++] = rank;
      else count = encodePiece(bytes, view, from, next, out, count);
      from = next;
    }
    return count;
  };
}

/** Longest piece that is remembered, in bytes; it has at most as many tokens. */
export const REMEMBERED = 32;

const SLOTS = 1 << 14;

/** Tokens of pieces that were merged lately, by their bytes. It never grows. */
export interface PieceCache {
  readonly lengths: Uint8Array;
  readonly counts: Uint8Array;
  readonly bytes: Uint8Array;
  readonly tokens: Int32Array;
}

export function createPieceCache(): PieceCache {
  return {
    lengths: new Uint8Array(SLOTS),
    counts: new Uint8Array(SLOTS),
    bytes: new Uint8Array(SLOTS * REMEMBERED),
    tokens: new Int32Array(SLOTS * REMEMBERED),
  };
}

/** The slot of a piece, from its first, middle and last bytes. */
export function slotOfPiece(view: DataView, start: number, length: number): number {
  let hash = Math.imul(view.getInt32(start, true), 0x85ebca6b) ^ length;
  hash = Math.imul(hash ^ (hash >>> 15) ^ view.getInt32(start + (length >> 1) - 1, true), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 13) ^ view.getInt32(start + length - 4, true), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** Copies the tokens of a remembered piece to `out` and returns where they end; -1 where the slot holds another piece. */
export function recall(
  { lengths, counts, bytes: pieces, tokens }: PieceCache,
  slot: number,
  bytes: Uint8Array,
  start: number,
  length: number,
  out: Int32Array,
  at: number,
): number {
  if (lengths[slot] !== length) return -1;
  const from = slot * REMEMBERED;
  for (let index = 0; index < length; index++) if (pieces[from + index] !== bytes[start + index]) return -1;
  const count = counts[slot] as number;
  for (let index = 0; index < count; index++) out[at + index] = tokens[from + index] as number;
  return at + count;
}

export function remember(
  cache: PieceCache,
  slot: number,
  bytes: Uint8Array,
  start: number,
  length: number,
  out: Int32Array,
  at: number,
  end: number,
): void {
  const from = slot * REMEMBERED;
  cache.lengths[slot] = length;
  cache.counts[slot] = end - at;
  for (let index = 0; index < length; index++) cache.bytes[from + index] = bytes[start + index] as number;
  for (let index = at; index < end; index++) cache.tokens[from + index - at] = out[index] as number;
}

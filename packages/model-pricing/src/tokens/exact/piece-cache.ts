/** Longest piece that is remembered, in bytes; it has at most as many tokens. */
export const REMEMBERED = 512;

const SLOTS = 1 << 14;
/** Words of the ring: a megabyte, what a page of text needs many times over. */
const WORDS = 1 << 18;

/**
 * Tokens of pieces that were merged lately, by their bytes. It never grows: entries lie in a ring, and a new one overwrites the
 * oldest.
 */
export interface PieceCache {
  readonly hashes: Int32Array;
  /** Words written before the entry of a slot; one that the ring has gone past is gone. */
  readonly places: Float64Array;
  readonly lengths: Uint16Array;
  readonly counts: Uint16Array;
  /** Bytes of a piece in words, then its tokens. */
  readonly ring: Int32Array;
  written: number;
}

export function createPieceCache(): PieceCache {
  return {
    hashes: new Int32Array(SLOTS),
    places: new Float64Array(SLOTS).fill(-WORDS),
    lengths: new Uint16Array(SLOTS),
    counts: new Uint16Array(SLOTS),
    ring: new Int32Array(WORDS),
    written: 0,
  };
}

export function clearPieceCache(cache: PieceCache): void {
  cache.lengths.fill(0);
}

/** Hash of the bytes of a piece. */
export function hashPiece(view: DataView, start: number, length: number): number {
  let hash = length;
  const whole = start + length - 4;
  for (let at = start; at < whole; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  // The last word may overlap the one before it.
  hash = Math.imul(hash ^ view.getInt32(whole < start ? start : whole, true), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Copies the tokens of a remembered piece to `out` and returns where they end; -1 where it is not remembered. */
export function recall(
  { hashes, places, lengths, counts, ring, written }: PieceCache,
  hash: number,
  view: DataView,
  start: number,
  length: number,
  out: Int32Array,
  at: number,
): number {
  const slot = hash & (SLOTS - 1);
  if (hashes[slot] !== hash || lengths[slot] !== length) return -1;
  const place = places[slot] as number;
  if (written - place > WORDS) return -1;
  let word = place & (WORDS - 1);
  const whole = start + length - 4;
  for (let from = start; from < whole; from += 4) if (ring[word++] !== view.getInt32(from, true)) return -1;
  if (ring[word++] !== view.getInt32(whole, true)) return -1;
  const count = counts[slot] as number;
  for (let index = 0; index < count; index++) out[at + index] = ring[word + index] as number;
  return at + count;
}

/** Remembers the tokens `out[at]` to `out[end - 1]` of a piece of at least 4 bytes. */
export function remember(
  cache: PieceCache,
  hash: number,
  view: DataView,
  start: number,
  length: number,
  out: Int32Array,
  at: number,
  end: number,
): void {
  const { hashes, places, lengths, counts, ring } = cache;
  const size = ((length + 3) >> 2) + end - at;
  // An entry lies in one stretch.
  const room = WORDS - (cache.written & (WORDS - 1));
  if (room < size) cache.written += room;
  const slot = hash & (SLOTS - 1);
  hashes[slot] = hash;
  places[slot] = cache.written;
  lengths[slot] = length;
  counts[slot] = end - at;
  let word = cache.written & (WORDS - 1);
  cache.written += size;
  const whole = start + length - 4;
  for (let from = start; from < whole; from += 4) ring[word++] = view.getInt32(from, true);
  ring[word++] = view.getInt32(whole, true);
  for (let index = at; index < end; index++) ring[word++] = out[index] as number;
}

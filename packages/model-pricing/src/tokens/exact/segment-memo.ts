/** Longest segment that is remembered, in bytes. */
export const REMEMBERED = 1024;

const SLOT_BITS = 14;
/** Words of the ring: 4 MB, of which only what was written takes memory. */
const WORDS = 1 << 20;

/**
 * Tokens of segments of text that came up twice, by their bytes: a chat is counted again with each turn, and prompts share their
 * instructions. It never grows: entries lie in a ring, and a new one overwrites the oldest.
 */
export interface SegmentMemo {
  /** The hash that each slot holds. Apart from the rest, so that a new text finds it in the processor's cache. */
  readonly hashes: Int32Array;
  /** By slot: the hash of what is kept, the place in the ring, bytes, tokens. */
  readonly entries: Int32Array;
  /** Bytes of a segment in words, then its tokens. */
  readonly ring: Int32Array;
  /** Words written so far; an entry that the ring has gone past is gone. */
  written: number;
  /** Part of each hash: another one forgets all. */
  salt: number;
}

export function createSegmentMemo(): SegmentMemo {
  return {
    hashes: new Int32Array(1 << SLOT_BITS),
    entries: new Int32Array(4 << SLOT_BITS),
    ring: new Int32Array(WORDS),
    written: 0,
    salt: 1,
  };
}

/** Forgets all segments. */
export function clearSegments(memo: SegmentMemo): void {
  memo.salt = Math.imul(memo.salt, 0x9e3779b1);
}

/** Hash of a segment of at least 8 bytes. */
export function hashSegment(memo: SegmentMemo, view: DataView, start: number, end: number): number {
  // Two hashes side by side keep the processor busy; a word may be read twice at the end.
  let even = memo.salt;
  let odd = end - start;
  const last = end - 8;
  for (let at = start; at < last; at += 8) {
    even = Math.imul(even ^ view.getInt32(at, true), 0x9e3779b1);
    even ^= even >>> 15;
    odd = Math.imul(odd ^ view.getInt32(at + 4, true), 0x85ebca6b);
    odd ^= odd >>> 13;
  }
  even = Math.imul(even ^ view.getInt32(last, true), 0x9e3779b1);
  odd = Math.imul(odd ^ view.getInt32(last + 4, true), 0x85ebca6b);
  const hash = Math.imul(even ^ (even >>> 16), 0xc2b2ae35) ^ odd ^ (odd >>> 15);
  return Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
}

/** What is known of a segment: place of its slot where its tokens are, or one of these. */
export const NEW = -1;
export const SEEN = -2;

/** Looks a segment up, and notes that it came up. */
export function findSegment(memo: SegmentMemo, hash: number, view: DataView, start: number, end: number): number {
  const { hashes, entries, ring, written } = memo;
  const slot = hash >>> (32 - SLOT_BITS);
  if (hashes[slot] !== hash) {
    hashes[slot] = hash;
    return NEW;
  }
  const entry = slot * 4;
  const place = entries[entry + 1] as number;
  if (entries[entry] !== hash || entries[entry + 2] !== end - start || written - place > WORDS) return SEEN;
  let word = place & (WORDS - 1);
  const last = end - 4;
  for (let at = start; at < last; at += 4) if (ring[word++] !== view.getInt32(at, true)) return SEEN;
  return ring[word] === view.getInt32(last, true) ? entry : SEEN;
}

/** Copies the tokens of a segment to `out` and returns where they end. */
export function copySegment({ entries, ring }: SegmentMemo, entry: number, out: Int32Array, at: number): number {
  let word = ((entries[entry + 1] as number) & (WORDS - 1)) + (((entries[entry + 2] as number) + 3) >> 2);
  const end = at + (entries[entry + 3] as number);
  for (let index = at; index < end; index++) out[index] = ring[word++] as number;
  return end;
}

/** Remembers the tokens `out[at]` to `out[to - 1]` of a segment. */
export function rememberSegment(
  memo: SegmentMemo,
  hash: number,
  view: DataView,
  start: number,
  end: number,
  out: Int32Array,
  at: number,
  to: number,
): void {
  const { entries, ring } = memo;
  const size = ((end - start + 3) >> 2) + to - at;
  // An entry lies in one stretch.
  const room = WORDS - (memo.written & (WORDS - 1));
  if (room < size) memo.written += room;
  if (memo.written > 0x3fffffff) {
    memo.written = 0;
    entries.fill(0);
  }
  const entry = (hash >>> (32 - SLOT_BITS)) * 4;
  entries[entry] = hash;
  entries[entry + 1] = memo.written;
  entries[entry + 2] = end - start;
  entries[entry + 3] = to - at;
  let word = memo.written & (WORDS - 1);
  memo.written += size;
  const last = end - 4;
  for (let from = start; from < last; from += 4) ring[word++] = view.getInt32(from, true);
  ring[word++] = view.getInt32(last, true);
  for (let index = at; index < to; index++) ring[word++] = out[index] as number;
}

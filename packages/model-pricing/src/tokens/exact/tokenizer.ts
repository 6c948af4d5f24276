import { characterKinds, type WhiteSpace } from "./character-kinds.ts";
import { createBytesEncoder } from "./encode-bytes.ts";
import { findCut } from "./find-cut.ts";
import type { RankTables } from "./rank-tables.ts";
import { segmentEnd } from "./segment-end.ts";
import {
  clearSegments,
  copySegment,
  createSegmentMemo,
  findSegment,
  hashSegment,
  NEW,
  REMEMBERED,
  rememberSegment,
  SEEN,
} from "./segment-memo.ts";
import { PATTERNS, type Splitter } from "./split-pieces.ts";

/** Gets the tokens of the next part of a text, `ids[0]` to `ids[count - 1]`, which it must not keep; false stops. */
export type TakeTokens = (count: number, ids: Int32Array) => boolean;

export interface Tokenizer {
  readonly tables: RankTables;
  /**
   * Encodes a text as text: special tokens have no meaning. Returns false where `take` stopped it.
   *
   * `window` is the size of the first part, in characters; it is at most the usual one.
   */
  readonly encode: (text: string, whiteSpace: WhiteSpace, take: TakeTokens, window?: number) => boolean;
  readonly clearCache: () => void;
}

/** Characters that are encoded at once where the text may be parted: what stays in the processor's cache. */
const WINDOW = 1 << 13;
/** Characters of the largest buffers that are kept. */
const KEPT = 1 << 16;
/** Room behind the text that words are read from. */
const PADDING = 16;

interface Buffers {
  readonly characters: number;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly ids: Int32Array;
}

function createBuffers(characters: number): Buffers {
  const size = characters * 3 + PADDING;
  const bytes = new Uint8Array(size);
  return { characters, bytes, view: new DataView(bytes.buffer), ids: new Int32Array(size) };
}

export function createTokenizer(tables: RankTables, splitter: Splitter): Tokenizer {
  const encodeBytes = createBytesEncoder(tables, PATTERNS[splitter]);
  const utf8 = new TextEncoder();
  const memo = createSegmentMemo();
  let buffers: Buffers | undefined;

  const encodeWindow = (text: string, whiteSpace: WhiteSpace, take: TakeTokens): boolean => {
    let window = buffers;
    if (window === undefined || text.length > window.characters) {
      window = createBuffers(Math.max(text.length, WINDOW));
      // Only a text without any place to part it is longer than a window. Large buffers are not kept.
      if (text.length <= KEPT) buffers = window;
    }
    const { bytes, view, ids } = window;
    const end = utf8.encodeInto(text, bytes).written;
    bytes[end] = 0;
    const kindOf = characterKinds(whiteSpace);
    let count = 0;
    /** From here on, segments are to be encoded. */
    let open = 0;
    for (let at = 0; at < end && whiteSpace === "rust"; ) {
      const to = segmentEnd(bytes, at, end);
      if (to - at <= REMEMBERED && to - at >= 8) {
        const hash = hashSegment(memo, view, at, to);
        const found = findSegment(memo, hash, view, at, to);
        if (found !== NEW) {
          if (open < at) count = encodeBytes(bytes, view, kindOf, open, at, ids, count);
          open = to;
          if (found === SEEN) {
            const first = count;
            count = encodeBytes(bytes, view, kindOf, at, to, ids, count);
            rememberSegment(memo, hash, view, at, to, ids, first, count);
          } else count = copySegment(memo, found, ids, count);
        }
      }
      at = to;
    }
    if (open < end) count = encodeBytes(bytes, view, kindOf, open, end, ids, count);
    return take(count, ids);
  };

  return {
    tables,
    encode: (text, whiteSpace, take, window = WINDOW) => {
      for (let from = 0; from < text.length; ) {
        let to = text.length;
        for (let size = Math.min(window, WINDOW); from + size < text.length; size *= 2) {
          const cut = findCut(text, from, from + size);
          if (cut !== -1) {
            to = cut;
            break;
          }
        }
        const whole = from === 0 && to === text.length;
        if (!encodeWindow(whole ? text : text.slice(from, to), whiteSpace, take)) return false;
        from = to;
      }
      return true;
    },
    clearCache: () => clearSegments(memo),
  };
}

import { characterKinds, type WhiteSpace } from "./character-kinds.ts";
import { createBytesEncoder } from "./encode-bytes.ts";
import { findCut } from "./find-cut.ts";
import type { RankTables } from "./rank-tables.ts";
import { SPLITTERS, type Splitter } from "./split-pieces.ts";

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
const WINDOW = 1 << 15;
/** Room behind the text that words are read from. */
const PADDING = 16;

interface Buffers {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly kinds: Uint8Array;
  readonly ids: Int32Array;
}

function createBuffers(characters: number): Buffers {
  const size = characters * 3 + PADDING;
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer), kinds: new Uint8Array(size), ids: new Int32Array(size) };
}

export function createTokenizer(tables: RankTables, splitter: Splitter): Tokenizer {
  const bytesEncoder = createBytesEncoder(tables, SPLITTERS[splitter]);
  const utf8 = new TextEncoder();
  let buffers: Buffers | undefined;

  const encodeWindow = (text: string, kindOf: Uint8Array, take: TakeTokens): boolean => {
    buffers ??= createBuffers(WINDOW);
    // Only a text without any place to part it is longer; its buffers are not kept.
    const { bytes, view, kinds, ids } = text.length <= WINDOW ? buffers : createBuffers(text.length);
    const end = utf8.encodeInto(text, bytes).written;
    classify(bytes, kinds, end, kindOf);
    return take(bytesEncoder.encode(bytes, view, kinds, end, ids), ids);
  };

  return {
    tables,
    encode: (text, whiteSpace, take, window = WINDOW) => {
      const kindOf = characterKinds(whiteSpace);
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
        if (!encodeWindow(whole ? text : text.slice(from, to), kindOf, take)) return false;
        from = to;
      }
      return true;
    },
    clearCache: bytesEncoder.clear,
  };
}

/** Gives each byte the kind of its character. */
function classify(bytes: Uint8Array, kinds: Uint8Array, end: number, kindOf: Uint8Array): void {
  for (let at = 0; at < end; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      kinds[at++] = kindOf[lead] as number;
    } else if (lead < 0xe0) {
      const kind = kindOf[((lead & 0x1f) << 6) | ((bytes[at + 1] as number) & 0x3f)] as number;
      kinds[at] = kind;
      kinds[at + 1] = kind;
      at += 2;
    } else if (lead < 0xf0) {
      const kind = kindOf[
        ((lead & 0xf) << 12) | (((bytes[at + 1] as number) & 0x3f) << 6) | ((bytes[at + 2] as number) & 0x3f)
      ] as number;
      kinds[at] = kind;
      kinds[at + 1] = kind;
      kinds[at + 2] = kind;
      at += 3;
    } else {
      const kind = kindOf[
        ((lead & 7) << 18) |
          (((bytes[at + 1] as number) & 0x3f) << 12) |
          (((bytes[at + 2] as number) & 0x3f) << 6) |
          ((bytes[at + 3] as number) & 0x3f)
      ] as number;
      kinds[at] = kind;
      kinds[at + 1] = kind;
      kinds[at + 2] = kind;
      kinds[at + 3] = kind;
      at += 4;
    }
  }
}

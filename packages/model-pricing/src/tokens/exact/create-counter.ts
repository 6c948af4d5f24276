import { encodeText } from "./encode-text.ts";
import type { EncodingOrModel } from "./encoding-of.ts";
import { findCut } from "./find-cut.ts";
import { loadedEncoding } from "./loaded-encodings.ts";
import { expectText, type TextOptions } from "./text-options.ts";

/** Counts a text that comes in parts. */
export interface TokenCounter {
  /** Takes the next part; it may end within a word, a line break or a surrogate pair. */
  readonly push: (chunk: string) => void;
  /** Tokens of all parts so far as one text. More may be pushed afterwards. */
  readonly count: () => number;
}

/**
 * Makes a counter of a text that comes in parts, such as a stream: its count is that of the whole. It keeps only the text
 * since the last place that surely ends a piece, such as a blank behind a word.
 *
 * @throws {TokenizerError} `encoding_not_loaded`, `encoding_unknown`.
 *
 * @example
 * const counter = createCounter("o200k_base");
 * counter.push("Chat");
 * counter.push("GPT is great!");
 * counter.count()
 * //=> 5
 */
export function createCounter(encoding: EncodingOrModel, options: Pick<TextOptions, "whitespace"> = {}): TokenCounter {
  const ready = loadedEncoding(encoding);
  const countText = (text: string) => {
    let count = 0;
    encodeText(ready, text, options, (part) => {
      count += part;
      return true;
    });
    return count;
  };
  let total = 0;
  /** Parts that are not counted yet, joined only when they are. */
  let pending: string[] = [];
  let last = "";
  let pendingCount: number | undefined;

  return {
    push(chunk) {
      expectText(chunk);
      if (chunk === "") return;
      pendingCount = undefined;
      // A place to part the text is between two characters: of the old text only the last one matters.
      const seam = last + chunk;
      const cut = findCut(seam, 0, seam.length - 1);
      if (cut !== -1) {
        const known = cut - last.length;
        total += countText(pending.join("") + chunk.slice(0, known));
        pending = [];
        pending.push(chunk.slice(known));
      } else pending.push(chunk);
      last = chunk.slice(-1);
    },
    count() {
      pendingCount ??= countText(pending.join(""));
      return total + pendingCount;
    },
  };
}

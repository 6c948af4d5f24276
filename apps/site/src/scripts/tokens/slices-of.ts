import type { Part } from "./protocol.ts";

/** A stretch of a text, and how much of the part it was: characters of a text, bytes of a file. */
export interface Slice {
  readonly text: string;
  readonly size: number;
}

/** Characters that are counted at once: some milliseconds. */
export const SLICE = 262_144;

/** A part in slices that never part a character. */
export async function* slicesOf(part: Part): AsyncGenerator<Slice> {
  if (typeof part !== "string") yield* slicesOfFile(part);
  else
    for (let from = 0; from < part.length; ) {
      const to = endOfSlice(part, from);
      yield { text: part.slice(from, to), size: to - from };
      from = to;
    }
}

function endOfSlice(text: string, from: number): number {
  const end = from + SLICE;
  if (end >= text.length) return text.length;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}

async function* slicesOfFile(file: Blob): AsyncGenerator<Slice> {
  // Like the command, it takes a byte order mark for text.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const reader = file.stream().getReader();
  let text = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      text += done ? decoder.decode() : decoder.decode(value, { stream: true });
      size += value?.length ?? 0;
      // A browser reads as much at once as it likes.
      let from = 0;
      while (text.length - from >= SLICE || (done && from < text.length)) {
        const to = endOfSlice(text, from);
        yield { text: text.slice(from, to), size };
        size = 0;
        from = to;
      }
      if (done) return;
      text = text.slice(from);
    }
  } finally {
    await reader.cancel();
  }
}

/** Size of a part, in the unit of its slices. */
export function sizeOf(part: Part): number {
  return typeof part === "string" ? part.length : part.size;
}

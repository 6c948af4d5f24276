import { decodeBytes } from "./encode.ts";
import type { EncodingOrModel } from "./encoding-of.ts";

/** Whole characters of a text and the tokens that make them up: one, or several where a character takes more than one. */
export interface TokenPiece {
  readonly text: string;
  readonly ids: readonly number[];
}

/**
 * The text of tokens, piece by piece, to show where each one ends. Tokens that only together make a character stand as
 * one piece; what is no whole character at the end is U+FFFD.
 *
 * @throws {TokenizerError} `encoding_not_loaded`, `encoding_unknown`.
 * @throws {UsageError} `invalid_usage`: an id is no token of the encoding.
 *
 * @example
 * decodePieces(encode("ChatGPT is great!", "o200k_base"), "o200k_base").map(({ text }) => text)
 * //=> ["Chat", "GPT", " is", " great", "!"]
 */
export function decodePieces(ids: readonly number[], encoding: EncodingOrModel): readonly TokenPiece[] {
  const pieces: TokenPiece[] = [];
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  let from = 0;
  let owed = 0;
  ids.forEach((id, index) => {
    const bytes = decodeBytes([id], encoding);
    text += decoder.decode(bytes, { stream: true });
    for (const byte of bytes) owed = owed > 0 && byte >= 0x80 && byte < 0xc0 ? owed - 1 : following(byte);
    if (owed > 0) return;
    pieces.push({ text, ids: ids.slice(from, index + 1) });
    text = "";
    from = index + 1;
  });
  if (from < ids.length) pieces.push({ text: text + decoder.decode(), ids: ids.slice(from) });
  return pieces;
}

/** Bytes that follow the first byte of a character in UTF-8. */
function following(byte: number): number {
  return byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
}

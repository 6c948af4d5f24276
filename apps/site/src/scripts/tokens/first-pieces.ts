import { decodePieces, type EncodingName, encode, type TokenPiece } from "@org/model-pricing/tokens/exact";
import type { Part } from "./protocol.ts";
import { SHOWN_CHARACTERS } from "./shown-characters.ts";
import { slicesOf } from "./slices-of.ts";

/** Text behind those, so that the last token shown is the one that the whole text has. */
const MARGIN = 4096;

/** The tokens at the beginning of a text. The encoding is loaded. */
export async function firstPieces(
  part: Part,
  encoding: EncodingName,
): Promise<{ readonly pieces: readonly TokenPiece[]; readonly is_cut: boolean }> {
  let head = "";
  for await (const { text } of slicesOf(part)) {
    head += text;
    if (head.length > SHOWN_CHARACTERS + MARGIN) break;
  }
  const pieces = decodePieces(encode(head.slice(0, SHOWN_CHARACTERS + MARGIN), encoding), encoding);
  if (head.length <= SHOWN_CHARACTERS) return { pieces, is_cut: false };
  let length = 0;
  const end = pieces.findIndex(({ text }) => {
    length += text.length;
    return length > SHOWN_CHARACTERS;
  });
  return { pieces: pieces.slice(0, end), is_cut: true };
}

import type { Colors } from "picocolors/types.js";
import { decodeBytes, type EncodingName, encode } from "../../tokens/exact/index.ts";
import type { Io } from "../io.ts";
import { readInput } from "../read-input.ts";

/**
 * The text with its tokens set off: by background colours, or by bars where there are no colours. Tokens that only
 * together make a character stand as one, with their number behind.
 */
export async function showTokens(io: Io, path: string, encoding: EncodingName, colors: Colors): Promise<string> {
  const text = await readInput(io, path, "file");
  const pieces = wholeCharacters(encode(text, encoding), encoding);
  const paints = [colors.bgCyan, colors.bgYellow, colors.bgGreen, colors.bgMagenta];
  if (!colors.isColorSupported) return pieces.map(label).join("|");
  return pieces
    .map((piece, index) => {
      const paint = paints[index % paints.length] as (text: string) => string;
      // A background runs to the end of the line if a line end stands inside it.
      return label(piece)
        .split("\n")
        .map((line) => (line === "" ? "" : paint(colors.black(line))))
        .join("\n");
    })
    .join("");
}

interface Piece {
  readonly text: string;
  readonly tokens: number;
}

function label({ text, tokens }: Piece): string {
  return tokens > 1 ? `${text}(${tokens})` : text;
}

function wholeCharacters(ids: readonly number[], encoding: EncodingName): readonly Piece[] {
  const pieces: Piece[] = [];
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  let tokens = 0;
  let owed = 0;
  for (const id of ids) {
    const bytes = decodeBytes([id], encoding);
    text += decoder.decode(bytes, { stream: true });
    tokens++;
    for (const byte of bytes) owed = owed > 0 && byte >= 0x80 && byte < 0xc0 ? owed - 1 : following(byte);
    if (owed > 0) continue;
    pieces.push({ text, tokens });
    text = "";
    tokens = 0;
  }
  if (tokens > 0) pieces.push({ text: text + decoder.decode(), tokens });
  return pieces;
}

/** Bytes that follow the first byte of a character in UTF-8. */
function following(byte: number): number {
  return byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
}

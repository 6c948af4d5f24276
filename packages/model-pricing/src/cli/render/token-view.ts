import type { Colors } from "picocolors/types.js";
import { decodePieces, type EncodingName, encode, type TokenPiece } from "../../tokens/exact/index.ts";
import type { Io } from "../io.ts";
import { readInput } from "../read-input.ts";

/**
 * The text with its tokens set off: by background colours, or by bars where there are no colours. Tokens that only
 * together make a character stand as one, with their number behind.
 */
export async function showTokens(io: Io, path: string, encoding: EncodingName, colors: Colors): Promise<string> {
  const text = await readInput(io, path, "file");
  const pieces = decodePieces(encode(text, encoding), encoding);
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

function label({ text, ids }: TokenPiece): string {
  return ids.length > 1 ? `${text}(${ids.length})` : text;
}

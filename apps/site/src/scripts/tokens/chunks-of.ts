import type { TokenPiece } from "@org/model-pricing/tokens/exact";

/** Pieces from which on a chunk ends with the next line, and those it has at most, where no line ends. */
const ENOUGH = 100;
const MOST = 1000;

/** Pieces in chunks that a page can lay out one by one, whole lines wherever there are any. */
export function chunksOf(pieces: readonly TokenPiece[]): readonly (readonly TokenPiece[])[] {
  const chunks: TokenPiece[][] = [];
  let chunk: TokenPiece[] = [];
  for (const piece of pieces) {
    if (chunk.length === 0) chunks.push(chunk);
    chunk.push(piece);
    const isEnd = chunk.length >= ENOUGH && piece.text.endsWith("\n");
    if (isEnd || chunk.length === MOST) chunk = [];
  }
  return chunks;
}

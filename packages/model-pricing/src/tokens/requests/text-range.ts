import type { ModelRecord } from "../../types.ts";
import { estimateTokens } from "../estimate/estimate-tokens.ts";
import type { CountOptions, TokenRange } from "./chat-count.ts";

export const NOTHING: TokenRange = { tokens: 0, low: 0, high: 0 };

export function exactly(tokens: number): TokenRange {
  return { tokens, low: tokens, high: tokens };
}

export function addRanges(a: TokenRange, b: TokenRange): TokenRange {
  return { tokens: a.tokens + b.tokens, low: a.low + b.low, high: a.high + b.high };
}

/** Tokens of a request's pieces of text. */
export type TextRange = (pieces: readonly string[]) => TokenRange;

/** Counts pieces one by one with the caller's counter, or estimates them. */
export function textRange(model: ModelRecord, { count }: CountOptions): TextRange {
  if (!count) return (pieces) => estimatePieces(model, pieces);
  return (pieces) => exactly(pieces.reduce((sum, piece) => sum + count(piece), 0));
}

/**
 * Adds up estimates piece by piece, but takes the band of all of them as one text: it is wide for a single short piece,
 * and the errors of many pieces cancel out.
 */
function estimatePieces(model: ModelRecord, pieces: readonly string[]): TokenRange {
  if (pieces.length === 0) return NOTHING;
  const whole = estimateTokens(pieces.join("\n"), model);
  if (pieces.length === 1 || whole.tokens === 0) return whole;
  const tokens = pieces.reduce((sum, piece) => sum + estimateTokens(piece, model).tokens, 0);
  const share = tokens / whole.tokens;
  return { tokens, low: Math.floor(whole.low * share), high: Math.ceil(whole.high * share) };
}

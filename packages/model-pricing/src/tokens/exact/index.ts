/**
 * Exact token counts for the encodings that OpenAI publishes. Ranks (1 to 2 MB) are loaded one encoding at a time; after that
 * every call is synchronous.
 *
 * @module
 */
export type { WhiteSpace } from "./character-kinds.ts";
export { countTokens, countUpTo, isWithinTokenLimit } from "./count-tokens.ts";
export { createCounter, type TokenCounter } from "./create-counter.ts";
export { decodePieces, type TokenPiece } from "./decode-pieces.ts";
export { decode, decodeBytes, encode } from "./encode.ts";
export { type EncodingOrModel, encodingOf } from "./encoding-of.ts";
export { ENCODING_NAMES, type EncodingName, isEncodingName } from "./encodings.ts";
export { isEncodingLoaded, type LoadOptions, loadEncoding } from "./loaded-encodings.ts";
export type { TextOptions } from "./text-options.ts";

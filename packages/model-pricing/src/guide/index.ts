/**
 * What the tutorials' tools know: errors, keys, shutdowns, places, limits. Code and small tables; nothing is sent or kept.
 *
 * @module
 */
export type { ErrorKind, KeyKind } from "../compile/authored.ts";
export { type ExplainErrorOptions, explainError } from "./errors/explain-error.ts";
export type {
  ErrorExplanation,
  ErrorInput,
  ErrorSource,
  Pause,
  RecognisedBy,
  RetryAdvice,
} from "./errors/explanation.ts";
export type { Language } from "./language.ts";

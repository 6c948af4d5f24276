/**
 * Token estimates without ranks, a few kilobytes, and the tokens of whole requests. Exact counts of text are in
 * `@org/model-pricing/tokens/exact`; hand its `countTokens` to the functions here where a bill depends on it.
 *
 * @module
 */
export { estimateTokens, type TokenEstimate } from "./estimate/estimate-tokens.ts";
export { type FamilyOfModel, familyOf, isTokenFamily, TOKEN_FAMILIES, type TokenFamily } from "./estimate/families.ts";
export {
  characters450Per1000Tokens,
  fourCharactersPerToken,
  tokens225PerCharacter,
  words750Per1000Tokens,
} from "./estimate/rules-of-thumb.ts";
export type {
  AppliedRule,
  ChatCount,
  CountingRule,
  CountOptions,
  MediaSize,
  Medium,
  TokenRange,
  UnknownPart,
} from "./requests/chat-count.ts";
export type {
  ChatExtras,
  ChatInput,
  ChatMessage,
  ChatRequest,
  ContentPart,
  ToolCall,
} from "./requests/chat-message.ts";
export { countChat } from "./requests/count-chat.ts";
export { type ContextFit, type Fit, type FitOptions, fitsContext, type LimitFit } from "./requests/fits-context.ts";
export {
  type DroppedMessage,
  type TrimmedMessages,
  type TrimOptions,
  trimMessages,
} from "./requests/trim-messages.ts";

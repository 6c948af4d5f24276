import { invalidUsage, PricingError } from "../../errors.ts";
import type { ModelRecord } from "../../types.ts";
import { familyOf } from "../estimate/families.ts";
import type { ChatCount, CountOptions } from "./chat-count.ts";
import type { ChatExtras, ChatMessage } from "./chat-message.ts";
import { countChat } from "./count-chat.ts";
import { groupTurns, isInstruction } from "./group-turns.ts";

export interface TrimOptions extends CountOptions, ChatExtras {
  readonly model: ModelRecord;
  /** Most tokens of input and reserve together; the model's context window where it is left out. */
  readonly limit?: number | undefined;
  /** Tokens to keep free for the answer. */
  readonly reserve?: number | undefined;
}

/** A message that had to go, and the place it had. */
export interface DroppedMessage<M> {
  readonly index: number;
  readonly message: M;
}

export interface TrimmedMessages<M> {
  readonly messages: M[];
  /** What was left out, oldest first. */
  readonly dropped: DroppedMessage<M>[];
  /** The kept request, with system prompt, tools and schema where they were given. Its `high` is within `available`. */
  readonly count: ChatCount;
  /** Tokens that the input may have. */
  readonly available: number;
}

/**
 * Shortens a conversation to a limit of tokens: keeps system and developer messages and as many of the newest turns as
 * fit, whole, each tool call with its result. The upper end of the count has to fit, and of an estimate one with three times
 * its band; only an exact counter rules out that rare characters go beyond it.
 *
 * @param messages In OpenAI's or Anthropic's shape, oldest first; the list is not changed.
 * @param options.count An exact counter of text; with it more turns fit than by an estimate.
 * @throws {PricingError} `context_exceeded`: system messages and newest turn alone are too long.
 * @throws {UsageError} `invalid_usage`: no limit was given and the model's window is not known, or a number is wrong.
 */
export function trimMessages<M extends ChatMessage>(messages: readonly M[], options: TrimOptions): TrimmedMessages<M> {
  const { model, limit, reserve, count: _count, measure: _measure, ...extras } = options;
  const available = availableTokens(options);
  const turns = groupTurns(messages);
  const count = (kept: readonly ChatMessage[]) => countChat({ ...extras, messages: kept }, model, options);
  const keep = (first: number) => {
    const dropped = new Set(turns.slice(0, first).flat());
    return messages.filter((_, index) => !dropped.has(index));
  };

  // Tools and a system prompt count once, so a turn is counted without them.
  const countTurn = (turn: readonly ChatMessage[]) => countChat(turn, model, options).tokens;
  let first = firstTurnThatFits(messages, turns, available, count, countTurn, model);
  let kept = keep(first);
  let counted = count(kept);
  while (mostOf(counted, model) > available && first < turns.length - 1) {
    first++;
    kept = keep(first);
    counted = count(kept);
  }
  if (mostOf(counted, model) > available) throw tooLong(counted, options, available);
  const dropped = turns.slice(0, first).flat();
  return {
    messages: kept,
    dropped: dropped.map((index) => ({ index, message: messages[index] as M })),
    count: counted,
    available,
  };
}

/** Counts each turn once, and goes back from the newest as far as the sum fits. An estimate's band is that of the whole. */
function firstTurnThatFits(
  messages: readonly ChatMessage[],
  turns: readonly (readonly number[])[],
  available: number,
  count: (messages: readonly ChatMessage[]) => ChatCount,
  countTurn: (turn: readonly ChatMessage[]) => number,
  model: ModelRecord,
): number {
  const whole = count(messages);
  if (mostOf(whole, model) <= available) return 0;
  const band = mostOf(whole, model) / Math.max(1, whole.tokens);
  const instructions = messages.filter(isInstruction);
  const nothing = countTurn([]);
  let sum = count(instructions).tokens;
  for (let first = turns.length; first > 0; first--) {
    const turn = (turns[first - 1] ?? []).map((index) => messages[index] as ChatMessage);
    sum += countTurn(turn) - nothing;
    if (sum * band > available) return Math.min(first, turns.length - 1);
  }
  return 0;
}

function availableTokens({ model, limit = model.context_window, reserve = 0 }: TrimOptions): number {
  if (limit === undefined) {
    throw invalidUsage("limit", limit, `a number of tokens: the context window of "${model.id}" is not known`);
  }
  if (!Number.isSafeInteger(limit) || limit <= 0)
    throw invalidUsage("limit", limit, "a whole number of tokens above 0");
  if (!Number.isSafeInteger(reserve) || reserve < 0) {
    throw invalidUsage("reserve", reserve, "a whole number of tokens, 0 or more");
  }
  return Math.min(limit - reserve, model.max_input_tokens ?? limit);
}

/** A band holds 95 in 100 texts; classical Chinese is among the rest, at twice the band. */
const BANDS = 3;

/**
 * The most tokens to reckon with: the upper end, where estimated text lies further out than usual. The band of a tokenizer
 * that is not public is as wide already.
 */
function mostOf({ high, text }: ChatCount, model: ModelRecord): number {
  const further = familyOf(model)?.is_public ? BANDS - 1 : 0;
  return high + further * (text.high - text.tokens);
}

function tooLong(counted: ChatCount, { model, limit, reserve = 0 }: TrimOptions, available: number): PricingError {
  const tokens = mostOf(counted, model);
  const of = limit === undefined ? "the model's window" : `the limit of ${limit}`;
  const message = `The system messages and the newest turn come to ${tokens} tokens, but ${of} leaves ${available} with ${reserve} reserved. Shorten them, reserve less or raise the limit.`;
  return new PricingError("context_exceeded", message, { tokens, available, limit, reserve });
}

import { invalidUsage } from "../../errors.ts";
import type { ModelRecord } from "../../types.ts";
import type { ChatCount, CountOptions, UnknownPart } from "./chat-count.ts";
import type { ChatInput, ChatMessage, ChatRequest } from "./chat-message.ts";
import { countContent } from "./count-content.ts";
import { countMessage } from "./count-message.ts";
import { countTools } from "./count-tools.ts";
import { lineageOf } from "./lineage.ts";
import { framingOf, UNPUBLISHED_FRAMING } from "./rules/framing.ts";
import { createTally } from "./tally.ts";
import { textRange } from "./text-range.ts";

/**
 * Counts the input tokens of a request: text, names and framing of messages, tool calls and results, tool definitions,
 * functions, images, audio, video and PDF pages, each by the rule of the model's maker, with its source and date.
 *
 * @param chat A request body, its messages alone (OpenAI's or Anthropic's shape), or text as one message of a user.
 * @param options.count An exact counter of text. Without it text is estimated, and `low` and `high` are its band.
 * @param options.measure Sizes of media that the request only names by URL or id.
 * @returns Tokens with both ends. What no rule counts is in `unknown_parts`, with its bounds where it has any.
 * @throws {UsageError} `invalid_usage`: a message is none.
 * @throws {PricingError} Without `count`: the estimator knows no family for this model.
 *
 * @example
 * countChat([{ role: "user", content: "hello world" }], gpt_4, { count: (text) => countTokens(text, gpt_4) }).tokens
 * //=> 9
 */
export function countChat(chat: ChatInput, model: ModelRecord, options: CountOptions = {}): ChatCount {
  const request = toRequest(chat);
  const lineage = lineageOf(model);
  const countText = textRange(model, options);
  const tally = createTally(countText);
  const isExact = options.count !== undefined;
  const context = { tally, lineage, countText, measure: options.measure, isExact };
  if (isEmbedding(model)) {
    request.messages.forEach(({ content }, index) => {
      countContent(context, content, `messages[${index}].content`);
    });
    return tally.result(isExact);
  }
  const framing = framingOf(lineage);
  if (framing) {
    tally.rule(framing.rule, framing.assumed);
    tally.framing(framing.reply);
  } else tally.unknown(unpublishedFraming(request));
  if (request.system !== undefined)
    countMessage(context, framing, { role: "system", content: request.system }, "system");
  request.messages.forEach((message, index) => {
    countMessage(context, framing, padded(message, index, request), `messages[${index}]`);
  });
  countTools(context, framing, request);
  return tally.result(isExact);
}

function unpublishedFraming({ messages, system }: ChatRequest): UnknownPart {
  const messageCount = messages.length + (system === undefined ? 0 : 1);
  const { at_least, likely, at_most } = UNPUBLISHED_FRAMING;
  return {
    part: "messages",
    kind: "framing",
    why: "the provider does not say how it frames messages; the figures are our allowance",
    at_least: at_least * messageCount,
    likely: likely * messageCount,
    at_most: at_most * messageCount,
  };
}

/** An embedding is made of text as it stands, without framing. */
function isEmbedding({ output_modalities }: ModelRecord): boolean {
  return output_modalities?.length === 1 && output_modalities[0] === "embedding";
}

/** With functions, OpenAI's first system message gets a line end. */
function padded(message: ChatMessage, index: number, { functions, messages }: ChatRequest): ChatMessage {
  if (!functions?.length || message?.role !== "system" || typeof message.content !== "string") return message;
  const isFirst = messages.findIndex(({ role }) => role === "system") === index;
  return isFirst ? { ...message, content: `${message.content}\n` } : message;
}

/** A request body of whatever was handed in. */
export function toRequest(chat: ChatInput): ChatRequest {
  if (typeof chat === "string") return { messages: [{ role: "user", content: chat }] };
  if (Array.isArray(chat)) return { messages: chat as readonly ChatMessage[] };
  const { messages } = (chat ?? {}) as ChatRequest;
  if (!Array.isArray(messages)) {
    throw invalidUsage(
      "messages",
      JSON.stringify(messages),
      'a list of messages such as [{ role: "user", content: "Hi" }]',
    );
  }
  return chat as ChatRequest;
}

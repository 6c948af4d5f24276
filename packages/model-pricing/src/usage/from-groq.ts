import type { AdapterResult } from "./adapter-result.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of Groq's API.
 *
 * Counts as in Chat Completions. A stream may carry its usage in `x_groq.usage` of the last chunk; in other bodies that
 * block holds hardware counters, so `usage` goes first. `service_tier` is passed on as Groq names it (`on_demand`, `flex`).
 * Rules: npm `groq-sdk` 1.6.0, types `CompletionUsage` and `ChatCompletionChunk.XGroq`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromGroq({
 *   model: "openai/gpt-oss-120b",
 *   usage: { prompt_tokens: 84, completion_tokens: 105, completion_tokens_details: { reasoning_tokens: 95 } },
 * }).usage
 * //=> { input_tokens: 84, output_tokens: 105, reasoning_output_tokens: 95 }
 */
export function fromGroq(body: unknown): AdapterResult {
  return readOpenAIChat(body, { api: "Groq", usageAt: ["usage", "x_groq.usage"] }).result;
}

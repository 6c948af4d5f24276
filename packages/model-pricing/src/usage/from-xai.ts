import type { AdapterResult } from "./adapter-result.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";
import { withXaiBilling } from "./xai-billing.ts";

/**
 * Reads a response of xAI's Chat Completions. Its Responses API has `fromXaiResponses`.
 *
 * `completion_tokens` leaves reasoning out and it is added, unless `total_tokens` is already input plus completion.
 * Server-side tools and the cost are read as `fromXaiResponses` reads them. Rules: npm `@ai-sdk/xai` 3.0.138,
 * `convertXaiChatUsage`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromXai({
 *   model: "grok-4.6",
 *   usage: {
 *     prompt_tokens: 30,
 *     completion_tokens: 10,
 *     total_tokens: 240,
 *     completion_tokens_details: { reasoning_tokens: 200 },
 *   },
 * }).usage
 * //=> { input_tokens: 30, output_tokens: 210, reasoning_output_tokens: 200 }
 */
export function fromXai(body: unknown): AdapterResult {
  const { result, block } = readOpenAIChat(body, { api: "xAI Chat Completions", reasoning: "by_total" });
  return withXaiBilling(result, block);
}

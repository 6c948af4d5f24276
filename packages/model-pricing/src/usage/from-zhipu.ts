import type { AdapterResult } from "./adapter-result.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of Zhipu's API (BigModel, Z.ai).
 *
 * Counts as in Chat Completions: `cached_tokens` is inside `prompt_tokens`, reasoning inside `completion_tokens`. A stream
 * sends usage in its last chunk. Rules: PyPI `zai-sdk` 0.2.3, type `CompletionUsage`, and a recorded body of glm-5.2.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromZhipu({
 *   model: "glm-5.2",
 *   usage: { prompt_tokens: 20, completion_tokens: 67, completion_tokens_details: { reasoning_tokens: 58 } },
 * }).usage
 * //=> { input_tokens: 20, output_tokens: 67, reasoning_output_tokens: 58 }
 */
export function fromZhipu(body: unknown): AdapterResult {
  return readOpenAIChat(body, {
    api: "Zhipu",
    ask: "For a stream, keep the last chunk: it carries the usage of the whole response.",
  }).result;
}

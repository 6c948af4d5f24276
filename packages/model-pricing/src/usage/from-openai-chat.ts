import type { AdapterResult } from "./adapter-result.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of OpenAI's Chat Completions.
 *
 * `prompt_tokens` contains what was cached, written to the cache, audio and images; `completion_tokens` contains
 * reasoning, audio, and accepted and rejected predictions. How cache and audio overlap is not reported and left out.
 * Rules: types `CompletionUsage` and `ChatCompletion` of npm `openai` 7.57.0. `service_tier` is the tier that served the
 * request; `default` stays as it is.
 *
 * @param body A response, its stream's chunks, or a usage block.
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromOpenAIChat({
 *   model: "gpt-4o-2024-08-06",
 *   usage: { prompt_tokens: 1349, completion_tokens: 10, prompt_tokens_details: { cached_tokens: 1024 } },
 * }).usage
 * //=> { input_tokens: 1349, cache_read_input_tokens: 1024, output_tokens: 10 }
 */
export function fromOpenAIChat(body: unknown): AdapterResult {
  return readOpenAIChat(body, { api: "OpenAI Chat Completions" }).result;
}

import type { AdapterResult } from "./adapter-result.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of DeepSeek's API.
 *
 * `prompt_tokens` is the sum of `prompt_cache_hit_tokens` and `prompt_cache_miss_tokens`; the hits are the cache reads.
 * `completion_tokens` contains reasoning. Rules: npm `@ai-sdk/deepseek` 3.0.56, `convertDeepSeekUsage`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromDeepSeek({
 *   model: "deepseek-chat",
 *   usage: { prompt_tokens: 100, completion_tokens: 20, prompt_cache_hit_tokens: 64, prompt_cache_miss_tokens: 36 },
 * }).usage
 * //=> { input_tokens: 100, cache_read_input_tokens: 64, output_tokens: 20 }
 */
export function fromDeepSeek(body: unknown): AdapterResult {
  return readOpenAIChat(body, {
    api: "DeepSeek",
    cacheReadAt: ["prompt_cache_hit_tokens", "prompt_tokens_details.cached_tokens"],
  }).result;
}

import type { AdapterResult } from "./adapter-result.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of Moonshot's API (Kimi).
 *
 * Cached tokens are in `usage.cached_tokens` or in the details, inside `prompt_tokens`. A stream may carry its usage in
 * the last chunk's choice. Rules: npm `@ai-sdk/moonshotai` 3.0.60, `convertMoonshotAIChatUsage` and its chunk schema.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromMoonshot({ model: "kimi-k3", usage: { prompt_tokens: 90, completion_tokens: 12, cached_tokens: 64 } }).usage
 * //=> { input_tokens: 90, cache_read_input_tokens: 64, output_tokens: 12 }
 */
export function fromMoonshot(body: unknown): AdapterResult {
  return readOpenAIChat(body, {
    api: "Moonshot",
    usageAt: ["usage", "choices.0.usage"],
    cacheReadAt: ["cached_tokens", "prompt_tokens_details.cached_tokens"],
  }).result;
}

import type { AdapterResult } from "./adapter-result.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of a host that speaks the Chat Completions format without a usage dialect of its own: Volcengine Ark,
 * Tencent TokenHub, Baidu Qianfan, SiliconFlow, Cerebras, Hugging Face and other hosts of open models.
 *
 * As `fromOpenAIChat`; cached tokens are also taken from `usage.cached_tokens`, where some of these hosts put them. They
 * are a part of `prompt_tokens`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromOpenAICompatible({
 *   model: "deepseek-ai/DeepSeek-R1",
 *   usage: { cached_tokens: 0, prompt_tokens: 4, completion_tokens: 258, total_tokens: 262 },
 * }).usage
 * //=> { input_tokens: 4, cache_read_input_tokens: 0, output_tokens: 258 }
 */
export function fromOpenAICompatible(body: unknown): AdapterResult {
  return readOpenAIChat(body, {
    api: "OpenAI-compatible",
    cacheReadAt: ["prompt_tokens_details.cached_tokens", "cached_tokens"],
  }).result;
}

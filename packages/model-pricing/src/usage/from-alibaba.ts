import type { AdapterResult } from "./adapter-result.ts";
import { countAt, present, textAt } from "./json-node.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of Alibaba's OpenAI-compatible mode (Bailian, Model Studio).
 *
 * `prompt_tokens` contains cache reads and cache writes. `cache_type` is sent only where the request asked for explicit
 * caching, which has a read price of its own: then the reads are explicit ones too. Rules: npm `@ai-sdk/alibaba` 2.0.58,
 * type `AlibabaUsage`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromAlibaba({
 *   model: "qwen3.7-max",
 *   usage: {
 *     prompt_tokens: 2000,
 *     completion_tokens: 50,
 *     prompt_tokens_details: { cached_tokens: 1500, cache_creation_input_tokens: 300, cache_type: "ephemeral" },
 *   },
 * }).usage.cache_read_explicit_input_tokens
 * //=> 1500
 */
export function fromAlibaba(body: unknown): AdapterResult {
  const { result, block } = readOpenAIChat(body, {
    api: "Alibaba Model Studio",
    cacheWriteAt: ["prompt_tokens_details.cache_creation_input_tokens"],
  });
  const isExplicit = textAt(block.json, "prompt_tokens_details.cache_type") !== undefined;
  const explicit = isExplicit ? countAt(block, "prompt_tokens_details.cached_tokens") : undefined;
  return { ...result, usage: present({ ...result.usage, cache_read_explicit_input_tokens: explicit }) };
}

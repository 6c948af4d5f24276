import type { AdapterResult } from "./adapter-result.ts";
import { decimalText } from "./decimal-text.ts";
import { countAt, firstCountAt, present, secondsAt, valueAt } from "./json-node.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

const CACHE_READ = ["prompt_tokens_details.cached_tokens", "cache_read_input_tokens"];
const CACHE_WRITE = [
  "prompt_tokens_details.cache_creation_tokens",
  "prompt_tokens_details.cache_write_tokens",
  "cache_creation_input_tokens",
];
const LIFETIMES = "prompt_tokens_details.cache_creation_token_details";

/**
 * Reads a response in LiteLLM's format, of its SDK or its proxy.
 *
 * LiteLLM makes every provider's counts inclusive: `prompt_tokens` contains both caches, `completion_tokens` contains
 * reasoning. `usage.cost` is the cost that the provider reported, in US dollars; LiteLLM's own estimate
 * (`response_cost`) is not a charge and is not read. Rules: PyPI `litellm` 1.109.1, types `Usage`,
 * `PromptTokensDetailsWrapper` and `CacheCreationTokenDetails`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromLiteLLM({
 *   model: "claude-sonnet-5",
 *   usage: { prompt_tokens: 15097, completion_tokens: 290, cache_read_input_tokens: 14714 },
 * }).usage
 * //=> { input_tokens: 15097, cache_read_input_tokens: 14714, output_tokens: 290 }
 */
export function fromLiteLLM(body: unknown): AdapterResult {
  const { result, block } = readOpenAIChat(body, {
    api: "LiteLLM",
    cacheReadAt: CACHE_READ,
    cacheWriteAt: CACHE_WRITE,
  });
  const cost = valueAt(block.json, "cost.total_cost") ?? valueAt(block.json, "cost");
  return {
    ...result,
    usage: present({
      ...result.usage,
      cache_creation_1h_input_tokens: countAt(block, `${LIFETIMES}.ephemeral_1h_input_tokens`),
      cache_creation_12h_input_tokens: countAt(block, `${LIFETIMES}.ephemeral_12h_input_tokens`),
      input_characters: countAt(block, "prompt_tokens_details.character_count"),
      input_images: countAt(block, "prompt_tokens_details.image_count"),
      input_video_seconds: secondsAt(block, "prompt_tokens_details.video_length_seconds"),
      web_search_calls: firstCountAt(block, [
        "server_tool_use.web_search_requests",
        "prompt_tokens_details.web_search_requests",
      ]),
      maps_calls: countAt(block, "prompt_tokens_details.google_maps_grounding_requests"),
    }),
    reported_cost: cost === undefined ? undefined : { amount: decimalText(cost, "usage.cost"), currency: "USD" },
  };
}

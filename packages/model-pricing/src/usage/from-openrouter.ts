import type { AdapterResult } from "./adapter-result.ts";
import { decimalText } from "./decimal-text.ts";
import { countAt, present, valueAt } from "./json-node.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of OpenRouter's Chat Completions.
 *
 * Counts as in Chat Completions, with `cache_write_tokens` and video. `usage.cost` is what OpenRouter takes from the
 * account, in US dollars; with your own provider key (`is_byok`) that is its fee alone. `upstream_inference_cost` is not
 * charged by OpenRouter and not read. Rules: npm `@openrouter/sdk` 1.3.19, types `ChatUsage` and `ServerToolUseDetails`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromOpenRouter({ model: "openai/gpt-5-mini", usage: { prompt_tokens: 17, completion_tokens: 2177, cost: 0.00435825 } })
 *   .reported_cost
 * //=> { amount: "0.00435825", currency: "USD" }
 */
export function fromOpenRouter(body: unknown): AdapterResult {
  const { result, block } = readOpenAIChat(body, {
    api: "OpenRouter",
    ask: "For a stream, keep the last chunk: it carries the usage and the cost of the whole response.",
  });
  const cost = valueAt(block.json, "cost");
  return {
    ...result,
    usage: present({
      ...result.usage,
      web_search_calls: countAt(block, "server_tool_use_details.web_search_requests"),
    }),
    reported_cost: cost === undefined ? undefined : { amount: decimalText(cost, "usage.cost"), currency: "USD" },
  };
}

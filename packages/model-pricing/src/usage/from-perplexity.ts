import type { AdapterResult } from "./adapter-result.ts";
import { decimalText } from "./decimal-text.ts";
import { countAt, present, textAt, valueAt } from "./json-node.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

/**
 * Reads a response of Perplexity's Sonar models.
 *
 * `completion_tokens` leaves reasoning out, so it is added; `citation_tokens` count outside input and output;
 * `num_search_queries` are web searches. `usage.cost.total_cost` is what Perplexity charges, in US dollars, with its
 * request fee. Rules: npm `@perplexity-ai/perplexity_ai` 0.38.5, types `UsageInfo` and `Cost`; npm `@ai-sdk/perplexity`
 * 4.0.49, `convertPerplexityUsage`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromPerplexity({
 *   model: "sonar-deep-research",
 *   usage: { prompt_tokens: 10, completion_tokens: 50, total_tokens: 60, reasoning_tokens: 400, citation_tokens: 900 },
 * }).usage.citation_tokens
 * //=> 900
 */
export function fromPerplexity(body: unknown): AdapterResult {
  const { result, block } = readOpenAIChat(body, {
    api: "Perplexity",
    reasoningAt: ["reasoning_tokens"],
    reasoning: "apart",
    ask: "For a stream, keep the last chunk: it carries the usage of the whole response.",
  });
  const cost = valueAt(block.json, "cost.total_cost");
  return {
    ...result,
    usage: present({
      ...result.usage,
      citation_tokens: countAt(block, "citation_tokens"),
      web_search_calls: countAt(block, "num_search_queries"),
    }),
    attributes: present({ ...result.attributes, search_context_size: textAt(block.json, "search_context_size") }),
    reported_cost:
      cost === undefined ? undefined : { amount: decimalText(cost, "usage.cost.total_cost"), currency: "USD" },
  };
}

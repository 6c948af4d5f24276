import type { AdapterResult } from "./adapter-result.ts";
import { requiredCountAt } from "./json-node.ts";
import { firstText, locateUsage } from "./locate-usage.ts";

/**
 * Reads a response of OpenAI's Embeddings API, or of a host that copies it. Embeddings have input alone.
 *
 * Rules: npm `openai` 7.57.0, type `CreateEmbeddingResponse.Usage`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromOpenAIEmbeddings({ model: "text-embedding-3-small", usage: { prompt_tokens: 8, total_tokens: 8 } }).usage
 * //=> { input_tokens: 8 }
 */
export function fromOpenAIEmbeddings(body: unknown): AdapterResult {
  const { usage, sources } = locateUsage(body, {
    api: "OpenAI Embeddings",
    paths: ["usage"],
    bareKeys: ["prompt_tokens"],
    ask: "Every embeddings response carries it; pass the whole body.",
  });
  return {
    usage: { input_tokens: requiredCountAt(usage, "prompt_tokens") },
    attributes: {},
    model: firstText(sources, "model"),
    reported_cost: undefined,
  };
}

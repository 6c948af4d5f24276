import type { AdapterResult } from "./adapter-result.ts";
import { countAt, present, secondsAt, textAt, valueAt } from "./json-node.ts";
import { locateUsage } from "./locate-usage.ts";
import { readOpenAIChat } from "./read-openai-chat.ts";

const CACHE_READ = ["num_cached_tokens", "prompt_tokens_details.cached_tokens", "prompt_token_details.cached_tokens"];

/**
 * Reads a response of Mistral's chat, embeddings or OCR.
 *
 * `num_cached_tokens` is inside `prompt_tokens`; audio is counted in `prompt_audio_seconds`; the tier is in the usage
 * block. OCR counts pages in `usage_info`; with a document annotation they are annotated pages too. Rules: npm
 * `@mistralai/mistralai` 2.7.0, types `UsageInfo` and `OCRUsageInfo`; npm `@ai-sdk/mistral` 4.0.87, `mistralUsageSchema`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromMistral({
 *   model: "mistral-medium-latest",
 *   usage: { prompt_tokens: 273, completion_tokens: 97, num_cached_tokens: 48, total_tokens: 370 },
 * }).usage
 * //=> { input_tokens: 273, cache_read_input_tokens: 48, output_tokens: 97 }
 */
export function fromMistral(body: unknown): AdapterResult {
  if (valueAt(body, "usage_info") !== undefined) return fromOcr(body);
  const { result, block } = readOpenAIChat(body, {
    api: "Mistral",
    cacheReadAt: CACHE_READ,
    ask: "For a stream, keep the last chunk: it carries the usage of the whole response.",
  });
  return {
    ...result,
    usage: present({ ...result.usage, input_audio_seconds: secondsAt(block, "prompt_audio_seconds") }),
    attributes: present({ service_tier: textAt(block.json, "service_tier") ?? result.attributes.service_tier }),
  };
}

function fromOcr(body: unknown): AdapterResult {
  const { usage } = locateUsage(body, { api: "Mistral OCR", paths: ["usage_info"], bareKeys: [], ask: "" });
  const pages = countAt(usage, "pages_processed");
  const isAnnotated = textAt(body, "document_annotation") !== undefined;
  return {
    usage: present({ input_pages: pages, input_annotated_pages: isAnnotated ? pages : undefined }),
    attributes: {},
    model: textAt(body, "model"),
    reported_cost: undefined,
  };
}

import { UsageError } from "../errors.ts";
import type { AdapterResult } from "./adapter-result.ts";
import { aiSdkDetails } from "./ai-sdk-details.ts";
import { countAt, firstCountAt, isObject, type JsonNode, present, requiredCountAt } from "./json-node.ts";
import { chunksOf, firstText, locateUsage } from "./locate-usage.ts";

const CACHE_READ = ["inputTokenDetails.cacheReadTokens", "inputTokens.cacheRead", "cachedInputTokens"];
const CACHE_WRITE = ["inputTokenDetails.cacheWriteTokens", "inputTokens.cacheWrite"];
const REASONING = ["outputTokenDetails.reasoningTokens", "outputTokens.reasoning", "reasoningTokens"];

/**
 * Reads a result of the AI SDK (npm `ai` 7 and 6): of `generateText`, a step, a stream's parts, an embedding or an image,
 * or of a provider's model below it.
 *
 * The SDK's totals are inclusive for every provider. What they leave out (cache lifetimes, modalities, tiers, tool calls,
 * cost) is taken from `providerMetadata` and `usage.raw`, which name their provider. A result of several steps is several
 * requests, each with its own bill: price them one by one. Rules: npm `ai` 7.0.173 and 6.0.326, type
 * `LanguageModelUsage`; npm `@ai-sdk/provider` 4.0.38 and 3.0.19, `LanguageModelV4Usage` and `LanguageModelV3Usage`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`, also for several steps, and where the provider reported no total.
 *
 * @example
 * fromAISDK({
 *   response: { modelId: "claude-sonnet-5" },
 *   usage: { inputTokens: 15097, inputTokenDetails: { cacheReadTokens: 14714 }, outputTokens: 290 },
 * }).usage
 * //=> { input_tokens: 15097, cache_read_input_tokens: 14714, output_tokens: 290 }
 */
export function fromAISDK(body: unknown): AdapterResult {
  refuseSteps(body);
  const { usage, sources } = locateUsage(body, {
    api: "AI SDK",
    paths: ["usage", "totalUsage"],
    bareKeys: ["inputTokens", "tokens"],
    ask: "With streamText, await result.usage or keep the finish-step part; with OpenAI-compatible providers, set includeUsage.",
  });
  const embedded = countAt(usage, "tokens");
  const { usage: details, attributes, reported_cost } = aiSdkDetails(usage, sources);
  return {
    usage: present({
      input_tokens: embedded ?? total(usage, "inputTokens"),
      cache_read_input_tokens: firstCountAt(usage, CACHE_READ),
      cache_creation_input_tokens: firstCountAt(usage, CACHE_WRITE),
      output_tokens: embedded === undefined ? total(usage, "outputTokens") : undefined,
      reasoning_output_tokens: firstCountAt(usage, REASONING),
      ...details,
    }),
    attributes,
    model: firstText(sources, "response.modelId", "responses.0.modelId", "modelId"),
    reported_cost,
  };
}

/** Reads `inputTokens: 12` of the SDK or `inputTokens: { total: 12 }` of a provider's model. */
function total(usage: JsonNode, key: string): number {
  const path = isObject(usage.json[key]) ? `${key}.total` : key;
  return requiredCountAt(usage, path, "The provider reported no total; see whether it must be asked for usage.");
}

function refuseSteps(body: unknown): void {
  const chunks = chunksOf(body);
  const listed = chunks.map((chunk) => chunk.steps).find(Array.isArray)?.length ?? 0;
  const finished = chunks.filter(({ type, usage }) => type === "finish-step" || (type === undefined && usage)).length;
  const steps = Math.max(listed, finished);
  if (steps < 2) return;
  throw new UsageError(
    "invalid_usage",
    `This result has ${steps} steps, each a request with a bill of its own; pass result.steps one by one.`,
    { steps },
  );
}

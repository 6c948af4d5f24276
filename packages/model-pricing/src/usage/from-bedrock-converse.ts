import type { Attributes } from "../types.ts";
import type { AdapterResult } from "./adapter-result.ts";
import { countAt, type JsonNode, type JsonObject, nodesAt, present, requiredCountAt } from "./json-node.ts";
import { firstText, locateUsage } from "./locate-usage.ts";

/**
 * Reads a response of Amazon Bedrock's Converse or ConverseStream.
 *
 * Bedrock's `inputTokens` leaves cache reads and writes out; here they are inside (recorded bodies: the total is the sum
 * of all four). Writes with a `ttl` of `1h` are split off. A latency-optimised model is `speed: "fast"`. The response
 * names neither region nor model, but for a prompt router's choice. Rules: npm `@aws-sdk/client-bedrock-runtime`
 * 3.1164.0, types `TokenUsage`, `CacheDetail`, `ServiceTier` and `PerformanceConfiguration`.
 *
 * @param body A response, a stream's events (usage is in `metadata`), or a usage block.
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromBedrockConverse({ usage: { inputTokens: 22, cacheWriteInputTokens: 2492, outputTokens: 13, totalTokens: 2527 } }).usage
 * //=> { input_tokens: 2514, cache_creation_input_tokens: 2492, output_tokens: 13 }
 */
export function fromBedrockConverse(body: unknown): AdapterResult {
  const { usage, sources } = locateUsage(body, {
    api: "Bedrock Converse",
    paths: ["metadata.usage", "usage"],
    bareKeys: ["inputTokens"],
    ask: "In a stream it comes with the metadata event, the last one.",
  });
  const reads = countAt(usage, "cacheReadInputTokens");
  const writes = countAt(usage, "cacheWriteInputTokens");
  return {
    usage: present({
      input_tokens: requiredCountAt(usage, "inputTokens") + (reads ?? 0) + (writes ?? 0),
      cache_read_input_tokens: reads,
      cache_creation_input_tokens: writes,
      cache_creation_1h_input_tokens: bedrockOneHourWrites(usage),
      output_tokens: requiredCountAt(usage, "outputTokens"),
    }),
    attributes: bedrockAttributes(sources),
    model: firstText(sources, "trace.promptRouter.invokedModelId")?.replace(/^.*\//, ""),
    reported_cost: undefined,
  };
}

/** Sums the cache writes that live for an hour; undefined where the response does not break them down. */
export function bedrockOneHourWrites(usage: JsonNode): number | undefined {
  const details = nodesAt(usage, "cacheDetails");
  if (details.length === 0) return undefined;
  return details.reduce((sum, each) => sum + (each.json.ttl === "1h" ? requiredCountAt(each, "inputTokens") : 0), 0);
}

/** Reads tier and latency from the objects around the usage block. */
export function bedrockAttributes(sources: readonly JsonObject[]): Attributes {
  const latency = firstText(sources, "performanceConfig.latency");
  return present({
    service_tier: firstText(sources, "serviceTier.type"),
    speed: latency === "optimized" ? "fast" : latency,
  });
}

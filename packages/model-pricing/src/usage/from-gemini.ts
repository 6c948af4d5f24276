import type { Attributes } from "../types.ts";
import type { AdapterResult } from "./adapter-result.ts";
import { geminiModalities } from "./gemini-modalities.ts";
import { groundingCalls } from "./grounding-calls.ts";
import {
  countAt,
  firstCountAt,
  type JsonNode,
  type JsonObject,
  present,
  requiredCountAt,
  textAt,
  valueAt,
} from "./json-node.ts";
import { firstText, locateUsage } from "./locate-usage.ts";

/** Traffic types as tiers; `ON_DEMAND` is ordinary pay-as-you-go. One that is not here is passed on and refused by prices. */
const TIERS: Readonly<Record<string, string>> = {
  ON_DEMAND: "standard",
  ON_DEMAND_PRIORITY: "priority",
  ON_DEMAND_FLEX: "flex",
  ON_DEMAND_OFFPEAK: "offpeak",
  PROVISIONED_THROUGHPUT: "provisioned",
};

/**
 * Reads a response of the Gemini API or of Vertex AI: generated content, embeddings, or a Live message.
 *
 * Input is `promptTokenCount`, which contains what was cached, plus `toolUsePromptTokenCount`; output is the candidates
 * plus the thoughts. Audio, images and video are split by the details lists. Grounding is counted by `groundingCalls`.
 * Rules: npm `@google/genai` 3.1.0, types `GenerateContentResponseUsageMetadata`, `UsageMetadata` and `TrafficType`.
 *
 * @param body A response, its stream's chunks (the last counts hold for all), or the usage metadata.
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromGemini({
 *   modelVersion: "gemini-2.5-pro",
 *   usageMetadata: { promptTokenCount: 49, candidatesTokenCount: 12, thoughtsTokenCount: 264, totalTokenCount: 325 },
 * }).usage
 * //=> { input_tokens: 49, output_tokens: 276, reasoning_output_tokens: 264 }
 */
export function fromGemini(body: unknown): AdapterResult {
  const { usage: metadata, sources } = locateUsage(body, {
    api: "Gemini",
    paths: ["usageMetadata"],
    bareKeys: ["promptTokenCount"],
    ask: "In a stream the last chunk carries it: read the stream to its end.",
  });
  const model = firstText(sources, "modelVersion", "model")?.replace(/^.*models\//, "");
  const candidates = firstCountAt(metadata, ["candidatesTokenCount", "responseTokenCount"]);
  const thoughts = countAt(metadata, "thoughtsTokenCount");
  const isGenerated = candidates !== undefined || thoughts !== undefined;
  return {
    usage: present({
      input_tokens: requiredCountAt(metadata, "promptTokenCount") + (countAt(metadata, "toolUsePromptTokenCount") ?? 0),
      cache_read_input_tokens: countAt(metadata, "cachedContentTokenCount"),
      output_tokens: isGenerated ? (candidates ?? 0) + (thoughts ?? 0) : undefined,
      reasoning_output_tokens: thoughts,
      ...geminiModalities(metadata),
      ...groundingCalls(sources.flatMap(groundingOf), model),
    }),
    attributes: geminiAttributes(metadata),
    model,
    reported_cost: undefined,
  };
}

/** Reads the tier: named by the Gemini API, as a traffic type by Vertex AI. */
export function geminiAttributes(metadata: JsonNode): Attributes {
  const traffic = textAt(metadata.json, "trafficType");
  const tier = textAt(metadata.json, "serviceTier") ?? (traffic && (TIERS[traffic] ?? traffic));
  return present({ service_tier: tier?.toLowerCase().endsWith("unspecified") ? undefined : tier?.toLowerCase() });
}

function groundingOf(source: JsonObject): readonly unknown[] {
  const candidates: unknown = source.candidates;
  const live = valueAt(source, "serverContent.groundingMetadata");
  return Array.isArray(candidates) ? candidates.map((each) => valueAt(each, "groundingMetadata")) : [live];
}

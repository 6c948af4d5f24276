import type { AdapterResult } from "./adapter-result.ts";
import { countAt, firstCountAt, type JsonNode, nodeAt, present, requiredCountAt } from "./json-node.ts";
import { firstText, locateUsage } from "./locate-usage.ts";

/** Tiers that LangChain's OpenAI package puts in front of detail keys, as in `priority_cache_read`. */
const TIERS = ["priority", "flex"] as const;
const PLACES = ["", "data.", "kwargs."];

/**
 * Reads a message of LangChain (Python or JavaScript), live or serialised, or its `usage_metadata`.
 *
 * `input_tokens` and `output_tokens` are sums of all their kinds. Anthropic's lifetimes replace `cache_creation`, which is
 * then 0, and are added up again; OpenAI's tiers are prefixes of the detail keys. Rules: PyPI `langchain-core` 1.8.2 and
 * npm `@langchain/core` 1.4.0, type `UsageMetadata`; PyPI `langchain-anthropic` 1.7.10 and `langchain-openai` 1.7.4,
 * `_create_usage_metadata`.
 *
 * @param body A message, a stream's chunks (the last usage wins; sum chunks by LangChain's own `+` first), or the metadata.
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromLangChain({
 *   response_metadata: { model_name: "gpt-5-2025-08-07" },
 *   usage_metadata: { input_tokens: 23, output_tokens: 2030, total_tokens: 2053, output_token_details: { reasoning: 1728 } },
 * }).usage
 * //=> { input_tokens: 23, output_tokens: 2030, reasoning_output_tokens: 1728 }
 */
export function fromLangChain(body: unknown): AdapterResult {
  const { usage, sources } = locateUsage(body, {
    api: "LangChain",
    paths: PLACES.map((place) => `${place}usage_metadata`),
    bareKeys: ["input_tokens"],
    ask: "Set stream_usage=True (streamUsage: true) on the model; for a stream, add its chunks up first.",
  });
  const [input, output] = [nodeAt(usage, "input_token_details"), nodeAt(usage, "output_token_details")];
  const tier = TIERS.find((name) => countAt(input, name) !== undefined || countAt(output, name) !== undefined);
  const prefix = tier ? `${tier}_` : "";
  const modelNames = ["model_name", "model", "model_id"];
  const metadataPaths = (keys: readonly string[]) =>
    PLACES.flatMap((place) => keys.map((key) => `${place}response_metadata.${key}`));
  return {
    usage: present({
      input_tokens: requiredCountAt(usage, "input_tokens"),
      cache_read_input_tokens: input && firstCountAt(input, [`${prefix}cache_read`, "cache_read"]),
      ...cacheWrites(input, prefix),
      input_audio_tokens: countAt(input, "audio"),
      input_image_tokens: countAt(input, "image"),
      input_video_tokens: countAt(input, "video"),
      output_tokens: requiredCountAt(usage, "output_tokens"),
      reasoning_output_tokens: output && firstCountAt(output, [`${prefix}reasoning`, "reasoning"]),
      output_audio_tokens: countAt(output, "audio"),
      output_image_tokens: countAt(output, "image"),
      output_video_tokens: countAt(output, "video"),
    }),
    attributes: present({ service_tier: firstText(sources, ...metadataPaths(["service_tier"])) ?? tier }),
    model: firstText(sources, ...metadataPaths(modelNames), "model"),
    reported_cost: undefined,
  };
}

function cacheWrites(input: JsonNode | undefined, prefix: string) {
  const total = input && firstCountAt(input, [`${prefix}cache_creation`, "cache_creation"]);
  const oneHour = countAt(input, "ephemeral_1h_input_tokens");
  const fiveMinutes = countAt(input, "ephemeral_5m_input_tokens");
  if (oneHour === undefined && fiveMinutes === undefined) return { cache_creation_input_tokens: total };
  const sum = (oneHour ?? 0) + (fiveMinutes ?? 0);
  return { cache_creation_input_tokens: Math.max(total ?? 0, sum), cache_creation_1h_input_tokens: oneHour };
}

import { UsageError } from "../errors.ts";
import type { AdapterResult } from "./adapter-result.ts";
import { countAt, present, requiredCountAt } from "./json-node.ts";
import { chunksOf, firstText, locateUsage } from "./locate-usage.ts";
import { modalityCounts } from "./read-openai-chat.ts";

/**
 * Reads a `response.done` event of OpenAI's Realtime API, or the response inside it.
 *
 * Counts contain their parts; the cache is reported by modality, so nothing is left open. Each response is billed on its
 * own and none repeats the ones before it: price them one by one. Rules: npm `openai` 7.57.0, type
 * `RealtimeResponseUsage`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`, also for the events of several responses.
 *
 * @example
 * fromOpenAIRealtime({
 *   usage: {
 *     input_tokens: 120,
 *     input_token_details: { text_tokens: 20, audio_tokens: 100 },
 *     output_tokens: 60,
 *     output_token_details: { text_tokens: 10, audio_tokens: 50 },
 *   },
 * }).usage
 * //=> { input_tokens: 120, output_tokens: 60, input_audio_tokens: 100, output_audio_tokens: 50 }
 */
export function fromOpenAIRealtime(body: unknown): AdapterResult {
  const done = chunksOf(body).filter((event) => event.type === "response.done");
  if (done.length > 1) {
    throw new UsageError(
      "invalid_usage",
      `These events hold ${done.length} responses, each billed on its own; pass one response.done event at a time.`,
      { responses: done.length },
    );
  }
  const { usage, sources } = locateUsage(body, {
    api: "OpenAI Realtime",
    paths: ["response.usage", "usage"],
    bareKeys: ["input_tokens"],
    ask: "It comes with the response.done event.",
  });
  return {
    usage: present({
      input_tokens: requiredCountAt(usage, "input_tokens"),
      cache_read_input_tokens: countAt(usage, "input_token_details.cached_tokens"),
      cache_read_input_audio_tokens: countAt(usage, "input_token_details.cached_tokens_details.audio_tokens"),
      cache_read_input_image_tokens: countAt(usage, "input_token_details.cached_tokens_details.image_tokens"),
      output_tokens: requiredCountAt(usage, "output_tokens"),
      ...modalityCounts(usage, "input_token_details", "output_token_details"),
    }),
    attributes: {},
    model: firstText(sources, "model", "session.model"),
    reported_cost: undefined,
  };
}

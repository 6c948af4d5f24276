import { ResponseError } from "../errors.ts";
import type { AdapterResult } from "./adapter-result.ts";
import { advisorUsage, anthropicAttributes, anthropicCounts } from "./anthropic-usage.ts";
import { isObject, type JsonNode, type JsonObject, nodeAt, present } from "./json-node.ts";
import { chunksOf, firstText, locateUsage } from "./locate-usage.ts";

/**
 * Reads a response of Anthropic's Messages API, also as served by clouds under the same format.
 *
 * Anthropic's `input_tokens` leaves the caches out; here they are inside. In a stream the input side comes with
 * `message_start` and the output with `message_delta`, whose counts are cumulative and replace the earlier ones where
 * they are not null. `thinking_tokens` are inside `output_tokens`. Compactions are added; an advisor's tokens are in
 * `other_models`. Rules: npm `@anthropic-ai/sdk` 1.12.0, types `Usage`, `MessageDeltaUsage` and `BetaIterationsUsage`;
 * npm `@ai-sdk/anthropic` 4.0.105, `AnthropicUsageIteration`.
 *
 * @param body A message, its stream's events, or a usage block.
 * @throws {ResponseError} `usage_missing`, also for a stream cut before `message_delta`: its output count is not final.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromAnthropic({
 *   model: "claude-sonnet-5",
 *   usage: { input_tokens: 4, cache_read_input_tokens: 14714, cache_creation_input_tokens: 379, output_tokens: 290 },
 * }).usage.input_tokens
 * //=> 15097
 */
export function fromAnthropic(body: unknown): AdapterResult {
  const { usage, sources } = locateUsage(body, {
    api: "Anthropic Messages",
    paths: ["message.usage", "usage"],
    bareKeys: ["input_tokens"],
    ask: "In a stream it comes with message_start and message_delta: keep all events.",
  });
  const block = Array.isArray(body) ? mergeEvents(chunksOf(body), usage) : usage;
  const advisors = advisorUsage(block);
  return {
    usage: anthropicCounts(block),
    attributes: anthropicAttributes(block),
    model: firstText(sources, "message.model", "model"),
    reported_cost: undefined,
    ...(advisors.length > 0 && { other_models: advisors }),
  };
}

/** Lays the blocks of a stream's events over one another; null says nothing. */
function mergeEvents(events: readonly JsonObject[], { path }: JsonNode): JsonNode {
  if (events.some(({ type }) => type === "message_start") && !events.some(({ type }) => type === "message_delta")) {
    throw new ResponseError(
      "usage_missing",
      "This Anthropic stream ends before message_delta, which carries the final output count. Keep all events.",
      { api: "Anthropic Messages" },
    );
  }
  let merged: JsonObject = {};
  for (const event of events) {
    const block = nodeAt({ json: event, path: "event" }, isObject(event.message) ? "message.usage" : "usage");
    const said = Object.entries(block?.json ?? {}).filter(([, value]) => value !== null);
    merged = { ...merged, ...present(Object.fromEntries(said)) };
  }
  return { json: merged, path };
}

import type { Attributes, Usage } from "../types.ts";
import type { OtherModelUsage } from "./adapter-result.ts";
import { addCounts, countAt, type JsonNode, nodesAt, present, requiredCountAt, textAt } from "./json-node.ts";

/**
 * Reads Anthropic's usage block into inclusive counts: its `input_tokens` leaves cache reads and writes out.
 *
 * Tokens of a compaction are billed at the model's rates and are not in the block's own counts, so they are added. The
 * block's own counts already hold the `message` and `fallback_message` iterations.
 */
export function anthropicCounts(block: JsonNode): Usage {
  const compactions = nodesAt(block, "iterations").filter(({ json }) => json.type === "compaction");
  const own = { ...messageCounts(block), ...anthropicExtras(block) };
  return compactions.map(messageCounts).reduce(addCounts, own);
}

/** Reads what the advisor used: it is billed at its own model's rates and is in no other count. */
export function advisorUsage(block: JsonNode): readonly OtherModelUsage[] {
  return nodesAt(block, "iterations")
    .filter(({ json }) => json.type === "advisor_message")
    .map((iteration) => ({ model: textAt(iteration.json, "model"), usage: messageCounts(iteration) }));
}

/** Reads the counts that no general vocabulary has: server tools. */
export function anthropicExtras(block: JsonNode): Usage {
  return present({
    web_search_calls: countAt(block, "server_tool_use.web_search_requests"),
    web_fetch_calls: countAt(block, "server_tool_use.web_fetch_requests"),
  });
}

/** Reads the part of the cache writes that lives for an hour; the rest lives for five minutes, the default. */
export function oneHourWrites(block: JsonNode): number | undefined {
  return countAt(block, "cache_creation.ephemeral_1h_input_tokens");
}

/** Reads tier, speed and geography of a request. A geography that is `not_available` is not known. */
export function anthropicAttributes(block: JsonNode): Attributes {
  const geography = textAt(block.json, "inference_geo");
  return present({
    service_tier: textAt(block.json, "service_tier"),
    speed: textAt(block.json, "speed"),
    region: geography === "not_available" ? undefined : geography,
  });
}

function messageCounts(block: JsonNode): Usage {
  const reads = countAt(block, "cache_read_input_tokens");
  const oneHour = oneHourWrites(block);
  const fiveMinutes = countAt(block, "cache_creation.ephemeral_5m_input_tokens");
  const hasLifetimes = oneHour !== undefined || fiveMinutes !== undefined;
  const writes =
    countAt(block, "cache_creation_input_tokens") ?? (hasLifetimes ? (oneHour ?? 0) + (fiveMinutes ?? 0) : undefined);
  const hint = "A body with prompt_tokens is of an OpenAI-compatible API and has an adapter of its own.";
  return present({
    input_tokens: requiredCountAt(block, "input_tokens", hint) + (reads ?? 0) + (writes ?? 0),
    cache_read_input_tokens: reads,
    cache_creation_input_tokens: writes,
    cache_creation_1h_input_tokens: oneHour,
    output_tokens: requiredCountAt(block, "output_tokens"),
    reasoning_output_tokens: countAt(block, "output_tokens_details.thinking_tokens"),
  });
}

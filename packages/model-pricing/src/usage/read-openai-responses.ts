import type { AdapterResult } from "./adapter-result.ts";
import { countAt, type JsonNode, type JsonObject, present, requiredCountAt } from "./json-node.ts";
import { firstText, locateUsage } from "./locate-usage.ts";
import { modalityCounts } from "./read-openai-chat.ts";

export interface ResponsesReading {
  readonly result: AdapterResult;
  readonly block: JsonNode;
  readonly sources: readonly JsonObject[];
}

const ASK =
  "In a stream it comes with response.completed or response.incomplete: read the stream to its end; a cut stream has none.";
const HINT = "A body with prompt_tokens is of Chat Completions and has an adapter of its own.";

/** Reads the token counts of a body in the format of OpenAI's Responses API, all parts inside their wholes. */
export function readOpenAIResponses(body: unknown, api: string): ResponsesReading {
  const { usage: block, sources } = locateUsage(body, {
    api,
    paths: ["response.usage", "usage"],
    bareKeys: ["input_tokens"],
    ask: ASK,
  });
  const usage = present({
    input_tokens: requiredCountAt(block, "input_tokens", HINT),
    cache_read_input_tokens: countAt(block, "input_tokens_details.cached_tokens"),
    cache_creation_input_tokens: countAt(block, "input_tokens_details.cache_write_tokens"),
    cache_creation_12h_input_tokens: countAt(block, "input_tokens_details.cache_write_tokens_details.ttl_12h_tokens"),
    output_tokens: requiredCountAt(block, "output_tokens"),
    reasoning_output_tokens: countAt(block, "output_tokens_details.reasoning_tokens"),
    ...modalityCounts(block, "input_tokens_details", "output_tokens_details"),
  });
  const attributes = present({ service_tier: firstText(sources, "service_tier") });
  return {
    result: { usage, attributes, model: firstText(sources, "model"), reported_cost: undefined },
    block,
    sources,
  };
}

import type { AdapterResult } from "./adapter-result.ts";
import { decimalText } from "./decimal-text.ts";
import { countAt, firstCountAt, type JsonNode, nodeAt, present, valueAt } from "./json-node.ts";

/** One tick is 10^-10 US dollars (PyPI `xai-sdk` 1.21.0, `USD_PER_TICK`). */
const TICK = -10;

/**
 * Adds what xAI reports beside tokens, in both of its APIs: calls of server-side tools, and the cost in ticks.
 *
 * X search is billed per post and per profile where those are counted, else per call. A cache larger than the input means
 * that the input leaves it out (npm `@ai-sdk/xai` 5.0.12, `convertXaiResponsesUsage`).
 */
export function withXaiBilling(result: AdapterResult, block: JsonNode): AdapterResult {
  const { input_tokens: input = 0, cache_read_input_tokens: cached = 0 } = result.usage;
  const tools = nodeAt(block, "server_side_tool_usage_details");
  const ticks = valueAt(block.json, "cost_in_usd_ticks");
  return {
    ...result,
    usage: present({
      ...result.usage,
      input_tokens: cached > input ? input + cached : input,
      web_search_calls: countAt(tools, "web_search_calls"),
      x_search_calls: tools && firstCountAt(tools, ["x_posts_fetched", "x_search_calls"]),
      x_profile_search_calls: countAt(tools, "x_users_fetched"),
      file_search_calls: countAt(tools, "file_search_calls"),
      attachment_search_calls: countAt(tools, "document_search_calls"),
      code_execution_calls: countAt(tools, "code_interpreter_calls"),
    }),
    reported_cost:
      ticks === undefined
        ? undefined
        : { amount: decimalText(ticks, `${block.path}.cost_in_usd_ticks`, TICK), currency: "USD" },
  };
}

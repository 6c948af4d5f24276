import type { AdapterResult } from "./adapter-result.ts";
import { readOpenAIResponses } from "./read-openai-responses.ts";
import { withXaiBilling } from "./xai-billing.ts";

/**
 * Reads a response of xAI's Responses API.
 *
 * `output_tokens` contains reasoning here. Server-side tools are counted in `server_side_tool_usage_details`, the cost in
 * ticks of 10^-10 US dollars. Rules: npm `@ai-sdk/xai` 5.0.12, `convertXaiResponsesUsage` and `xaiResponsesUsageSchema`;
 * PyPI `xai-sdk` 1.21.0.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromXaiResponses({
 *   model: "grok-4.6",
 *   usage: { input_tokens: 7583, output_tokens: 3192, cost_in_usd_ticks: 292331500 },
 * }).reported_cost
 * //=> { amount: "0.02923315", currency: "USD" }
 */
export function fromXaiResponses(body: unknown): AdapterResult {
  const { result, block } = readOpenAIResponses(body, "xAI Responses");
  return withXaiBilling(result, block);
}

import type { AdapterResult, OtherModelUsage } from "./adapter-result.ts";
import { readImageUsage } from "./from-openai-images.ts";
import { isObject, type JsonObject, nodeAt, textAt, valueAt } from "./json-node.ts";
import { readOpenAIResponses } from "./read-openai-responses.ts";
import { responsesToolCalls } from "./responses-tool-calls.ts";

/**
 * Reads a response of OpenAI's Responses API.
 *
 * `input_tokens` contains cache reads and writes (`ttl_12h_tokens` among them), `output_tokens` contains reasoning. Tool
 * calls are counted where the whole body is given. Tokens of the image tool are billed as the image model's and returned
 * in `other_models`. Rules: npm `openai` 7.57.0, types `Response` and `ResponseUsage`.
 *
 * @param body A response, its stream's events (`response.completed`, `response.incomplete`), or a usage block.
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromOpenAIResponses({
 *   model: "gpt-5-2025-08-07",
 *   usage: { input_tokens: 23, output_tokens: 2030, output_tokens_details: { reasoning_tokens: 1728 } },
 * }).usage
 * //=> { input_tokens: 23, output_tokens: 2030, reasoning_output_tokens: 1728 }
 */
export function fromOpenAIResponses(body: unknown): AdapterResult {
  const { result, sources } = readOpenAIResponses(body, "OpenAI Responses");
  const images = imageToolUsage(sources);
  return {
    ...result,
    usage: { ...result.usage, ...responsesToolCalls(sources) },
    ...(images && { other_models: [images] }),
  };
}

function imageToolUsage(sources: readonly JsonObject[]): OtherModelUsage | undefined {
  for (const source of sources) {
    const block = nodeAt({ json: source, path: "response" }, "tool_usage.image_gen");
    if (!block || !valueAt(block.json, "total_tokens")) continue;
    const tools: unknown = source.tools;
    const tool = Array.isArray(tools)
      ? tools.find((each) => isObject(each) && each.type === "image_generation")
      : undefined;
    return { model: textAt(tool, "model"), usage: readImageUsage(block) };
  }
  return undefined;
}

import type { Usage } from "../types.ts";
import type { AdapterResult } from "./adapter-result.ts";
import { countAt, type JsonNode, present, requiredCountAt } from "./json-node.ts";
import { firstText, locateUsage } from "./locate-usage.ts";
import { modalityCounts } from "./read-openai-chat.ts";

/**
 * Reads a response of OpenAI's Images API (GPT image models).
 *
 * `input_tokens` contains text and image tokens. Output without a breakdown is all image: the stream events, which send
 * none, define `output_tokens` as image tokens. Models that are billed per image report no usage: count them with
 * `output_images`. Rules: npm `openai` 7.57.0, types `ImagesResponse.Usage` and `ImageGenCompletedEvent.Usage`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromOpenAIImages({
 *   usage: { input_tokens: 50, input_tokens_details: { text_tokens: 10, image_tokens: 40 }, output_tokens: 272 },
 * }).usage
 * //=> { input_tokens: 50, input_image_tokens: 40, output_tokens: 272, output_image_tokens: 272 }
 */
export function fromOpenAIImages(body: unknown): AdapterResult {
  const { usage, sources } = locateUsage(body, {
    api: "OpenAI Images",
    paths: ["usage"],
    bareKeys: ["input_tokens"],
    ask: "Only GPT image models report tokens; where a model is billed per image, pass { output_images: N } instead.",
  });
  return {
    usage: readImageUsage(usage),
    attributes: {},
    model: firstText(sources, "model"),
    reported_cost: undefined,
  };
}

/** Reads an image usage block, of the Images API or of the image tool of a Responses body. */
export function readImageUsage(block: JsonNode): Usage {
  const output = requiredCountAt(block, "output_tokens");
  const isBrokenDown = countAt(block, "output_tokens_details.image_tokens") !== undefined;
  return present({
    input_tokens: requiredCountAt(block, "input_tokens"),
    cache_read_input_tokens: countAt(block, "cached_tokens"),
    cache_read_input_image_tokens: countAt(block, "cached_tokens_details.cached_image_tokens"),
    output_tokens: output,
    ...(isBrokenDown ? {} : { output_image_tokens: output }),
    ...modalityCounts(block, "input_tokens_details", "output_tokens_details"),
  });
}

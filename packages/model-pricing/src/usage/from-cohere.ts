import type { AdapterResult } from "./adapter-result.ts";
import { countAt, present } from "./json-node.ts";
import { firstText, locateUsage } from "./locate-usage.ts";

/**
 * Reads a response of Cohere's chat, embed or rerank.
 *
 * `billed_units` is what Cohere charges for; the raw `tokens` beside it are not billed and not read. Image tokens are
 * billed beside input tokens and are added to them; a search unit is a rerank call. Rules: npm `cohere-ai` 8.1.0, types
 * `Usage` and `ApiMetaBilledUnits`.
 *
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromCohere({ meta: { billed_units: { input_tokens: 4 } } }).usage
 * //=> { input_tokens: 4 }
 */
export function fromCohere(body: unknown): AdapterResult {
  const { usage, sources } = locateUsage(body, {
    api: "Cohere",
    paths: ["usage.billed_units", "meta.billed_units", "delta.usage.billed_units"],
    bareKeys: ["billed_units"],
    ask: "In a stream it comes with the message-end event.",
  });
  const input = countAt(usage, "input_tokens");
  const images = countAt(usage, "image_tokens");
  return {
    usage: present({
      input_tokens: input === undefined && images === undefined ? undefined : (input ?? 0) + (images ?? 0),
      input_image_tokens: images,
      input_images: countAt(usage, "images"),
      output_tokens: countAt(usage, "output_tokens"),
      rerank_calls: countAt(usage, "search_units"),
    }),
    attributes: {},
    model: firstText(sources, "model"),
    reported_cost: undefined,
  };
}

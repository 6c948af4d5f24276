import { ResponseError } from "../errors.ts";
import type { AdapterResult } from "./adapter-result.ts";
import { asCount, isObject, type JsonObject, present } from "./json-node.ts";
import { chunksOf } from "./locate-usage.ts";

/** The attribute's name today, then the names that older instrumentations still write. */
const INPUT = ["gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens"];
const OUTPUT = ["gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens"];
const CACHE_READ = ["gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_read_input_tokens"];
const CACHE_WRITE = ["gen_ai.usage.cache_creation.input_tokens", "gen_ai.usage.cache_creation_input_tokens"];
const REASONING = ["gen_ai.usage.reasoning.output_tokens", "gen_ai.usage.reasoning_tokens"];
const TIER = ["openai.response.service_tier", "gen_ai.openai.response.service_tier"];
const MODEL = ["gen_ai.response.model", "gen_ai.request.model"];

/**
 * Reads a span by OpenTelemetry's conventions for generative AI, or its attributes: a plain object, or OTLP's JSON list of
 * keys and values, where whole numbers may be text.
 *
 * The conventions ask for inclusive counts, cached tokens inside the input, reasoning inside the output; an instrumentation
 * that breaks them is caught where a part exceeds its whole. The model that answered goes before the one asked for. Rules:
 * npm `@opentelemetry/semantic-conventions` 1.45.0; older names as in PyPI `opentelemetry-semantic-conventions-ai` 0.5.1.
 *
 * @param body A span, its attributes, or a list of spans, of which the last with usage counts.
 * @throws {ResponseError} `usage_missing`.
 * @throws {UsageError} `invalid_usage`.
 *
 * @example
 * fromOpenTelemetry({
 *   attributes: { "gen_ai.response.model": "gpt-5-2025-08-07", "gen_ai.usage.input_tokens": 23, "gen_ai.usage.output_tokens": 9 },
 * }).usage
 * //=> { input_tokens: 23, output_tokens: 9 }
 */
export function fromOpenTelemetry(body: unknown): AdapterResult {
  const spans = chunksOf(body).map(attributesOf);
  const span = spans.findLast((each) => firstCount(each, INPUT) !== undefined);
  if (!span) {
    throw new ResponseError(
      "usage_missing",
      "This span has no gen_ai.usage.input_tokens. Update the instrumentation; for a streamed call let it ask for usage.",
      { api: "OpenTelemetry" },
    );
  }
  return {
    usage: present({
      input_tokens: firstCount(span, INPUT),
      cache_read_input_tokens: firstCount(span, CACHE_READ),
      cache_creation_input_tokens: firstCount(span, CACHE_WRITE),
      output_tokens: firstCount(span, OUTPUT),
      reasoning_output_tokens: firstCount(span, REASONING),
    }),
    attributes: present({ service_tier: firstText(span, TIER) }),
    model: firstText(span, MODEL),
    reported_cost: undefined,
  };
}

/** Reads a span's attributes, or takes the object as attributes; OTLP writes them as a list of keys and typed values. */
function attributesOf(span: JsonObject): JsonObject {
  const attributes = span.attributes ?? span;
  if (!Array.isArray(attributes)) return isObject(attributes) ? attributes : {};
  return Object.fromEntries(attributes.filter(isObject).map(({ key, value }) => [String(key), otlpValue(value)]));
}

function otlpValue(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const { intValue } = value;
  // Protobuf's JSON writes 64-bit integers as text.
  if (typeof intValue === "string" && /^\d+$/.test(intValue)) return Number(intValue);
  return intValue ?? value.doubleValue ?? value.stringValue;
}

function firstCount(attributes: JsonObject, names: readonly string[]): number | undefined {
  for (const name of names) {
    const count = asCount(attributes[name], name);
    if (count !== undefined) return count;
  }
  return undefined;
}

function firstText(attributes: JsonObject, names: readonly string[]): string | undefined {
  return names.map((name) => attributes[name]).find((value) => typeof value === "string" && value !== "") as
    | string
    | undefined;
}

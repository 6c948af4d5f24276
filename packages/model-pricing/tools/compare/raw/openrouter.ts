import type { EvidencePrice } from "../statement.ts";
import { plainNumber } from "./plain-number.ts";
import { asList, asObject, isObject, type Json, type RawReader, toPrices } from "./raw-reader.ts";

/**
 * Prices are texts, per token but for searches and requests. The SDK says that `image` and `image_output` are per image; the
 * numbers are per token: Gemini's `image` is its price of text.
 */
const KEYS: Readonly<Record<string, readonly [key: string, digits: number]>> = {
  prompt: ["input", 6],
  completion: ["output", 6],
  input_cache_read: ["cache_read", 6],
  input_cache_write: ["cache_write", 6],
  input_cache_write_1h: ["cache_write_1h", 6],
  internal_reasoning: ["reasoning", 6],
  audio: ["input_audio", 6],
  audio_output: ["output_audio", 6],
  input_audio_cache: ["cache_read_audio", 6],
  image: ["input_image", 6],
  image_output: ["output_image", 6],
  web_search: ["web_search_per_1k", 3],
  request: ["requests_per_1k", 3],
};

/** `https://openrouter.ai/api/v1/models`. */
export const openrouter: RawReader = {
  id: "openrouter",
  fits(value) {
    const models = asList(asObject(value).data);
    return models.length > 0 && models.every((model) => isObject(model) && isObject(model.pricing));
  },
  read(value) {
    return asList(asObject(value).data).map((entry) => {
      const { id, name, canonical_slug, pricing } = asObject(entry);
      const model = String(id);
      const aliases = typeof canonical_slug === "string" && canonical_slug !== model ? [canonical_slug] : undefined;
      const prices = readPricing(asObject(pricing));
      return { provider: "openrouter", model, name: String(name ?? model), ...(aliases && { aliases }), prices };
    });
  },
};

function readPricing(pricing: Json): readonly EvidencePrice[] {
  const overrides = asList(pricing.overrides).map(asObject);
  const clocks = overrides.filter((one) => "utc_start" in one || "utc_days" in one);
  return [
    ...toPrices(ratesOf(pricing), clocks.length > 0 ? { conditions: { time_utc: "other times" } } : {}),
    ...overrides.flatMap((one) => toPrices(ratesOf(one), { conditions: conditionsOf(one) })),
  ];
}

function conditionsOf({ min_prompt_tokens, utc_start, utc_end, utc_days }: Json): Json {
  const hours = utc_start !== undefined || utc_days !== undefined;
  return {
    ...(min_prompt_tokens !== undefined && { context_over: min_prompt_tokens }),
    ...(hours && { time_utc: `${utc_start ?? 0}/${utc_end ?? 2400}` }),
  };
}

/** A 0 beside the prices of text says that there is none of the kind. */
function ratesOf(pricing: Json): Readonly<Record<string, string | undefined>> {
  const stated = Object.entries(KEYS).map(([theirs, [ours, digits]]) => {
    const rate = plainNumber(pricing[theirs], digits);
    return [ours, rate === "0" && ours !== "input" && ours !== "output" ? undefined : rate] as const;
  });
  return Object.fromEntries(stated);
}

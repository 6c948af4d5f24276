import { isDate } from "../dates.ts";
import type { EvidencePrice } from "../statement.ts";
import { plainNumber } from "./plain-number.ts";
import { asList, asObject, isObject, type Json, type RawReader, toPrices } from "./raw-reader.ts";

const KEYS: Readonly<Record<string, string>> = {
  input_mtok: "input",
  output_mtok: "output",
  cache_read_mtok: "cache_read",
  cache_write_mtok: "cache_write",
  cache_write_5m_mtok: "cache_write_5m",
  cache_write_1h_mtok: "cache_write_1h",
  output_reasoning_mtok: "reasoning",
  output_citation_mtok: "citation",
  input_audio_mtok: "input_audio",
  output_audio_mtok: "output_audio",
  cache_audio_read_mtok: "cache_read_audio",
  cache_audio_write_mtok: "cache_write_audio",
  input_image_mtok: "input_image",
  output_image_mtok: "output_image",
  cache_image_read_mtok: "cache_read_image",
  input_video_mtok: "input_video",
  output_video_mtok: "output_video",
  cache_video_read_mtok: "cache_read_video",
  input_mchars: "per_1m_characters_input",
  audio_hours: "per_hour_audio",
  input_audio_hours: "per_hour_input_audio",
  output_audio_hours: "per_hour_output_audio",
  input_document_kpages: "per_1k_pages",
  input_annotated_document_kpages: "per_1k_annotated_pages",
  input_text_messages_kcount: "text_messages_per_1k",
  requests_kcount: "requests_per_1k",
  rerank_searches_kcount: "reranks_per_1k",
  web_searches_kcount: "web_search_per_1k",
  social_searches_kcount: "x_search_per_1k",
  storage_searches_kcount: "file_search_per_1k",
  code_executions_kcount: "code_execution_per_1k",
};

/** What a variant asks of the request, under the evidence's names. */
const WHEN: Readonly<Record<string, string>> = { processing: "tier", service_tier: "tier" };

/** `new_data/v2/data.json` of genai-prices, a list of providers; v3 has the same list beside its table of units. */
export const genaiPrices: RawReader = {
  id: "genai-prices",
  fits(value) {
    const providers = providersIn(value);
    return providers.length > 0 && providers.every((one) => Array.isArray(one.models) && "id" in one);
  },
  read(value) {
    return providersIn(value).flatMap((provider) =>
      asList(provider.models)
        .map(asObject)
        .map(({ id, name, match, prices, price_variants }) => ({
          provider: String(provider.id),
          model: String(id),
          ...(typeof name === "string" && { name }),
          match,
          prices: [...readPrices(prices), ...readVariants(price_variants)],
        })),
    );
  },
};

function providersIn(value: unknown): readonly Json[] {
  const list = Array.isArray(value) ? value : asList(asObject(value).providers);
  return list.filter(isObject);
}

interface Part {
  readonly rates: Json;
  readonly constraint: Json;
  readonly conditions: Json;
}

/** The last entry whose constraint holds is taken: a start date ends the one before, an hour leaves it the other hours. */
function readPrices(prices: unknown): readonly EvidencePrice[] {
  if (!Array.isArray(prices)) return inForce([{ rates: asObject(prices), constraint: {}, conditions: {} }]);
  return inForce(
    prices.map(asObject).map((entry) => ({
      rates: asObject(entry.prices),
      constraint: asObject(entry.constraint),
      conditions: {},
    })),
  );
}

/** Of variants the first that applies is taken, so a list of one kind read backwards follows itself as prices do. */
function readVariants(variants: unknown): readonly EvidencePrice[] {
  const kinds = new Map<string, Part[]>();
  for (const { when, prices, constraint } of asList(variants).map(asObject).reverse()) {
    const conditions = Object.fromEntries(
      Object.entries(asObject(when)).map(([key, value]) => [WHEN[key] ?? key, value]),
    );
    // Tiers that mean the standard price say nothing that the standard price does not.
    if (conditions.tier === "default") continue;
    const kind = JSON.stringify(conditions);
    const list = kinds.get(kind) ?? [];
    kinds.set(kind, list);
    list.push({ rates: asObject(prices), constraint: asObject(constraint), conditions });
  }
  return [...kinds.values()].flatMap(inForce);
}

function inForce(parts: readonly Part[]): readonly EvidencePrice[] {
  const byHour = parts.some(({ constraint }) => "start_time" in constraint);
  return parts.flatMap(({ rates, constraint, conditions }, index) => {
    const until = parts.slice(index + 1).find((later) => isDate(later.constraint.start_date))?.constraint.start_date;
    const { start_date, start_time, end_time } = constraint;
    const hours = start_time === undefined ? "other times" : `${start_time}/${end_time}`;
    return withTiers(rates, {
      ...(isDate(start_date) && { from: start_date }),
      ...(isDate(until) && { until }),
      conditions: { ...conditions, ...(byHour && { time_utc: hours }) },
    });
  });
}

/** A rate may be a base with steps; each step of the context is an entry of its own. */
function withTiers(rates: Json, facts: { from?: string; until?: string; conditions: Json }): readonly EvidencePrice[] {
  const base: Record<string, string | undefined> = {};
  const steps = new Map<number, Record<string, string | undefined>>();
  for (const [theirs, value] of Object.entries(rates)) {
    const ours = KEYS[theirs];
    if (ours === undefined) continue;
    base[ours] = plainNumber(isObject(value) ? value.base : value);
    for (const { start, price } of asList(asObject(value).tiers).map(asObject)) {
      const step = steps.get(Number(start)) ?? {};
      steps.set(Number(start), step);
      step[ours] = plainNumber(price);
    }
  }
  const stepped = [...steps].flatMap(([start, step]) =>
    toPrices(step, { ...facts, conditions: { ...facts.conditions, context_over: start } }),
  );
  return [...toPrices(base, facts), ...stepped];
}

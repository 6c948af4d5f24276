import type { EvidencePrice } from "../statement.ts";
import { readLitellmKey } from "./litellm-keys.ts";
import { plainNumber } from "./plain-number.ts";
import { asList, asObject, isObject, type Json, type RawReader, toPrices } from "./raw-reader.ts";

/** `model_prices_and_context_window.json`: models by name, each with its prices per token. */
export const litellm: RawReader = {
  id: "litellm",
  fits(value) {
    return Object.values(asObject(value)).some((one) => isObject(one) && "litellm_provider" in one && "mode" in one);
  },
  read(value) {
    const models = asObject(value);
    return Object.keys(models).flatMap((model) => {
      // The file explains itself in a record that looks like a model.
      if (model === "sample_spec") return [];
      const facts = followAlias(models, model);
      const provider = facts?.litellm_provider;
      return facts && typeof provider === "string" ? [{ provider, model, prices: readFacts(facts) }] : [];
    });
  },
};

/** A record may name another whose facts are its own. */
function followAlias(models: Json, model: string): Json | undefined {
  const seen = new Set<string>();
  let facts = asObject(models[model]);
  while (typeof facts.alias_of === "string" && !seen.has(facts.alias_of)) {
    seen.add(facts.alias_of);
    const { alias_of, ...own } = facts;
    facts = { ...asObject(models[alias_of as string]), ...own };
  }
  return facts;
}

function readFacts(facts: Json): readonly EvidencePrice[] {
  const offPeak = asObject(facts.off_peak_pricing);
  return [
    ...byConditions(facts, {}),
    ...asList(facts.tiered_pricing)
      .map(asObject)
      .flatMap((tier) => byConditions(tier, rangeOf(tier))),
    ...byConditions(offPeak, { time: "off_peak" }),
  ];
}

/** Keys with the same endings are one entry. */
function byConditions(facts: Json, shared: Json): readonly EvidencePrice[] {
  const entries = new Map<string, { conditions: Json; rates: Record<string, string | undefined> }>();
  for (const [written, value] of Object.entries(withCacheHits(facts))) {
    const meaning = readLitellmKey(written);
    if (!meaning) continue;
    const conditions = { ...shared, ...meaning.conditions };
    const kind = JSON.stringify(conditions);
    const entry = entries.get(kind) ?? { conditions, rates: {} };
    entries.set(kind, entry);
    entry.rates[meaning.key] = plainNumber(value, meaning.digits);
  }
  const { search_context_cost_per_query: searches } = facts;
  const plain = entries.get(JSON.stringify(shared));
  for (const size of ["low", "medium", "high"]) {
    const rate = plainNumber(asObject(searches)[`search_context_size_${size}`], 3);
    if (plain && rate !== undefined) plain.rates[`web_search_per_1k_${size}`] = rate;
  }
  return [...entries.values()].flatMap(({ rates, conditions }) => toPrices(rates, { conditions }));
}

/** DeepSeek's older word for a cached read, where the common one is not there. */
function withCacheHits(facts: Json): Json {
  const { input_cost_per_token_cache_hit: hit, cache_read_input_token_cost: read = hit } = facts;
  return { ...facts, ...(read !== undefined && { cache_read_input_token_cost: read }) };
}

/** Ranges of input tokens, or of the results of a search. */
function rangeOf({ range, max_results_range: results }: Json): Json {
  if (Array.isArray(results)) return { results: results.join("-") };
  const [over, upto] = asList(range).map(Number);
  return { ...(over && { context_over: over }), ...(upto && { context_upto: upto }) };
}

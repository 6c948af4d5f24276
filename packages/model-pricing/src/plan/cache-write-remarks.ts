import { findPrice } from "../cost/find-price.ts";
import type { ModelRecord } from "../types.ts";
import { cacheMinimum } from "./cache-minimum.ts";
import type { Assumption, PlanOptions, PlanWarning } from "./plan.ts";

/** What a cached prompt supposes, and what may keep it from paying. */
export function cacheWriteRemarks(
  model: ModelRecord,
  cachedTokens: number,
  options: PlanOptions,
): { readonly assumptions: readonly Assumption[]; readonly warnings: readonly PlanWarning[] } {
  const minimum = cacheMinimum(model);
  const alive: Assumption = {
    code: "cache_alive",
    message: "All reads come while the cache is kept; a write after that is a new one.",
    facts: {},
  };
  const unknown: Assumption = {
    code: "cache_minimum_unknown",
    message: "No shortest prompt that is cached is known for this model; this one is taken to be long enough.",
    facts: {},
  };
  const warnings: PlanWarning[] = [];
  if (minimum && cachedTokens < minimum.tokens) {
    const { tokens, source, read_on } = minimum;
    const message = `${cachedTokens} tokens are below the ${tokens} from which the provider caches: all input is billed in full.`;
    warnings.push({
      code: "cache_not_reached",
      message,
      facts: { minimum: tokens, reached: cachedTokens, source, read_on },
    });
  }
  const storage = findPrice(model, options)?.per_million_token_hours?.cache_storage;
  if (storage !== undefined) {
    const message = `Keeping an explicit cache costs ${storage} per 1M tokens and hour besides, which is not counted here.`;
    warnings.push({ code: "cache_storage_not_counted", message, facts: { rate: storage } });
  }
  return { assumptions: minimum ? [alive] : [alive, unknown], warnings };
}

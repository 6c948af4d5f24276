import { resolveModel } from "@org/model-pricing/catalog";
import { planCacheWrite } from "@org/model-pricing/plan";

const { MODEL = "" } = process.env;
const { model } = resolveModel(MODEL);
const at = new Date(); // prices of this moment
const cached_tokens = 10_000; // the part of the prompt that stays the same

for (const reads of [0, 1, 9]) {
  const { currency, totals } = planCacheWrite(model, { cached_tokens, reads }, { at });
  console.log(`${reads} reads: ${totals.without_cache} ${currency} without the cache, ${totals.with_cache} with it`);
}
const { figures } = planCacheWrite(model, { cached_tokens }, { at });
console.log(`pays from this many reads on: ${figures.break_even_reads}`);

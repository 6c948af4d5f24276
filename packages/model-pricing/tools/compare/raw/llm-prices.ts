import { isDate } from "../dates.ts";
import type { EvidencePrice } from "../statement.ts";
import { plainNumber } from "./plain-number.ts";
import { asList, asObject, isObject, type RawReader, toPrices } from "./raw-reader.ts";

/** A long context under an id of its own: `gpt-5.5-272k`, named "GPT-5.5 >272k". */
const LONG = /-(\d+)k$/;

/** `current-v1.json` and `historical-v1.json` of llm-prices.com: a list of rates, the latter with dates. */
export const llmPrices: RawReader = {
  id: "llm-prices",
  fits(value) {
    const rows = asList(asObject(value).prices);
    return rows.length > 0 && rows.every((row) => isObject(row) && "vendor" in row && "id" in row && "input" in row);
  },
  read(value) {
    const byModel = new Map<string, { provider: string; model: string; name?: string; prices: EvidencePrice[] }>();
    for (const row of asList(asObject(value).prices).map(asObject)) {
      const [provider, model, name] = [String(row.vendor), String(row.id), String(row.name ?? "")];
      const key = `${provider}/${model}`;
      const record = byModel.get(key) ?? { provider, model, ...(name && { name }), prices: [] };
      byModel.set(key, record);
      const { input, output, input_cached, from_date, to_date } = row;
      const rates = {
        input: plainNumber(input),
        output: plainNumber(output),
        cache_read: plainNumber(input_cached),
      };
      const over = name.includes(">") ? LONG.exec(model)?.[1] : undefined;
      const dates = { ...(isDate(from_date) && { from: from_date }), ...(isDate(to_date) && { until: to_date }) };
      record.prices.push(
        ...toPrices(rates, { ...dates, conditions: over ? { context_over: Number(over) * 1000 } : {} }),
      );
    }
    return [...byModel.values()];
  },
  madeOn(value) {
    const { updated_at } = asObject(value);
    return isDate(updated_at) ? updated_at : undefined;
  },
};

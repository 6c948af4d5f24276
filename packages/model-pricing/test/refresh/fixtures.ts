import { data_date, models, version } from "../../src/catalog.ts";
import type { ModelRecord } from "../../src/types.ts";

/** The nearest day after the built-in data. */
export const tomorrow = new Date(Date.parse(data_date) + 86_400_000).toISOString().slice(0, 10);

const found = models.find(({ provider, id }) => provider === "openai" && id === "gpt-4o-mini");
if (!found) throw new Error("openai/gpt-4o-mini is gone from the catalog; take another model here.");
export const model: ModelRecord = found;

/** The text of a small newer catalog with changes laid over it. */
export function catalogText(changes: object = {}): string {
  return JSON.stringify({ version, data_date: tomorrow, models: [model], ...changes });
}

import type { ModelRecord } from "@org/model-pricing";
import { models } from "@org/model-pricing/catalog";
import { providers } from "@org/model-pricing/providers";
import { providerRows } from "./catalog-view.ts";
import type { PriceRow } from "./price-row.ts";

const keyOf = ({ provider, id }: { readonly provider: string; readonly id: string }) => `${provider}/${id}`;

/** Every record with its place on every page, made once for all of them. */
const rowByKey: ReadonlyMap<string, PriceRow> = new Map(
  providerRows.flatMap(({ rows }) => rows.map((row) => [keyOf(row.model), row] as const)),
);
const rowsByRoot = Map.groupBy(rowByKey.values(), ({ model }) => model.base ?? keyOf(model));
const byAlias: ReadonlyMap<string, ModelRecord> = new Map(
  models.flatMap((model) => (model.aliases ?? []).map((alias) => [`${model.provider}/${alias}`, model] as const)),
);

export const providerById = new Map(providers.map((provider) => [provider.id, provider]));

/** The row of a model: its price in force on the day of the data, and what bends it. */
export function rowOf(model: ModelRecord): PriceRow {
  const row = rowByKey.get(keyOf(model));
  if (!row) throw new Error(`"${keyOf(model)}" is not in the catalog.`);
  return row;
}

/** The record that a name stands for: an id or alias of the same provider, or `provider/id`. */
export function findNamed(provider: string, name: string): ModelRecord | undefined {
  const own = `${provider}/${name}`;
  return rowByKey.get(own)?.model ?? byAlias.get(own) ?? rowByKey.get(name)?.model;
}

/** Everyone who sells this model, itself among them: records of one base. The maker first, then who is cheaper. */
export function sellersOf(model: ModelRecord): readonly PriceRow[] {
  const rows = rowsByRoot.get(model.base ?? keyOf(model)) ?? [];
  const rank = ({ model: { first_party }, block, isShutDown }: PriceRow) =>
    isShutDown ? 3 : block ? (first_party ? 0 : 1) : 2;
  // Amounts of two currencies are not compared: each currency is a group of its own. Order only, so a float will do.
  const price = ({ block }: PriceRow) => Number(block?.per_million_tokens?.output ?? block?.per_million_tokens?.input);
  return [...rows].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (b.block?.currency ?? "").localeCompare(a.block?.currency ?? "") ||
      (price(a) || 0) - (price(b) || 0) ||
      keyOf(a.model).localeCompare(keyOf(b.model)),
  );
}

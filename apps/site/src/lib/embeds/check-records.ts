import type { ModelRecord } from "@org/model-pricing";

/** Of a record, what its names, its end and its replacement are known by. */
export type CheckRecord = Pick<ModelRecord, "provider" | "id" | "name"> &
  Partial<
    Pick<
      ModelRecord,
      | "first_party"
      | "aliases"
      | "alias"
      | "moved_to"
      | "lifecycle"
      | "shutdown_on"
      | "shuts_down_at"
      | "replacement"
      | "release_date"
      | "slug"
      | "name_zh"
    >
  >;

/** Reduces records to what the check of models reads: without prices and sources. */
export function checkRecords(models: readonly ModelRecord[]): CheckRecord[] {
  return models.map((model) => {
    const { provider, id, name, name_zh, slug, first_party, aliases, alias, moved_to } = model;
    const { lifecycle, shutdown_on, shuts_down_at, replacement, release_date } = model;
    return {
      provider,
      id,
      name,
      ...(name_zh !== undefined && { name_zh }),
      ...(slug !== id && { slug }),
      first_party,
      ...(aliases && { aliases }),
      // What an alias fixes decides a price, and there is none here.
      ...(alias && { alias: alias.map(({ fixes: _, ...named }) => named) }),
      ...(moved_to !== undefined && { moved_to }),
      ...(lifecycle !== "active" && { lifecycle }),
      ...(shutdown_on !== undefined && { shutdown_on }),
      ...(shuts_down_at !== undefined && { shuts_down_at }),
      ...(replacement !== undefined && { replacement }),
      // Of names equally near, suggestions prefer the maker's and the newest.
      ...(release_date !== undefined && { release_date }),
    };
  });
}

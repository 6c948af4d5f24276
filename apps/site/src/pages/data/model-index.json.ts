import { providerRows } from "../../lib/catalog-view.ts";
import { fullCatalog } from "../../lib/full-catalog.ts";
import type { ModelIndexFile } from "../../lib/read-model-index.ts";

/** Names of every model, for choosers: small, and fetched only by who uses one. No part of the JSON API. */
export function GET(): Response {
  const age = ({ release_date, price }: (typeof models)[number]) => release_date ?? price[0]?.effective_from ?? "";
  const models = providerRows.flatMap(({ rows }) => rows.map(({ model }) => model));
  const sorted = models.toSorted(
    (a, b) => Number(b.first_party) - Number(a.first_party) || age(b).localeCompare(age(a)) || a.id.localeCompare(b.id),
  );
  const file: ModelIndexFile = {
    data_date: fullCatalog.data_date,
    columns: ["provider", "id", "name", "name_zh", "slug", "first_party", "aliases"],
    providers: Object.fromEntries(
      providerRows.map(({ id, name, name_zh }) => [id, name_zh === undefined ? [name] : [name, name_zh]]),
    ),
    models: sorted.map(({ provider, id, name, name_zh, slug, first_party, aliases }) => [
      provider,
      id,
      name,
      name_zh ?? 0,
      slug === id ? 0 : slug,
      first_party ? 1 : 0,
      aliases?.length ? aliases : 0,
    ]),
  };
  return Response.json(file);
}

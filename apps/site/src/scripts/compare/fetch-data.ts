import type { ModelRecord } from "@org/model-pricing";
import type { IndexedModel } from "../../lib/model-search.ts";
import { type ModelIndex, type ModelIndexFile, readModelIndex } from "../../lib/read-model-index.ts";
import { fetchJson } from "../fetch-json.ts";

const records = new Map<string, Promise<ModelRecord>>();
let index: Promise<ModelIndex> | undefined;

/** The index of names, fetched once and only when somebody asks; a failure may be tried again. */
export function fetchIndex(): Promise<ModelIndex> {
  index ??= fetchJson<ModelIndexFile>("data/model-index.json")
    .then(readModelIndex)
    .catch((error) => {
      index = undefined;
      throw error;
    });
  return index;
}

/** A model's record as the JSON API has it, fetched once. */
export function fetchModel({ provider, slug }: Pick<IndexedModel, "provider" | "slug">): Promise<ModelRecord> {
  const address = `api/v1/models/${provider}/${slug}.json`;
  const known = records.get(address);
  if (known) return known;
  const fetched = fetchJson<{ model: ModelRecord }>(address).then(({ model }) => model);
  fetched.catch(() => records.delete(address));
  records.set(address, fetched);
  return fetched;
}

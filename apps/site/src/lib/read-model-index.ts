import { createResolver, type ModelRecord, type Resolver } from "@org/model-pricing";
import { createModelSearch, type IndexedModel } from "./model-search.ts";

/** The file that choosers of models fetch: rows under one list of columns, makers' own models first, newest first. */
export interface ModelIndexFile {
  readonly data_date: string;
  readonly columns: readonly string[];
  /** Names by provider id, one a language. */
  readonly providers: Readonly<Record<string, readonly string[]>>;
  readonly models: readonly (readonly [
    provider: string,
    id: string,
    name: string,
    name_zh: string | 0,
    slug: string | 0,
    first_party: 0 | 1,
    aliases: readonly string[] | 0,
  ])[];
}

export interface ModelIndex extends Pick<Resolver, "findModel" | "suggest"> {
  readonly models: readonly IndexedModel[];
  readonly providers: ModelIndexFile["providers"];
  readonly search: ReturnType<typeof createModelSearch>;
}

/** Makes the index usable: search for choosers, and the package's own resolver for ids in an address. */
export function readModelIndex(file: ModelIndexFile): ModelIndex {
  const models = file.models.map(([provider, id, name, name_zh, slug, first_party, aliases]) => ({
    provider,
    id,
    name,
    name_zh: name_zh || undefined,
    slug: slug || id,
    first_party: first_party === 1,
    aliases: aliases || [],
  }));
  const { findModel, suggest } = createResolver(models.map(toRecord));
  return { models, providers: file.providers, search: createModelSearch(models, file.providers), findModel, suggest };
}

/** As much of a record as names need: nothing is priced by it. */
function toRecord({ name_zh, ...model }: IndexedModel): ModelRecord {
  return { ...model, maker: model.provider, currency: "", price: [], price_status: null };
}

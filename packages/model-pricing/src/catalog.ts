/**
 * Every record of the catalog, and a resolver bound to them. Importing one model from `models/<provider>` is smaller.
 *
 * @module
 */
import * as firstParty from "./generated/packed-first-party.ts";
import * as hosts from "./generated/packed-hosts.ts";
import { lazyList } from "./packed/lazy-list.ts";
import { unpackCatalog } from "./packed/unpack-catalog.ts";
import { createResolver } from "./resolve/create-resolver.ts";
import type { Resolution, ResolveOptions } from "./resolve/resolution.ts";
import type { ModelRecord } from "./types.ts";

export { data_date, version } from "./generated/release.ts";

/**
 * Every record, by provider, then by id. They are made at the first look at one of them: importing the catalog costs a few
 * milliseconds. They are without the sentences in `notes`, which `withNotes` of `@org/model-pricing/notes` adds.
 */
export const models: readonly ModelRecord[] = /* @__PURE__ */ lazyList(firstParty.count + hosts.count, () =>
  unpackCatalog(firstParty.text, hosts.text),
);

const resolver = /* @__PURE__ */ createResolver(models);

/**
 * Finds the model of the catalog that an id names: an exact id or alias, `provider/model`, or `provider:model`. It never
 * matches by prefix or likeness, so that a new model does not get an old one's price.
 *
 * @param id A bare id is the maker's where the maker sells it; `formatResolution` says so.
 * @param options.at Moment of the request, for names that moved between models.
 * @throws {ModelNotFoundError} `unknown_model` with the nearest names, or `ambiguous_model` with the candidates.
 *
 * @example
 * resolveModel("gpt-4o").model.provider
 * //=> "openai"
 */
export function resolveModel(id: string, options?: ResolveOptions): Resolution {
  return resolver.resolveModel(id, options);
}

/**
 * Finds what `resolveModel` finds, or returns undefined where the id is unknown.
 *
 * @throws {ModelNotFoundError} `ambiguous_model`: several providers sell it, none of which is its maker.
 */
export function findModel(id: string, options?: ResolveOptions): Resolution | undefined {
  return resolver.findModel(id, options);
}

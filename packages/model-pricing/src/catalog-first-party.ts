/**
 * The models that their makers sell themselves, without the hosts: a third of the catalog.
 *
 * @module
 */
import { count, text } from "./generated/packed-first-party.ts";
import { lazyList } from "./packed/lazy-list.ts";
import { unpackCatalog } from "./packed/unpack-catalog.ts";
import { createResolver } from "./resolve/create-resolver.ts";
import type { Resolution, ResolveOptions } from "./resolve/resolution.ts";
import type { ModelRecord } from "./types.ts";

export { data_date, version } from "./generated/release.ts";

/** Every record of a model that its maker sells, by provider, then by id. They are made at the first look at one of them. */
export const models: readonly ModelRecord[] = /* @__PURE__ */ lazyList(count, () => unpackCatalog(text));

const resolver = /* @__PURE__ */ createResolver(models);

/**
 * Does what `resolveModel` of the whole catalog does, among these models: an id that only hosts sell is unknown here.
 *
 * @throws {ModelNotFoundError} `unknown_model` with the nearest names, or `ambiguous_model` with the candidates.
 */
export function resolveModel(id: string, options?: ResolveOptions): Resolution {
  return resolver.resolveModel(id, options);
}

/**
 * Finds what `resolveModel` finds, or returns undefined where the id is unknown.
 *
 * @throws {ModelNotFoundError} `ambiguous_model`: several makers sell it.
 */
export function findModel(id: string, options?: ResolveOptions): Resolution | undefined {
  return resolver.findModel(id, options);
}

import { createResolver } from "../resolve/create-resolver.ts";
import type { Resolution, ResolveOptions } from "../resolve/resolution.ts";
import type { ModelRecord } from "../types.ts";
import { checkCatalog } from "./check-catalog.ts";
import { fetchCatalog } from "./fetch-catalog.ts";
import { parseCatalogText } from "./parse-catalog-text.ts";
import { readCatalogFile } from "./read-catalog-file.ts";
import { toLocation } from "./to-location.ts";

export interface LoadCatalogOptions {
  /** Stops the reading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Most bytes that are read, after decompression; 64 MiB where it is left out. */
  readonly maxBytes?: number | undefined;
}

/** What `@org/model-pricing/catalog` exports, of newer data. */
export interface LoadedCatalog {
  readonly models: readonly ModelRecord[];
  /** Latest day on which anything in the data was checked: `YYYY-MM-DD`. */
  readonly data_date: string;
  /** Version of the package that the data was made with. */
  readonly version: string;
  readonly resolveModel: (id: string, options?: ResolveOptions) => Resolution;
  readonly findModel: (id: string, options?: ResolveOptions) => Resolution | undefined;
}

/** Several times the whole catalog with its history, and less than what stops a small server. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a `catalog.json` and checks all of it. Each call reads anew: nothing is kept between calls, and the built-in
 * catalog stays as it is.
 *
 * @param source A web address (`https:`, `http:`), a `file:` address, or a path. Files can be read in Node and its like only.
 * @param options.signal Stops the reading. There is no time limit of our own: `AbortSignal.timeout(10_000)` sets one.
 * @throws {CatalogError} `catalog_rejected`: it cannot be read, is no catalog, is older than the built-in one, or was
 * made with another major version of this package.
 *
 * @example
 * const { resolveModel, data_date } = await loadCatalog("https://prices.example.com/api/v1/catalog.json");
 */
export async function loadCatalog(source: URL | string, options: LoadCatalogOptions = {}): Promise<LoadedCatalog> {
  const { signal, maxBytes = MAX_BYTES } = options;
  signal?.throwIfAborted();
  const location = toLocation(source);
  const read = location.kind === "web" ? fetchCatalog : readCatalogFile;
  const received = await read(location.address, { signal, maxBytes });
  const { models, data_date, version } = checkCatalog(parseCatalogText(received), received.name);
  const { resolveModel, findModel } = createResolver(models);
  return { models, data_date, version, resolveModel, findModel };
}

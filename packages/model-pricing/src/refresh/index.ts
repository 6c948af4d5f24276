/**
 * Reads a newer catalog than the built-in one, from a web address or a file. Nothing here touches the network or the
 * disk before `loadCatalog` is called.
 *
 * @module
 */
export { type LoadCatalogOptions, type LoadedCatalog, loadCatalog } from "./load-catalog.ts";

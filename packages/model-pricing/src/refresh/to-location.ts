import { rejectCatalog } from "./reject-catalog.ts";

/** Where a catalog is read from. */
export type Location =
  | { readonly kind: "web"; readonly address: string }
  | { readonly kind: "file"; readonly address: string };

/** A scheme has two letters or more: `C:\catalog.json` is a path. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/**
 * Tells web addresses from files and paths.
 *
 * @throws {CatalogError} `catalog_rejected`: an address of another kind, or nothing.
 */
export function toLocation(source: URL | string): Location {
  const address = typeof source === "string" ? source : String((source as URL | undefined)?.href ?? "");
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return { kind: "web", address: webAddress(address) };
  if (address !== "" && (scheme === undefined || scheme === "file")) return { kind: "file", address };
  throw rejectCatalog(
    JSON.stringify(address),
    "cannot be read",
    "Pass an http: or https: address, a file: address, or a path.",
  );
}

function webAddress(address: string): string {
  try {
    return new URL(address).href;
  } catch (error) {
    throw rejectCatalog(JSON.stringify(address), "has no valid web address", "Correct the address.", {}, error);
  }
}

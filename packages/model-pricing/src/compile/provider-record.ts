import type { ProviderFile } from "./authored.ts";

/** What the catalog says about a provider: its file, its id, and the defaults that the file left out. */
export interface ProviderRecord extends ProviderFile {
  /** Folder name: the id in URLs, which never changes. */
  readonly id: string;
  currency: string;
  time_zone: string;
  /** How keys begin: the prefixes of `key_format`. */
  readonly key_prefixes?: readonly string[];
}

/** Makes the catalog's record of a provider. */
export function toProviderRecord(id: string, file: ProviderFile): ProviderRecord {
  return {
    id,
    ...file,
    currency: file.currency ?? "USD",
    time_zone: file.time_zone ?? "unknown",
    ...(file.key_format && { key_prefixes: file.key_format.map(({ prefix }) => prefix) }),
  };
}

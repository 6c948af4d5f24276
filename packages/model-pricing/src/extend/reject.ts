import { CatalogError } from "../errors.ts";

/** Which entry of the user's own prices is looked at. */
export interface EntryLabel {
  /** From 0. */
  readonly index: number;
  readonly id: unknown;
}

/** Refuses an entry: which one, which key, what was found, what is expected. */
export function reject(entry: EntryLabel, key: string, found: unknown, expected: string): never {
  const shown = typeof found === "string" ? JSON.stringify(found) : (JSON.stringify(found) ?? String(found));
  throw new CatalogError(
    "catalog_rejected",
    `Own price ${entry.index + 1} (${JSON.stringify(entry.id) ?? "no id"}): ${key} is ${shown}; expected ${expected}${/[.?]$/.test(expected) ? "" : "."}`,
    { entry: entry.index, id: entry.id, key, found, expected },
  );
}

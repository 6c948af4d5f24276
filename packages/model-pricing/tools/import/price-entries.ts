import type { EvidenceRecord, PriceEntry } from "./types.ts";

/** The entries of a record that hold on a day, in the wanted currency. */
export function entriesOn(
  { prices = [], currency = "USD" }: EvidenceRecord,
  day: string,
  wanted: string,
): PriceEntry[] {
  return prices.filter(
    ({ from = "", until = "9999", ...entry }) => from <= day && day < until && (entry.currency ?? currency) === wanted,
  );
}

/** The entry without conditions: the standard price. */
export function baseEntry(entries: readonly PriceEntry[]): PriceEntry | undefined {
  return entries.find(({ conditions }) => conditions === undefined);
}

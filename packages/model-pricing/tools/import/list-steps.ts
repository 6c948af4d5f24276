import type { EvidenceRecord, ListEvent } from "./types.ts";

const FIELDS: Readonly<Record<string, string>> = {
  input_usd_per_mtok: "input",
  output_usd_per_mtok: "output",
  cache_read_usd_per_mtok: "cache_read",
};

/** A list's entry as it stood from a day on. */
export interface ListState {
  readonly day: string;
  readonly entry: Readonly<Record<string, string>>;
}

/**
 * Walks a daily mirror of a seller's list backwards from its last state: what the entry was from each day with a step.
 * The state before the first step has no day and is left out.
 */
export function listStates(record: EvidenceRecord, events: readonly ListEvent[]): ListState[] {
  const base = record.prices?.find(({ conditions }) => conditions === undefined);
  if (base === undefined) return [];
  let entry = { ...base } as Record<string, string>;
  const states: ListState[] = [];
  const own = events.filter(([, , source, , model]) => source === "openrouter" && model === record.model);
  for (const day of [...new Set(own.map(([date]) => date))].sort().reverse()) {
    states.push({ day, entry });
    entry = { ...entry };
    for (const [date, kind, , , , field, old] of own) {
      if (date !== day) continue;
      const key = FIELDS[field ?? ""];
      if (kind !== "changed" || key === undefined) return states.reverse();
      if (old === "" || old === null || old === undefined) delete entry[key];
      else entry[key] = old;
    }
  }
  return states.reverse();
}

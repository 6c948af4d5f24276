import { isDate, nextDay } from "./dates.ts";
import type { EvidenceFile, EvidencePrice, EvidenceRecord } from "./statement.ts";

/** A file of changes that were seen in the history of other data sets. */
export interface EventFile {
  readonly source: { readonly id: string; readonly old_new: readonly string[] };
  /** Date (or two, with a slash), event, data set, provider, model, old and new rates. */
  readonly events: readonly (readonly [string, string, string, string, string, Rates, Rates])[];
}

type Rates = readonly (string | null)[] | null;

/** A copy of a data set continues that data set's history. */
const SAME: Readonly<Record<string, string>> = { "basellm/models-dev": "models-dev" };

/**
 * Turns changes into data sets whose prices have a last day: an old rate was last shown on the day before the change, a new
 * one first on the day itself. When the data set changed is no proof of when the price did: that is for a person to judge.
 */
export function eventsAsDataSets({ source, events }: EventFile): readonly EvidenceFile[] {
  const records = new Map<string, EvidenceRecord[]>();
  const days: string[] = [];
  for (const [date, , data_set, provider, model, old, now] of events) {
    const [first = date, last = first] = date.split("/");
    if (!isDate(first) || !isDate(last)) continue;
    days.push(last);
    const prices = [priceUntil(first, source.old_new, old), priceUntil(nextDay(last), source.old_new, now)];
    const id = SAME[data_set] ?? data_set;
    const list = records.get(id) ?? [];
    records.set(id, list);
    list.push({ provider, model, prices: prices.filter((price) => price !== undefined) });
  }
  const snapshot_date = days.reduce((latest, day) => (day > latest ? day : latest), "");
  return [...records].map(([id, list]) => ({ source: { id, version: source.id, snapshot_date }, records: list }));
}

function priceUntil(until: string, keys: readonly string[], rates: Rates): EvidencePrice | undefined {
  if (!rates) return undefined;
  const stated = keys.flatMap((key, index) => (rates[index] == null ? [] : [[key, rates[index]] as const]));
  return { until, ...Object.fromEntries(stated) } as EvidencePrice;
}

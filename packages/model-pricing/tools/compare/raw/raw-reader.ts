import type { EvidenceFile, EvidencePrice, EvidenceRecord } from "../statement.ts";

/** Reads the file that a project itself publishes, so that it says the same as its copy in the evidence's shape. */
export interface RawReader {
  /** The data set's id in `data-sets.ts`. */
  readonly id: string;
  /** Whether a file is this project's, judged by what is in it. */
  fits(value: unknown): boolean;
  read(value: unknown): readonly EvidenceRecord[];
  /** The day on which the file says that it was made, where it says so. */
  madeOn?(value: unknown): string | undefined;
}

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A file as the evidence folder would write it. */
export function asEvidence(reader: RawReader, value: unknown, snapshot_date: string): EvidenceFile {
  const version = reader.madeOn?.(value) ?? snapshot_date;
  return { source: { id: reader.id, version, snapshot_date: version, currency: "USD" }, records: reader.read(value) };
}

/** Rates under the evidence's keys with what is said of them; nothing where no rate is left. */
export function toPrices(
  rates: Readonly<Record<string, string | undefined>>,
  facts: { from?: string; until?: string; conditions?: Json } = {},
): readonly EvidencePrice[] {
  const stated = Object.entries(rates).filter(([, rate]) => rate !== undefined);
  if (stated.length === 0) return [];
  const { conditions = {}, ...dates } = facts;
  const entry = { ...dates, ...(Object.keys(conditions).length > 0 && { conditions }), ...Object.fromEntries(stated) };
  return [entry as unknown as EvidencePrice];
}

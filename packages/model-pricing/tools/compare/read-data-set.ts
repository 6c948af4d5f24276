import type { DataFile } from "./data-file.ts";
import { DATA_SETS, LEFT_OUT } from "./data-sets.ts";
import { findRawReader } from "./raw/find-raw-reader.ts";
import { asEvidence } from "./raw/raw-reader.ts";
import { type EventFile, eventsAsDataSets } from "./read-events.ts";
import { readEvidence } from "./read-evidence.ts";
import type { EvidenceFile, Statement } from "./statement.ts";

/** What a file says, or why it says nothing. */
export type DataSetReading =
  | {
      readonly statements: readonly Statement[];
      /** The day was guessed, because the file says none. */
      readonly guessedDay?: string;
    }
  | { readonly skipped: string };

/** Reads a file by what is in it: the evidence's shape, changes seen in histories, or a project's own file. */
export function readDataSet({ value, day, isDayKnown }: DataFile): DataSetReading {
  if (value === undefined) return { skipped: "no JSON" };
  const raw = findRawReader(value);
  if (raw) {
    const statements = readEvidence(asEvidence(raw, value, day));
    return { statements, ...(!isDayKnown && raw.madeOn?.(value) === undefined && { guessedDay: day }) };
  }
  const file = value as Partial<EvidenceFile & EventFile>;
  const id = file.source?.id;
  if (id !== undefined && Array.isArray(file.events)) {
    const dataSets = eventsAsDataSets(value as EventFile).filter(({ source }) => DATA_SETS[source.id]);
    return { statements: dataSets.flatMap(readEvidence) };
  }
  if (id === undefined || !Array.isArray(file.records)) return { skipped: "not a data set" };
  if (LEFT_OUT[id] !== undefined) return { skipped: LEFT_OUT[id] };
  if (DATA_SETS[id] === undefined) {
    return { skipped: `an unknown data set, ${id}: add it to tools/compare/data-sets.ts` };
  }
  return { statements: readEvidence(value as EvidenceFile) };
}

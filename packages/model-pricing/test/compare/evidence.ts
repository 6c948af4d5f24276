import { readEvidence } from "../../tools/compare/read-evidence.ts";
import type { EvidenceFile, EvidencePrice, EvidenceRecord, Statement } from "../../tools/compare/statement.ts";

/** A made-up data set of one record. Its id is a known one: what is known about a data set goes by its id. */
export function evidence(
  prices: readonly Readonly<Record<string, unknown>>[],
  record: Partial<EvidenceRecord> = {},
  source: Partial<EvidenceFile["source"]> = {},
): EvidenceFile {
  return {
    source: { id: "portkey", version: "made up (2026-08-21)", currency: "USD", ...source },
    records: [
      {
        provider: "example",
        model: "example-large-2",
        prices: prices as unknown as readonly EvidencePrice[],
        ...record,
      },
    ],
  };
}

/** The statements of a made-up data set of one record. */
export function statements(...parts: Parameters<typeof evidence>): readonly Statement[] {
  return readEvidence(evidence(...parts));
}

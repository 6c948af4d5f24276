import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AgreementGroup, EvidenceRecord, ListEvent, ObservedEvent, Row, Seller } from "./types.ts";

/** What the data sets hold about one seller. */
export interface SellerEvidence {
  readonly groups: readonly AgreementGroup[];
  readonly rows: readonly Row[];
  /** Steps in the data sets' own histories. */
  readonly observed: readonly ObservedEvent[];
  /** Steps in the daily mirror of a seller's list. */
  readonly listed: readonly ListEvent[];
}

/**
 * Reads what a folder of normalised data sets says about one seller. A data set that is not there is passed over.
 *
 * @throws {Error} The folder has no agreement.json, or a file is not what it should be.
 */
export function readEvidence(folder: string, seller: Seller): SellerEvidence {
  const groups = readRecords<AgreementGroup>(join(folder, "agreement.json")).filter(
    ({ provider, currency }) => provider === seller.id && currency === seller.currency,
  );
  const rows = Object.entries(seller.names).flatMap(([set, names]) => {
    const path = join(folder, `${set}.json`);
    if (!existsSync(path)) return [];
    return readRecords<EvidenceRecord>(path).flatMap((record): Row[] => {
      if (!names.some((name) => isNamed(record.provider, name))) return [];
      const offer = seller.offerOf(record.model);
      return offer === undefined ? [] : [{ set, record, offer }];
    });
  });
  const observed =
    readOptional<{ events?: ObservedEvent[] }>(join(folder, "price-changes-observed.json"))?.events ?? [];
  const mirror = readOptional<{ source?: { events?: ListEvent[] } }>(join(folder, "llm-pricing-history.json"));
  return { groups, rows, observed, listed: mirror?.source?.events ?? [] };
}

function isNamed(provider: unknown, name: string): boolean {
  if (typeof provider !== "string") return false;
  return name.endsWith("*") ? provider.startsWith(name.slice(0, -1)) : provider === name;
}

function readOptional<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : undefined;
}

function readRecords<T>(path: string): readonly T[] {
  const content = JSON.parse(readFileSync(path, "utf8")) as { records?: readonly T[] };
  if (!Array.isArray(content.records)) throw new Error(`${path} holds no list of records.`);
  return content.records;
}

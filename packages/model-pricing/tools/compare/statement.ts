import type { Conditions, DecimalText } from "../../src/types.ts";
import type { RateTableName } from "../../src/units.ts";

/** A rate as one data set states it, in our words, before anybody looked up which model of ours it means. */
export interface Statement {
  /** Our id of the provider. */
  readonly provider: string;
  /** The model as the data set writes it. */
  readonly model: string;
  /** Names under which the data set itself looks for it, the most exact first. */
  readonly names: readonly string[];
  /** Names that the data set equates with it: they can confirm a price, never contradict it. */
  readonly equals: readonly string[];
  /** Units that the value may be for; several where the data set does not say of what it is a second. */
  readonly units: readonly StatedUnit[];
  readonly condition: Conditions;
  readonly currency: string;
  readonly value: DecimalText;
  readonly data_set: string;
  readonly lineage: string;
  /** Last day on which the data set says that the rate holds, at most the day on which it was copied. */
  readonly date: string;
  /** First day, where the data set gives one; after `date` for a price that is still to come. */
  readonly from?: string;
}

export interface StatedUnit {
  readonly per: RateTableName;
  readonly unit: string;
  /** What the value is divided by if it is for this unit. */
  readonly divisor?: number;
}

/** A record of a data set as the evidence folder writes it. */
export interface EvidenceRecord {
  readonly provider: string | null;
  readonly model: string;
  readonly mode?: string;
  readonly name?: string;
  readonly slug?: string;
  readonly aliases?: readonly string[];
  readonly match?: unknown;
  readonly currency?: string;
  readonly prices?: readonly EvidencePrice[];
  readonly source_path?: string;
}

/** Prices by the data sets' own keys, with dates and conditions beside them. */
export type EvidencePrice = Readonly<Record<string, string>> & {
  readonly conditions?: never;
};

/** A data set as the evidence folder writes it. */
export interface EvidenceFile {
  readonly source: {
    readonly id: string;
    readonly version: string;
    readonly snapshot_date?: string;
    readonly currency?: string;
  };
  readonly records: readonly EvidenceRecord[];
}

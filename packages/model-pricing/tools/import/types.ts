/** A price row of a data set: rates as decimal text per million tokens or in the unit that the key names. */
export interface PriceEntry {
  readonly from?: string;
  readonly until?: string;
  readonly currency?: string;
  readonly conditions?: Readonly<Record<string, string | number>>;
  readonly [key: string]: unknown;
}

/** One model as a data set lists it. */
export interface EvidenceRecord {
  readonly provider: string;
  readonly model: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly mode?: string;
  readonly context?: number;
  readonly max_input?: number;
  readonly max_output?: number;
  readonly release_date?: string;
  readonly knowledge_cutoff?: string;
  readonly deprecation_date?: string;
  readonly modalities?: string;
  readonly capabilities?: string;
  readonly currency?: string;
  readonly prices?: readonly PriceEntry[];
  readonly source_path?: string;
}

/** A step in a data set's history: values are `[input, output, cache_read, cache_write]`. */
export type ObservedEvent = readonly [
  date: string,
  event: string,
  source: string,
  provider: string,
  model: string,
  old: readonly (string | null)[] | null,
  now: readonly (string | null)[] | null,
];

/** A step in a daily mirror of a seller's list: one field of one model. */
export type ListEvent = readonly [
  date: string,
  event: string,
  source: string,
  provider: string,
  model: string,
  field?: string | null,
  old?: string | null,
  now?: string | null,
];

/** What the data sets say about one id of one seller, compared: values are `[input, output, cache_read, cache_write]`. */
export interface AgreementGroup {
  readonly provider: string;
  readonly model: string;
  readonly currency: string;
  readonly values: Readonly<Record<string, readonly (string | null)[]>>;
  readonly matched_via?: Readonly<Record<string, string>>;
  readonly prefix_match_only?: Readonly<Record<string, string>>;
  readonly dropped_by_newest?: Readonly<Record<string, string>>;
  /** By field: how the sets stand to each other. */
  readonly status?: Readonly<Record<string, string>>;
  readonly agreed: Readonly<Record<string, string>>;
  readonly verdict: string;
}

/** An id of the seller as read from a data set's spelling. */
export interface Offer {
  readonly id: string;
  /** Where this spelling is processed, if it says. */
  readonly region?: string;
  /** The spelling itself, where callers send it. */
  readonly alias?: string;
}

/** How one seller's models are found in the data sets and named in ours. */
export interface Seller {
  readonly id: string;
  readonly currency: string;
  /** The seller's own page of prices. */
  readonly source: string;
  /** Domains of the seller's own pages: a row that names one as its source may stand alone. */
  readonly ownDomains: readonly string[];
  /** What each data set calls the seller; a trailing `*` stands for any ending. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** The offer that a data set's id means; undefined for what is no id of the seller. */
  readonly offerOf: (model: string) => Offer | undefined;
  /** Who made it, and the maker's own id as far as the seller's documented spelling shows it. */
  readonly madeBy: (id: string) => { maker: string; makerId: string } | undefined;
  /** Whether search and map fees of the data sets are the seller's own. */
  readonly ownTools?: boolean;
  /** Whether prices follow the dated copies of the seller's own list instead of the agreed value. */
  readonly floats?: boolean;
  /** Sets of old rows that count for this seller where a newer lineage agrees with them. */
  readonly confirmedSets?: readonly string[];
  /** Whether a retirement day ahead is a promise ("not before") rather than a day. */
  readonly vagueRetirement?: boolean;
  /** Written into every model of this seller whose price was seen to change. */
  readonly note?: string;
}

/** Rates by table and key, as decimal text. */
export type RateTables = Record<string, Record<string, string>>;

/** A price rule of a draft. */
export interface DraftRule {
  readonly conditions: Readonly<Record<string, string | number | readonly string[]>>;
  readonly tables?: RateTables;
  readonly multiply?: string | Readonly<Record<string, string>>;
}

/** A price block of a draft. */
export interface DraftBlock {
  readonly effective_from: string;
  readonly effective_basis: "in_force_on" | "first_seen";
  readonly checked_on: string;
  readonly note?: string;
  readonly neutral?: Readonly<Record<string, readonly string[]>>;
  readonly tables: RateTables;
  readonly rules: readonly DraftRule[];
}

/** A row of a data set with the data set's name. */
export interface Row {
  readonly set: string;
  readonly record: EvidenceRecord;
  readonly offer: Offer;
}

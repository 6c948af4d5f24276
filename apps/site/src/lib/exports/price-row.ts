/**
 * One rate of one price block, at its base or under one condition: a line of `prices.csv` and `prices.parquet`. Field
 * names and their order are part of the API.
 */
export interface PriceRow {
  readonly provider: string;
  /** The provider's own id. */
  readonly model: string;
  readonly slug: string;
  readonly name: string;
  readonly maker: string;
  readonly first_party: boolean;
  readonly currency: string;
  readonly effective_from: string;
  /** Instants in UTC; `ends_at` is exclusive, and null of the last block. */
  readonly starts_at: string;
  readonly ends_at: string | null;
  readonly effective_basis: string;
  /** Whether the block is in force at 00:00 UTC of `data_date`. */
  readonly in_force: boolean;
  /** `not_offered` is a request under this condition; the other two are the whole block. */
  readonly state: "priced" | "not_offered" | "withdrawn" | "unknown";
  /** `key=value` joined by `; `, several values by `|`; null for the base rate. */
  readonly condition: string | null;
  readonly per: string | null;
  readonly unit: string | null;
  /** What the engine bills; decimal text or a fraction. */
  readonly rate: string | null;
  /** Multipliers that made the rate, joined by `; `. */
  readonly multipliers: string | null;
  readonly source: string;
  readonly checked_on: string;
  readonly version: string;
  readonly data_date: string;
}

export const PRICE_ROW_FIELDS = [
  "provider",
  "model",
  "slug",
  "name",
  "maker",
  "first_party",
  "currency",
  "effective_from",
  "starts_at",
  "ends_at",
  "effective_basis",
  "in_force",
  "state",
  "condition",
  "per",
  "unit",
  "rate",
  "multipliers",
  "source",
  "checked_on",
  "version",
  "data_date",
] as const satisfies readonly (keyof PriceRow)[];

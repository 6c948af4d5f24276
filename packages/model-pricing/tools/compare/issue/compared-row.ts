/** A row of the comparison's JSON, as far as the issue shows it. */
export interface ComparedRow {
  readonly provider: string;
  readonly model: string;
  readonly per: string;
  readonly unit: string;
  readonly condition: Readonly<Record<string, unknown>> | null;
  readonly currency: string;
  readonly value: string;
  readonly data_set: string;
  readonly claimed: string | null;
  readonly claimed_from: string | null;
  readonly reason: string;
  readonly explanation: string;
  readonly slip: boolean;
}

/** What `compare.ts --json` prints. */
export interface ComparedJson {
  readonly read: readonly string[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  readonly rows: readonly ComparedRow[];
}

/** What pages of one make may weigh, in bytes after gzip. */
export interface Budget {
  /** What the path below the language looks like. */
  readonly of: RegExp;
  readonly script: number;
  readonly all: number;
}

/** The first that fits counts. Addresses never move, but pages grow: these are what a reader on a phone should wait for. */
export const BUDGETS: readonly Budget[] = [
  { of: /^$/, script: 60_000, all: 250_000 },
  { of: /^models\//, script: 15_000, all: 80_000 },
  { of: /^providers\//, script: 15_000, all: 80_000 },
  { of: /^tokens\//, script: 60_000, all: 150_000 },
  { of: /^calculators\//, script: 45_000, all: 120_000 },
  { of: /./, script: 60_000, all: 250_000 },
];

/** Counts have at most six decimals: whole millionths keep sums and differences exact. */
export const MICRO = 1_000_000;

/** A count in millionths. */
export const toMicro = (count: number): number => Math.round(count * MICRO);

import { startOf } from "./start-of.ts";

/** A span of time; open where a side is left out. `from` is inclusive, `until` exclusive. */
export interface Period {
  readonly from?: string;
  readonly until?: string;
}

/** Whether two periods share a moment. */
export function periodsOverlap(a: Period, b: Period, zone: string | undefined): boolean {
  return startsBeforeEnd(a, b, zone) && startsBeforeEnd(b, a, zone);
}

function startsBeforeEnd({ from }: Period, { until }: Period, zone: string | undefined): boolean {
  return from === undefined || until === undefined || startOf(from, zone) < startOf(until, zone);
}

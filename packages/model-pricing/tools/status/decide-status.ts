import type { PriceStatus } from "../../src/types.ts";

/** One lineage's word: a day, and whether it agrees with the claim. */
export interface Word {
  readonly date: string;
  readonly agrees: boolean;
}

/** Snapshots this many days older than the newest word are of the past: first the near past, then the far. */
const RECENT_DAYS = [28, 70];

/**
 * Decides from one word per lineage. `confirmed`: two or more lineages, and all agree; or all that spoke in the last four
 * weeks before the newest word, else in the last ten; or three or more, of which three quarters agree. `disputed`: somebody
 * disagrees and none of these holds. `single`: at most one lineage, which agrees; the claim's own source stands alone.
 */
export function decideStatus(words: readonly Word[]): PriceStatus {
  if (words.every(({ agrees }) => agrees)) return words.length >= 2 ? "confirmed" : "single";
  const newest = words.reduce((latest, { date }) => (date > latest ? date : latest), "");
  for (const days of RECENT_DAYS) {
    const since = daysBefore(newest, days);
    const recent = words.filter(({ date }) => date >= since);
    if (recent.length >= 2 && recent.every(({ agrees }) => agrees)) return "confirmed";
  }
  const agreeing = words.filter(({ agrees }) => agrees).length;
  return words.length >= 3 && agreeing * 4 >= words.length * 3 ? "confirmed" : "disputed";
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

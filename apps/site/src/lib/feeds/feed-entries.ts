import type { Change } from "../changes/change.ts";

/** A change and the day on which a feed tells it. */
export interface Told {
  readonly change: Change;
  readonly published: string;
}

const MOST_ENTRIES = 100;
/** A shutdown is told again this long before the day: nobody notes on which day it was announced. */
const DAYS_AHEAD = 30;

/**
 * What a feed tells, newest first. A change is told on its day; one that is ahead is told under an id of its own: a
 * price when it was last seen announced, a shutdown thirty days before.
 */
export function feedEntries(changes: readonly Change[], dataDate: string): readonly Told[] {
  return changes
    .flatMap((change): Told[] => {
      if (!change.scheduled) return [{ change, published: change.date }];
      const published = change.checked_on ?? daysBefore(change.date, DAYS_AHEAD);
      return published <= dataDate ? [{ change, published }] : [];
    })
    .sort((a, b) => b.published.localeCompare(a.published) || (a.change.id < b.change.id ? -1 : 1))
    .slice(0, MOST_ENTRIES);
}

function daysBefore(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

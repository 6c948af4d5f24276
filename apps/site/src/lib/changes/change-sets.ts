import type { Change } from "./change.ts";

/** Changes that have happened in the twelve months to a day, the day's own month the last of them; newest first. */
export function recentChanges(changes: readonly Change[], day: string): readonly Change[] {
  const from = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  from.setUTCMonth(from.getUTCMonth() - 11);
  const first = from.toISOString().slice(0, 10);
  return changes.filter(({ date, scheduled }) => !scheduled && date >= first);
}

/** Changes of a year that have happened, newest first. */
export function changesOfYear(changes: readonly Change[], year: string): readonly Change[] {
  return changes.filter(({ date, scheduled }) => !scheduled && date.startsWith(year));
}

/** Years in which something changed, newest first. */
export function yearsOf(changes: readonly Change[]): readonly string[] {
  const years = changes.flatMap(({ date, scheduled }) => (scheduled ? [] : date.slice(0, 4)));
  return [...new Set(years)].sort().reverse();
}

/** What is announced, soonest first. */
export function scheduledChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ scheduled }) => scheduled).toReversed();
}

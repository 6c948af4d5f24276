const DATE = /^\d{4}-\d\d-\d\d$/;

export function isDate(text: unknown): text is string {
  return typeof text === "string" && DATE.test(text);
}

export function previousDay(day: string): string {
  return shiftDay(day, -1);
}

export function nextDay(day: string): string {
  return shiftDay(day, 1);
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The day of a data set's copy: `snapshot_date`, else the latest date in its version.
 *
 * @throws {Error} Neither is there: a witness without a day is none.
 */
export function snapshotDay({
  id,
  version,
  snapshot_date,
}: {
  id: string;
  version: string;
  snapshot_date?: string;
}): string {
  if (isDate(snapshot_date)) return snapshot_date;
  const day = version
    .match(/\d{4}-\d\d-\d\d/g)
    ?.sort()
    .at(-1);
  if (day === undefined) throw new Error(`${id} says nowhere on which day it was copied: add source.snapshot_date.`);
  return day;
}

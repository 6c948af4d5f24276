import { startOfDay } from "./time-zone.ts";

/** Writes an instant in UTC, to the second: `2026-08-16T16:00:00Z`. */
function formatInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");
}

/** Epoch milliseconds of a date in the zone, or of an instant with its own offset. */
export function parseMoment(text: string, zone: string): number {
  return text.includes("T") ? Date.parse(text) : startOfDay(text, zone);
}

/** The first instant of a date in the zone; undefined where that is 00:00 UTC, or where the text is an instant itself. */
export function startInstant(text: string, zone: string): string | undefined {
  if (text.includes("T")) return undefined;
  const start = startOfDay(text, zone);
  return start === Date.parse(`${text}T00:00:00Z`) ? undefined : formatInstant(start);
}

/** A date or instant for readers that know no zone: the date itself where it begins at 00:00 UTC, else an instant in UTC. */
export function toUtc(text: string, zone: string): string {
  return text.includes("T") ? formatInstant(Date.parse(text)) : (startInstant(text, zone) ?? text);
}

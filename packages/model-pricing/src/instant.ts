import { UsageError } from "./errors.ts";

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * Reads a date (00:00 UTC) or an instant with an offset as epoch milliseconds; undefined for anything else.
 * A local time without an offset is not an instant: it would price differently on every machine.
 */
export function parseInstant(text: string): number | undefined {
  if (!ISO.test(text)) return undefined;
  // The shape is known, so digits stand at fixed places: much faster than a match with groups.
  const two = (index: number) => text.charCodeAt(index) * 10 + text.charCodeAt(index + 1) - 528;
  const month = two(5);
  const day = two(8);
  const midnight = Date.UTC(two(0) * 100 + two(2), month - 1, day);
  if (month < 1 || month > 12 || day < 1 || (day > 28 && new Date(midnight).getUTCDate() !== day)) return undefined;
  if (text.length === 10) return midnight;
  const hour = two(11);
  const minute = two(14);
  const second = text[16] === ":" ? two(17) : 0;
  // 24:00 is the end of a day, which some providers write.
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && minute + second > 0)) return undefined;
  return midnight + ((hour * 60 + minute - offsetMinutes(text, two)) * 60 + second) * 1000 + milliseconds(text);
}

function offsetMinutes(text: string, two: (index: number) => number): number {
  const sign = text.length - 6;
  if (text.endsWith("Z")) return 0;
  return (two(sign + 1) * 60 + two(sign + 4)) * (text[sign] === "-" ? -1 : 1);
}

function milliseconds(text: string): number {
  return text[19] === "." ? Number(text.slice(20, 23).replace(/\D.*/, "").padEnd(3, "0")) : 0;
}

/** An instant as the engine uses it, and as the receipt prints it: in UTC. */
export interface RequestInstant {
  readonly milliseconds: number;
  readonly text: string;
}

/**
 * The moment of a request.
 *
 * @throws {UsageError} `invalid_usage`: not an instant.
 */
export function requestInstant(at: string | Date | number): RequestInstant {
  const milliseconds = typeof at === "string" ? parseInstant(at) : at instanceof Date ? at.getTime() : at;
  if (typeof milliseconds === "number" && Math.abs(milliseconds) <= 8.64e15) {
    // UTC text is repeated as written: making it anew would cost as much as the rest of a small bill.
    const isUtcText = typeof at === "string" && at.endsWith("Z");
    return { milliseconds, text: isUtcText ? at : new Date(milliseconds).toISOString() };
  }
  const got = typeof at === "string" ? `"${at}"` : String(at);
  throw new UsageError(
    "invalid_usage",
    `at is ${got}; expected the moment of the request: an instant with an offset such as "2026-09-01T08:00:00Z", a Date, or epoch milliseconds.`,
    { at },
  );
}

/**
 * Epoch milliseconds of a date or instant that stands in a record, where it was checked before.
 *
 * @throws {RangeError} The text is neither: the record was not made by `toModelRecord`.
 */
export function recordInstant(text: string): number {
  const milliseconds = parseInstant(text);
  if (milliseconds === undefined) throw new RangeError(`"${text}" in a model record is neither a date nor an instant.`);
  return milliseconds;
}

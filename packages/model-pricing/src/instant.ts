import { invalidUsage } from "./errors.ts";

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * Reads a date (00:00 UTC) or an instant with an offset as epoch milliseconds; undefined for anything else.
 * A local time without an offset is not an instant: it would price differently on every machine.
 */
export function parseInstant(text: string): number | undefined {
  if (!ISO.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return undefined;
  // Some engines read 30 February as 2 March.
  const day = text.slice(8, 10);
  return day > "28" && new Date(text.slice(0, 10)).getUTCDate() !== Number(day) ? undefined : milliseconds;
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
  throw invalidUsage(
    "at",
    at,
    'the moment of the request: an instant with an offset such as "2026-09-01T08:00:00Z", a Date, or epoch milliseconds',
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

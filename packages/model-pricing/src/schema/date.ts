import * as z from "zod";
import { type Refusal, refuse } from "./refuse.ts";

const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return (
    day !== undefined && new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  );
}

/** Whether the text is an instant with an offset on a day that exists. */
export function isInstant(text: string): boolean {
  return isDate(INSTANT.exec(text)?.[1] ?? "");
}

/** A day: `YYYY-MM-DD`. */
export const date = z
  .string()
  .check(refuse((value: string) => explainDate(value, isDate)))
  .meta({ format: "date", examples: ["2026-09-01"] });

/** A day, or an instant with an offset such as `2026-09-10T00:00:00+08:00`. */
export const dateOrInstant = z
  .string()
  .check(refuse((value: string) => explainDate(value, (text) => isDate(text) || isInstant(text))))
  .meta({ pattern: `${DATE.source}|${INSTANT.source}`, examples: ["2026-09-01"] });

/** A day, a month or a year, for facts that are seldom known to the day. */
export const partialDate = z
  .string()
  .check(
    refuse((value: string) => explainDate(value, (text) => isDate(text) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text))),
  )
  .meta({ examples: ["2026-03"] });

function* explainDate(value: unknown, isGood: (text: string) => boolean): Iterable<Refusal> {
  if (typeof value !== "string" || isGood(value)) return;
  const fix = suggestDate(value);
  if (isInstant(value))
    yield { message: `"${value}" is an instant; a day is expected here.`, fix: `write "${value.slice(0, 10)}".` };
  else if (/T24:00/.test(value)) yield { message: `"${value}" is no instant; 24:00 is 00:00 of the next day.`, fix };
  else if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(value))
    yield { message: `"${value}" has no offset from UTC.`, fix };
  else if (/^\d{4}-\d\d-\d\d$/.test(value)) yield { message: `"${value}" is no day of the calendar.`, fix };
  else yield { message: `"${value}" is not a date; dates are written year-month-day.`, fix };
}

function suggestDate(value: string): string {
  if (/T24:00/.test(value)) return 'write "2026-09-10T00:00:00+08:00" where the 9th ends at 24:00.';
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(value)) return `write "${value}Z" for UTC, or "${value}+08:00".`;
  const [, year, month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(value) ?? [];
  const mended = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return `write ${isDate(mended) ? `"${mended}"` : 'a day such as "2026-09-01"'}.`;
}

import * as z from "zod";
import { field, listOf, text } from "./fields.ts";
import { type Refusal, refuse } from "./refuse.ts";

/** Whether the runtime knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    // Offsets such as +08:00 pass too; a name says where, and survives a change of clocks.
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

const HOURS = /^([01]\d|2[0-3]):[0-5]\d-([01]\d:[0-5]\d|2[0-3]:[0-5]\d|24:00)$/;

function* refuseHours(hours: unknown): Iterable<Refusal> {
  if (typeof hours !== "string") return;
  const [start, end] = hours.split("-");
  if (HOURS.test(hours) && start !== end) return;
  yield {
    message: `"${hours}" is no span of hours.`,
    fix: 'write "09:00-12:00"; "24:00" may end, "16:30-00:30" runs past midnight.',
  };
}

function* refuseZone(zone: unknown): Iterable<Refusal> {
  if (typeof zone !== "string" || isTimeZone(zone)) return;
  yield { message: `"${zone}" is no IANA time zone.`, fix: 'write one such as "Asia/Shanghai" or "UTC".' };
}

const weekday = z.enum(["sun", "mon", "tue", "wed", "thu", "fri", "sat"]);

const window = z.strictObject({
  weekdays: field(listOf(weekday), "days on which it starts; every day where left out", ["mon", "tue"]).optional(),
  hours: field(
    listOf(z.string().check(refuse((hours: string) => refuseHours(hours)))),
    "start in, end out; all day where left out",
    ["09:00-12:00"],
  ).optional(),
});

/** A `[schedule.<name>]` of `provider.toml`. */
export const schedule = z
  .strictObject({
    time_zone: field(
      z.string().check(refuse((zone: string) => refuseZone(zone))),
      "IANA zone of the hours; the provider's where left out",
      "Asia/Shanghai",
    ).optional(),
    windows: field(listOf(window), "any of these windows", [{ hours: ["09:00-18:00"] }]),
    except_holidays: field(text, "calendar in data/calendars whose days off are taken away", "cn").optional(),
    clock: field(
      z.enum(["request_start", "request_end", "unknown"]),
      "which instant of a request the provider goes by",
      "request_start",
    ),
  })
  .meta({ id: "schedule" });

const minute = z.int().min(0).max(2880);
const utcOffset = z.int().min(-1440).max(1440);

/** The same schedule in a compiled record. */
export const scheduleRecord = z.strictObject({
  time_zone: field(text, "IANA name, for display", "Asia/Shanghai"),
  utc_offset: field(
    z.union([utcOffset, z.array(z.tuple([z.int(), utcOffset])).min(1)]),
    "minutes east of UTC, or [epoch seconds, minutes] steps where clocks change",
  ),
  clock: z.enum(["request_start", "request_end", "unknown"]),
  windows: field(
    z.array(z.strictObject({ weekdays: z.array(z.int().min(0).max(6)).optional(), start: minute, end: minute })).min(1),
    "minutes of the local day on which a window starts; 0 is Sunday",
  ),
  days_off: field(
    z.record(z.string().regex(/^\d{4}$/), z.array(z.string().regex(/^\d{4}-\d\d-\d\d$/))),
    "days on which no window starts, by year",
  ).optional(),
});

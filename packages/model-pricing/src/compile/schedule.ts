import type { Schedule, ScheduleWindow } from "../types.ts";
import type { AuthoredSchedule, AuthoredWeekday, CalendarFile, ProviderFile } from "./authored.ts";
import { knownZone, utcOffset } from "./time-zone.ts";

const WEEKDAYS: readonly AuthoredWeekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/**
 * Compiles a schedule of `provider.toml` into minutes and offsets.
 *
 * @param from Epoch milliseconds from which a price asks for the schedule: holidays of earlier years are left out. Without it all years stay.
 * @throws {RangeError} The calendar that it refers to is not among `calendars`.
 */
export function compileSchedule(
  { time_zone, windows, except_holidays, clock }: AuthoredSchedule,
  provider: ProviderFile,
  calendars: ReadonlyMap<string, CalendarFile>,
  from = 0,
): Schedule {
  const zone = knownZone(time_zone ?? provider.time_zone);
  return {
    time_zone: zone,
    utc_offset: utcOffset(zone),
    clock,
    windows: windows.flatMap(compileWindow),
    ...(except_holidays === undefined ? {} : { days_off: daysOff(except_holidays, calendars, firstYear(from)) }),
  };
}

function compileWindow({ weekdays, hours }: AuthoredSchedule["windows"][number]): ScheduleWindow[] {
  const days = weekdays?.map((day) => WEEKDAYS.indexOf(day)).sort((a, b) => a - b);
  return (hours ?? ["00:00-24:00"]).map((span) => {
    const [start, end] = span.split("-").map(minuteOf) as [number, number];
    // A window that ends before it starts runs past midnight and belongs to the day on which it starts.
    return { ...(days === undefined ? {} : { weekdays: days }), start, end: end <= start ? end + 1440 : end };
  });
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** The year of the day before: zones are ahead of or behind UTC, and a window may have started yesterday. */
function firstYear(from: number): string {
  return new Date(from - 2 * 86_400_000).toISOString().slice(0, 4);
}

function daysOff(name: string, calendars: ReadonlyMap<string, CalendarFile>, from: string): Schedule["days_off"] {
  const calendar = calendars.get(name);
  if (!calendar) throw new RangeError(`The calendar "${name}" is not in data/calendars.`);
  const years = Object.entries(calendar.year)
    .filter(([year]) => year >= from)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(years.map(([year, { days_off }]) => [year, [...days_off].sort()]));
}

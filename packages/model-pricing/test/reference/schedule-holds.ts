import type { Schedule, ScheduleWindow } from "../../src/types.ts";
import { allOf, anyOf, type Truth, truthOf } from "./truth.ts";

const DAY = 1440;

/** Whether an instant lies in a window of the schedule, by the clock on the wall of its time zone. */
export function scheduleHolds(schedule: Schedule, at: number): Truth {
  const { date, minute } = wallClock(schedule.time_zone, at);
  // "16:30-00:30" belongs to the day on which it starts: a window of yesterday may still run.
  const starts = [
    { date, minute },
    { date: dayBefore(date), minute: minute + DAY },
  ];
  return anyOf(
    schedule.windows.flatMap((window) =>
      starts.map((day) => allOf([truthOf(isInside(window, day)), isWorked(schedule, day.date)])),
    ),
  );
}

interface Wall {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly minute: number;
}

/** Start in, end out. */
function isInside({ weekdays, start, end }: ScheduleWindow, { date, minute }: Wall): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (weekdays === undefined || weekdays.includes(weekday)) && start <= minute && minute < end;
}

/** "`except_holidays` only takes days off away." A year that the calendar does not list is unknown. */
function isWorked({ days_off }: Schedule, date: string): Truth {
  if (days_off === undefined) return "yes";
  const days = days_off[date.slice(0, 4)];
  return days === undefined ? "unknown" : truthOf(!days.includes(date));
}

function wallClock(timeZone: string, at: number): Wall {
  const part = clockOf(timeZone).formatToParts(at);
  const get = (type: string) => part.find((one) => one.type === type)?.value ?? "";
  return {
    date: `${get("year")}-${get("month")}-${get("day")}`,
    minute: Number(get("hour")) * 60 + Number(get("minute")),
  };
}

/** Making a format takes a thousand times as long as using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const two = "2-digit";
  const options = {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: two,
    day: two,
    hour: two,
    minute: two,
  } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat("en", options);
  clocks.set(timeZone, clock);
  return clock;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY * 60_000).toISOString().slice(0, 10);
}

import type { Schedule } from "../types.ts";

const DAY = 86_400_000;

/** Holds, does not hold, or cannot be told because the calendar does not list the year. */
export type Truth = true | false | "unknown";

/** A schedule in day numbers since 1970-01-01 and minutes, so that a call needs neither `Intl` nor text. */
export interface CompiledSchedule {
  readonly offset: Schedule["utc_offset"];
  /** `weekdays` has bit 0 for Sunday. */
  readonly windows: readonly { readonly weekdays: number; readonly start: number; readonly end: number }[];
  readonly daysOff: ReadonlySet<number> | undefined;
  /** First and last day of each year that the calendar lists. */
  readonly years: readonly (readonly [number, number])[];
}

export function compileSchedule({ utc_offset, windows, days_off }: Schedule): CompiledSchedule {
  const toDay = (date: string) => Date.parse(date) / DAY;
  return {
    offset: utc_offset,
    windows: windows.map(({ weekdays, start, end }) => ({
      weekdays: weekdays ? weekdays.reduce((bits, day) => bits | (1 << day), 0) : 127,
      start,
      end,
    })),
    daysOff: days_off && new Set(Object.values(days_off).flatMap((dates) => dates.map(toDay))),
    years: Object.keys(days_off ?? {}).map((year) => [toDay(`${year}-01-01`), toDay(`${year}-12-31`)]),
  };
}

/** Whether an instant lies in one of the schedule's windows. A window belongs to the day on which it starts. */
export function scheduleHolds(schedule: CompiledSchedule, at: number): Truth {
  const local = at + offsetAt(schedule.offset, at) * 60_000;
  const today = Math.floor(local / DAY);
  const minute = (local - today * DAY) / 60_000;
  let answer: Truth = false;
  for (const window of schedule.windows) {
    // Yesterday's window may still run: its end lies past midnight.
    for (let ago = 0; ago <= 1; ago++) {
      const time = minute + ago * 1440;
      if (time < window.start || time >= window.end) continue;
      const truth = startsOn(schedule, window.weekdays, today - ago);
      if (truth === true) return true;
      if (truth === "unknown") answer = truth;
    }
  }
  return answer;
}

function startsOn({ daysOff, years }: CompiledSchedule, weekdays: number, day: number): Truth {
  // Day 0 was a Thursday.
  if ((weekdays & (1 << ((((day + 4) % 7) + 7) % 7))) === 0) return false;
  if (!daysOff) return true;
  return years.some(([first, last]) => day >= first && day <= last) ? !daysOff.has(day) : "unknown";
}

function offsetAt(offset: Schedule["utc_offset"], at: number): number {
  if (typeof offset === "number") return offset;
  const step = offset.findLast(([from]) => from * 1000 <= at) ?? offset[0];
  return step?.[1] ?? 0;
}

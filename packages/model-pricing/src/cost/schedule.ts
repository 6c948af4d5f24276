import type { Schedule, ScheduleWindow } from "../types.ts";

const DAY = 86_400_000;

/** Holds, does not hold, or cannot be told because the calendar does not list the year. */
export type Truth = boolean | "unknown";

export interface CompiledSchedule extends Schedule {
  /** Every day of `days_off` as epoch milliseconds, so that a call makes no text. */
  readonly daysOff: ReadonlySet<number>;
}

export function compileSchedule(schedule: Schedule): CompiledSchedule {
  const dates = Object.values(schedule.days_off ?? {}).flat();
  return { ...schedule, daysOff: new Set(dates.map((date) => Date.parse(date))) };
}

/** Whether an instant lies in one of the schedule's windows. A window belongs to the day on which it starts. */
export function scheduleHolds(schedule: CompiledSchedule, at: number): Truth {
  const local = at + offsetAt(schedule.utc_offset, at) * 60_000;
  const today = Math.floor(local / DAY) * DAY;
  let answer: Truth = false;
  for (const window of schedule.windows) {
    // Yesterday's window may still run: its end lies past midnight.
    for (const day of [today, today - DAY]) {
      const minute = (local - day) / 60_000;
      if (minute < window.start || minute >= window.end) continue;
      answer = startsOn(schedule, window, day) || answer;
      if (answer === true) return true;
    }
  }
  return answer;
}

function startsOn({ days_off, daysOff }: CompiledSchedule, { weekdays }: ScheduleWindow, day: number): Truth {
  const date = new Date(day);
  if (weekdays && !weekdays.includes(date.getUTCDay())) return false;
  if (!days_off) return true;
  return days_off[date.getUTCFullYear()] ? !daysOff.has(day) : "unknown";
}

function offsetAt(offset: Schedule["utc_offset"], at: number): number {
  if (typeof offset === "number") return offset;
  const step = offset.findLast(([from]) => from * 1000 <= at) ?? offset[0];
  return step?.[1] ?? 0;
}

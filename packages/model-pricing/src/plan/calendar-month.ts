const MINUTE = 60_000;
const DAY = 86_400_000;

/** A month on the clock of one place, in epoch milliseconds; the end is exclusive. */
export interface CalendarMonth {
  readonly start: number;
  readonly end: number;
  readonly days: number;
  /** Days that are left, today among them. */
  readonly daysLeft: number;
}

/** The calendar month that holds an instant, `offset` minutes east of UTC. */
export function calendarMonth(at: number, offset: number): CalendarMonth {
  const local = new Date(at + offset * MINUTE);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  const [first, next] = [Date.UTC(year, month), Date.UTC(year, month + 1)];
  const days = (next - first) / DAY;
  return {
    start: first - offset * MINUTE,
    end: next - offset * MINUTE,
    days,
    daysLeft: days - local.getUTCDate() + 1,
  };
}

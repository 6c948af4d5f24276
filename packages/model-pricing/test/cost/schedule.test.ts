import { describe, expect, it } from "vitest";
import { compileSchedule, scheduleHolds } from "../../src/cost/schedule.ts";
import type { Schedule } from "../../src/types.ts";

const holds = (schedule: Partial<Schedule>, at: string) =>
  scheduleHolds(
    compileSchedule({ time_zone: "UTC", utc_offset: 0, clock: "request_start", windows: [], ...schedule }),
    Date.parse(at),
  );

describe("scheduleHolds", () => {
  it("puts a window that runs past midnight on the day on which it starts", () => {
    const fridayNight = { windows: [{ weekdays: [5], start: 22 * 60, end: 30 * 60 }] };
    expect(holds(fridayNight, "2026-10-16T22:00:00Z")).toBe(true);
    expect(holds(fridayNight, "2026-10-17T05:59:59Z")).toBe(true);
    expect(holds(fridayNight, "2026-10-17T06:00:00Z")).toBe(false);
    expect(holds(fridayNight, "2026-10-16T05:59:59Z")).toBe(false);
  });

  it("follows a zone that changes its clocks", () => {
    // New York leaves summer time on 2026-11-01 at 06:00 UTC.
    const newYork = {
      utc_offset: [
        [Date.parse("2026-03-08T07:00:00Z") / 1000, -240],
        [Date.parse("2026-11-01T06:00:00Z") / 1000, -300],
      ] as const,
      windows: [{ start: 9 * 60, end: 10 * 60 }],
    };
    expect(holds(newYork, "2026-10-31T13:30:00Z")).toBe(true);
    expect(holds(newYork, "2026-11-02T13:30:00Z")).toBe(false);
    expect(holds(newYork, "2026-11-02T14:30:00Z")).toBe(true);
  });

  it("asks the calendar for the year of the day on which the window starts", () => {
    const night = { windows: [{ start: 23 * 60, end: 25 * 60 }], days_off: { "2026": ["2026-12-30"] } };
    expect(holds(night, "2027-01-01T00:30:00Z")).toBe(true);
    expect(holds(night, "2027-01-01T23:30:00Z")).toBe("unknown");
    expect(holds(night, "2026-12-31T00:30:00Z")).toBe(false);
  });

  it("needs no calendar outside its windows", () => {
    const work = { windows: [{ weekdays: [1, 2, 3, 4, 5], start: 540, end: 1080 }], days_off: { "2026": [] } };
    expect(holds(work, "2027-01-04T20:00:00Z")).toBe(false);
    expect(holds(work, "2027-01-09T10:00:00Z")).toBe(false);
    expect(holds(work, "2027-01-04T10:00:00Z")).toBe("unknown");
  });
});

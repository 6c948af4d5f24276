import { describe, expect, it } from "vitest";
import { startInstant, toUtc } from "./instants.ts";
import { startOfDay, utcOffset } from "./time-zone.ts";

const start = (date: string, zone: string) => new Date(startOfDay(date, zone)).toISOString().slice(0, 16);

describe("startOfDay", () => {
  it.each([
    ["2026-08-17", "Asia/Shanghai", "2026-08-16T16:00"],
    ["2026-08-17", "UTC", "2026-08-17T00:00"],
    ["2026-01-15", "America/Los_Angeles", "2026-01-15T08:00"],
    ["2026-07-15", "America/Los_Angeles", "2026-07-15T07:00"],
    // Days on which clocks change at 02:00.
    ["2026-03-08", "America/Los_Angeles", "2026-03-08T08:00"],
    ["2026-03-09", "America/Los_Angeles", "2026-03-09T07:00"],
    ["2026-11-01", "America/Los_Angeles", "2026-11-01T07:00"],
    ["2026-11-02", "America/Los_Angeles", "2026-11-02T08:00"],
    // Cairo skips midnight in spring: the day starts at 01:00.
    ["2026-04-24", "Africa/Cairo", "2026-04-23T22:00"],
    ["2026-01-01", "Asia/Kolkata", "2025-12-31T18:30"],
    ["2026-01-01", "Pacific/Kiritimati", "2025-12-31T10:00"],
  ])("finds where %s begins in %s", (date, zone, instant) => {
    expect(start(date, zone)).toBe(instant);
  });
});

describe("startInstant", () => {
  it("leaves out what is 00:00 UTC of the day", () => {
    expect(startInstant("2026-08-17", "UTC")).toBeUndefined();
    expect(startInstant("2026-01-17", "Europe/London")).toBeUndefined();
  });

  it("leaves out what is an instant already", () => {
    expect(startInstant("2026-09-10T04:00:00Z", "Asia/Shanghai")).toBeUndefined();
  });

  it("gives the instant of a local midnight", () => {
    expect(startInstant("2026-08-17", "Asia/Shanghai")).toBe("2026-08-16T16:00:00Z");
  });
});

describe("toUtc", () => {
  it.each([
    ["2026-10-01", "UTC", "2026-10-01"],
    ["2026-10-01", "Asia/Shanghai", "2026-09-30T16:00:00Z"],
    ["2026-10-01T00:00:00+08:00", "UTC", "2026-09-30T16:00:00Z"],
  ])("writes %s in %s as %s", (text, zone, written) => {
    expect(toUtc(text, zone)).toBe(written);
  });
});

describe("utcOffset", () => {
  it.each([
    ["UTC", 0],
    ["Asia/Shanghai", 480],
    ["Asia/Kolkata", 330],
  ])("is one number for %s, whose clocks do not change", (zone, minutes) => {
    expect(utcOffset(zone)).toBe(minutes);
  });

  it("has one step per change of clocks", () => {
    const steps = utcOffset("America/Los_Angeles") as [number, number][];
    const written = steps.map(([at, minutes]) => [new Date(at * 1000).toISOString(), minutes]);
    expect(written.slice(0, 3)).toEqual([
      ["2022-01-01T00:00:00.000Z", -480],
      ["2022-03-13T10:00:00.000Z", -420],
      ["2022-11-06T09:00:00.000Z", -480],
    ]);
    expect(steps.length).toBe(1 + 2 * 16);
  });
});

import { describe, expect, it } from "vitest";
import { parseInstant } from "../src/instant.ts";

describe("parseInstant", () => {
  it.each([
    ["2026-08-17", "2026-08-17T00:00:00.000Z"],
    ["2026-08-17T10:00:00+08:00", "2026-08-17T02:00:00.000Z"],
    ["2026-08-17T10:00-07:00", "2026-08-17T17:00:00.000Z"],
    ["2026-08-17T03:59:59.999Z", "2026-08-17T03:59:59.999Z"],
    ["2026-08-17T03:59:59.5Z", "2026-08-17T03:59:59.500Z"],
    ["2026-08-17T03:59:59.123456+00:00", "2026-08-17T03:59:59.123Z"],
    ["2026-09-09T24:00:00+08:00", "2026-09-09T16:00:00.000Z"],
    ["2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z"],
  ])("reads %s as %s", (text, instant) => {
    expect(new Date(parseInstant(text) as number).toISOString()).toBe(instant);
  });

  it.each(["2026-02-29", "2026-02-30T00:00:00Z", "2026-13-01", "2026-00-10", "2026-10-00"])(
    "refuses %s, which is no day",
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );

  it.each([
    "2026-08-17T10:00:00",
    "2026-08-17 10:00:00Z",
    "17.08.2026",
    "2026-8-17",
    "2026-08-17T25:00:00Z",
    "2026-08-17T24:00:01Z",
    "2026-08-17T10:60:00Z",
    "",
  ])("refuses %j, which is no instant", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

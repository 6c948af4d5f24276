import { describe, expect, it } from "vitest";
import { calendarFile, ownPricesFile, providerFile, usage } from "../../src/schema/index.ts";
import { readDataFile } from "../../tools/read-data-file.ts";

function problemsOf(schema: Parameters<typeof readDataFile>[0], text: string): string[] {
  return readDataFile(schema, "x.toml", text).problems.map(
    ({ line, column, message, fix }) => `${line}:${column} ${message} -> ${fix}`,
  );
}

describe("provider.toml", () => {
  it("needs only a name", () => {
    expect(problemsOf(providerFile, 'name = "A"\n')).toEqual([]);
  });

  it.each(["UTC", "Asia/Shanghai", "America/Los_Angeles", "unknown"])("takes the time zone %s", (zone) => {
    expect(problemsOf(providerFile, `name = "A"\ntime_zone = "${zone}"\n`)).toEqual([]);
  });

  it.each(["Beijing", "+08:00", ""])("refuses the time zone %j", (zone) => {
    expect(problemsOf(providerFile, `name = "A"\ntime_zone = "${zone}"\n`)).toEqual([
      `2:1 time_zone: "${zone}" is no IANA time zone. -> write one such as "Asia/Shanghai", "America/Los_Angeles", "UTC", or "unknown".`,
    ]);
  });

  it.each(["09:00-12:00", "00:00-24:00", "16:30-00:30"])("takes the hours %s", (hours) => {
    expect(
      problemsOf(
        providerFile,
        `name = "A"\n[schedule.peak]\nwindows = [{ hours = ["${hours}"] }]\nclock = "unknown"\n`,
      ),
    ).toEqual([]);
  });

  it.each(["9-12", "09:00-25:00", "24:00-09:00", "09:00-09:00", "09:60-10:00"])("refuses the hours %s", (hours) => {
    expect(
      problemsOf(
        providerFile,
        `name = "A"\n[schedule.peak]\nwindows = [{ hours = ["${hours}"] }]\nclock = "unknown"\n`,
      ),
    ).toEqual([
      `3:23 hours: "${hours}" is no span of hours. -> write "09:00-12:00"; "24:00" may end, "16:30-00:30" runs past midnight.`,
    ]);
  });

  it("refuses a weekday that is written out", () => {
    const text = 'name = "A"\n[schedule.peak]\nwindows = [{ weekdays = ["monday"] }]\nclock = "unknown"\n';
    expect(problemsOf(providerFile, text)).toEqual([
      '3:26 value 1 of weekdays is text "monday"; expected one of sun, mon, tue, wed, thu, fri, sat. -> write "mon".',
    ]);
  });

  it("refuses a schedule whose name no rule could write", () => {
    const text = 'name = "A"\n[schedule."Peak hours"]\nwindows = [{ hours = ["09:00-12:00"] }]\nclock = "unknown"\n';
    expect(problemsOf(providerFile, text)).toEqual([
      '2:1 "Peak hours" cannot be a name in schedule. -> write a name like peak.',
    ]);
  });

  it("wants a source and a date for every row of facts", () => {
    expect(problemsOf(providerFile, 'name = "A"\n[[error]]\nstatus = 402\nmeaning = "Top up."\n')).toEqual([
      '2:1 [[error]] 1 has no source. -> add it, such as source = "https://example.com/docs"',
      '2:1 [[error]] 1 has no checked_on. -> add it, such as checked_on = "2026-11-20"',
    ]);
  });
});

describe("a calendar", () => {
  const year = (number: string, day: string) =>
    `name = "A"\n[year.${number}]\nsource = "https://example.com/"\nchecked_on = "2026-11-01"\ndays_off = ["${day}"]\n`;

  it("lists days off year by year", () => {
    expect(problemsOf(calendarFile, year("2026", "2026-10-01"))).toEqual([]);
  });

  it("refuses a day of another year", () => {
    expect(problemsOf(calendarFile, year("2026", "2025-10-01"))).toEqual([
      '5:13 days_off: "2025-10-01" stands under 2026. -> move it to the table of its own year, or correct the year.',
    ]);
  });

  it("refuses a year of two digits", () => {
    expect(problemsOf(calendarFile, year("26", "2026-10-01"))).toContain(
      '2:1 "26" cannot be a name in year. -> write a name like 2026.',
    );
  });

  it("says where years belong", () => {
    expect(problemsOf(calendarFile, 'name = "A"\n[2026]\ndays_off = ["2026-10-01"]\n')).toContain(
      "1:1 the file has no year. -> add a table such as [year.2026].",
    );
  });
});

describe("own prices", () => {
  it("need no page that proves them", () => {
    const text =
      '[[model]]\nid = "x"\n[[model.price]]\neffective_from = "2026-01-01"\nper_million_tokens = { input = 1 }\n';
    expect(problemsOf(ownPricesFile, text)).toEqual([]);
  });

  it("may be a discount on some units", () => {
    expect(
      problemsOf(ownPricesFile, '[[model]]\nid = "openai/gpt-4o"\ndiscount = "0.15"\nunits = ["input"]\n'),
    ).toEqual([]);
  });

  it("refuse a discount that is a number", () => {
    expect(problemsOf(ownPricesFile, '[[model]]\nid = "x"\ndiscount = 0.15\n')).toEqual([
      '3:1 discount is the number 0.15; text is expected. -> put it in quotes: "0.15".',
    ]);
  });

  it("are told what is missing", () => {
    expect(problemsOf(ownPricesFile, '[[model]]\nid = "x"\n')).toEqual([
      "1:1 [[model]] 1 has no [[model.price]]. -> add [[model.price]].",
    ]);
  });
});

describe("usage", () => {
  it("takes whole tokens and parts of seconds", () => {
    expect(usage.safeParse({ input_tokens: 3, input_audio_seconds: 1.25 }).success).toBe(true);
  });

  it.each([
    { input_tokens: 1.5 },
    { input_tokens: -1 },
    { input_audio_seconds: 0.1234567 },
    { tokens: 1 },
    { input_tokens: "3" },
  ])("refuses %j", (counts) => {
    expect(usage.safeParse(counts).success).toBe(false);
  });
});

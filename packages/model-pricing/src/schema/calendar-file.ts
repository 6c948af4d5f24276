import * as z from "zod";
import { date } from "./date.ts";
import { address, field, listOf, text } from "./fields.ts";
import { isTable, type Refusal, refuseTable, type Unchecked } from "./refuse.ts";

const calendarYear = z.strictObject({
  source: field(address, "page of the office that sets the calendar", "https://example.com/holidays-2026"),
  checked_on: field(date, "day on which the page was read", "2026-11-20"),
  days_off: field(listOf(date), "every day off, weekends within a holiday included", ["2026-10-01"]),
  working_days: field(listOf(date), "weekend days that are worked instead; they add no peak hours", [
    "2026-10-10",
  ]).optional(),
});

/** A file under `data/calendars/`: public holidays that price schedules refer to. */
export const calendarFile = z
  .strictObject({
    name: field(text, "name of the calendar", "Public holidays of mainland China"),
    name_zh: field(text, "name in Chinese", "中国大陆法定节假日").optional(),
    year: field(
      z.record(
        z
          .string()
          .regex(/^\d{4}$/)
          .meta({ examples: ["2026"] }),
        calendarYear,
      ),
      "one table a year: a year left out is not known",
    ),
  })
  .check(refuseTable(refuseOtherYears))
  .meta({ title: "Calendar", description: "Public holidays of a place, year by year." });

function* refuseOtherYears({ year: years }: Unchecked): Iterable<Refusal> {
  for (const [year, table] of Object.entries(isTable(years) ? years : {})) {
    if (!isTable(table)) continue;
    for (const key of ["days_off", "working_days"]) {
      const days = Array.isArray(table[key]) ? table[key] : [];
      for (const [index, day] of days.entries()) {
        if (typeof day !== "string" || day.startsWith(`${year}-`)) continue;
        yield {
          message: `"${day}" stands under ${year}.`,
          fix: "move it to the table of its own year, or correct the year.",
          path: ["year", year, key, index],
        };
      }
    }
  }
}

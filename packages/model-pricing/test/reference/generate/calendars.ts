import type { CalendarFile } from "../../../src/compile/authored.ts";

/** A calendar of one year: of every other year nobody knows the holidays. */
export const CALENDARS: ReadonlyMap<string, CalendarFile> = new Map([
  [
    "cn",
    {
      name: "cn",
      year: {
        "2026": {
          source: "https://example.com/",
          checked_on: "2026-11-20",
          days_off: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-03-08", "2026-12-31"],
          working_days: ["2026-10-10"],
        },
      },
    },
  ],
]);

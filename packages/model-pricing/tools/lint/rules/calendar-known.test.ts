import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { calendarKnown } from "./calendar-known.ts";

describe("calendar-known", () => {
  it("refuses a calendar that is not there", () => {
    const found = lintExample(calendarKnown, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://example.com/pricing"

[schedule.peak]
windows = [{ hours = ["09:00-18:00"] }]
clock = "request_start"
except_holidays = "cn"
`,
      "calendars/de.toml": `name = "Holidays"

[year.2026]
source = "https://example.com/holidays"
checked_on = "2025-11-20"
days_off = ["2026-10-01"]
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/provider.toml 7:1 error: there is no calendar data/calendars/cn.toml that can be read.
        fix: add data/calendars/cn.toml with the days off of each year."
    `);
  });

  it("warns where this year is not listed", () => {
    const found = lintExample(calendarKnown, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://example.com/pricing"

[schedule.peak]
windows = [{ hours = ["09:00-18:00"] }]
clock = "request_start"
except_holidays = "cn"
`,
      "calendars/cn.toml": `name = "Holidays"

[year.2025]
source = "https://example.com/holidays"
checked_on = "2025-11-20"
days_off = ["2025-10-01"]
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/provider.toml 7:1 warn: data/calendars/cn.toml does not list 2026; prices in the windows of peak cannot be told.
        fix: add [year.2026] with its days off as soon as they are published."
    `);
  });

  it("accepts a calendar of this year", () => {
    const found = lintExample(calendarKnown, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://example.com/pricing"

[schedule.peak]
windows = [{ hours = ["09:00-18:00"] }]
clock = "request_start"
except_holidays = "cn"
`,
      "calendars/cn.toml": `name = "Holidays"

[year.2026]
source = "https://example.com/holidays"
checked_on = "2025-11-20"
days_off = ["2026-10-01"]
`,
    });
    expect(found).toBe("");
  });
});

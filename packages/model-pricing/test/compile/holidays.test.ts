import { expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { recordOfCase } from "../support/author.ts";
import { codeOf } from "../support/record.ts";

const block = (day: string, rule = "") => `
[[price]]
effective_from = "${day}"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-11-20"
per_million_tokens = { input = 1 }
${rule}`;
const PEAK = 'when = [{ schedule = "peak", multiply = 2 }]\n';
const days = (date: string) => ({ days_off: [date], working_days: [] });
const of = (...blocks: readonly string[]) =>
  recordOfCase({
    file: "example.toml",
    toml: `name = "Example"\nfamily = "example"\n${blocks.join("")}`,
    provider_toml:
      'name = "Example"\n[schedule.peak]\nwindows = [{ hours = ["09:00-12:00"] }]\nexcept_holidays = "cn"\nclock = "request_start"\n',
    calendars: { cn: { "2024": days("2024-05-01"), "2025": days("2025-01-01"), "2026": days("2026-01-01") } },
  });
const yearsOf = (...blocks: readonly string[]) => Object.keys(of(...blocks).schedules?.peak?.days_off ?? {});

it("keeps the holidays of the years in which a price asks for them", () => {
  expect(yearsOf(block("2024-01-05"), block("2026-02-01", PEAK))).toEqual(["2026"]);
  expect(yearsOf(block("2025-06-01", PEAK), block("2026-02-01", PEAK))).toEqual(["2025", "2026"]);
  // A window of 31 December may still run on 1 January, and zones differ.
  expect(yearsOf(block("2026-01-01", PEAK))).toEqual(["2025", "2026"]);
});

it("prices the first day of a rule, a holiday, and a year that is not listed", () => {
  const record = of(block("2026-01-01", PEAK));
  const total = (at: string) => calculateCost(record, { input_tokens: 1_000_000 }, { at }).total;
  expect(total("2026-01-01T10:00:00Z")).toBe("1");
  expect(total("2026-01-02T10:00:00Z")).toBe("2");
  expect(codeOf(() => total("2027-01-04T10:00:00Z"))).toBe("calendar_not_known");
});

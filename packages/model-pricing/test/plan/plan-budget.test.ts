import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals } from "../../src/money/compare-decimals.ts";
import { multiplyDecimals } from "../../src/money/decimals.ts";
import { type BudgetInput, planBudget } from "../../src/plan/index.ts";
import { codeOf, record } from "../support/record.ts";

const HALF = "2026-11-16T00:00:00Z";
const plan = (input: Partial<BudgetInput> = {}, at: string = HALF) =>
  planBudget({ budget: "100", spent: "60", currency: "USD", ...input }, { at });

describe("planBudget", () => {
  it("divides what is left by the days that are left, and goes on as it began", () => {
    const { totals, figures, warnings } = plan();
    // 15 of 30 days are over. 40 / 15 = 2.666..., rounded down; 60 in half a month are 120 in a whole one.
    expect(totals).toEqual({
      budget: "100",
      spent: "60",
      left: "40",
      alert_at: "80",
      left_per_day: "2.666666",
      projected: "120",
    });
    // 4 a day: 40 last 10 days more.
    expect(figures).toMatchObject({ state: "within", used_share: "0.6", days: 30, days_left: 15 });
    expect(figures.runs_out_at).toBe("2026-11-26T00:00:00Z");
    expect(warnings).toEqual([]);
  });

  it.each([
    ["79.99", "within", []],
    ["80", "alert", ["alert_reached"]],
    ["100", "alert", ["alert_reached"]],
    ["100.01", "over", ["over_budget"]],
  ])("with %s spent is %s", (spent, state, codes) => {
    const { figures, warnings } = plan({ spent });
    expect(figures.state).toBe(state);
    expect(warnings.map(({ code }) => code)).toEqual(codes);
  });

  it("has nothing left for a day once the budget is exceeded", () => {
    const { totals, figures } = plan({ spent: "100.01" });
    expect(totals).toMatchObject({ left: "-0.01", left_per_day: "0" });
    expect(figures.runs_out_at).toBeNull();
  });

  it("does not run out where the month ends first", () => {
    expect(plan({ spent: "50" }).figures.runs_out_at).toBeNull();
    expect(plan({ spent: "50.01" }).figures.runs_out_at).toBe("2026-11-30T23:51:21Z");
    expect(plan({ spent: "0" }).figures.runs_out_at).toBeNull();
  });

  it("knows nothing of the pace in the first moment of a month", () => {
    const { totals, figures } = plan({ spent: "0" }, "2026-11-01T00:00:00Z");
    expect(totals.projected).toBeNull();
    expect(figures).toMatchObject({ days_left: 30, runs_out_at: null });
  });

  it("runs by the clock of the given place", () => {
    // 00:30 on 1 December in Beijing, and still November in UTC.
    const at = "2026-11-30T16:30:00Z";
    expect(plan({}, at).figures).toMatchObject({ days: 30, days_left: 1 });
    expect(plan({ utc_offset: 480 }, at).figures).toMatchObject({ days: 31, days_left: 31 });
    expect(plan({ utc_offset: -480 }, "2026-03-01T01:00:00Z").figures).toMatchObject({ days: 28, days_left: 1 });
  });

  it("ends the month by that clock, too", () => {
    // In Beijing November began at 16:00 UTC on 31 October and is half over; 60 spent so leave 10 days.
    const half = { utc_offset: 480 };
    const at = "2026-11-15T16:00:00Z";
    expect(plan(half, at).totals.projected).toBe("120");
    expect(plan(half, at).figures.runs_out_at).toBe("2026-11-25T16:00:00Z");
    // 49.99 + 50.01 x (15 days / 49.99) end minutes after the month, 50.01 minutes before it.
    expect(plan({ ...half, spent: "49.99" }, at).figures.runs_out_at).toBeNull();
    expect(plan({ ...half, spent: "50.01" }, at).figures.runs_out_at).toBe("2026-11-30T15:51:21Z");
  });

  it("says how many requests are left", () => {
    const model = record([{ per_million_tokens: { input: "2.5", output: "10" } }]);
    const request = { model, usage: { input_tokens: 100, output_tokens: 300 } };
    // 40 / 0.00325 = 12,307.7 and 2.666666 / 0.00325 = 820.5.
    expect(plan({ request }).figures).toMatchObject({ requests_left: "12307", requests_per_day: "820" });
    expect(plan({ request, spent: "101" }).figures).toMatchObject({ requests_left: "0", requests_per_day: "0" });
    expect(codeOf(() => plan({ request, currency: "CNY" }))).toBe("currency_not_listed");
  });

  it("never gives more for the days than is left, and less than a millionth a day too little", () => {
    const cents = fc
      .integer({ min: 0, max: 10 ** 7 })
      .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`);
    const day = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(cents, day, (budget, date) => {
        fc.pre(compareDecimals(budget, "0") > 0);
        const { totals, figures } = plan({ budget, spent: "0" }, `2026-11-${String(date).padStart(2, "0")}T12:00:00Z`);
        const given = (perDay: string) => multiplyDecimals(perDay, String(figures.days_left));
        expect(compareDecimals(given(totals.left_per_day), totals.left)).toBeLessThanOrEqual(0);
        const millionths = String(BigInt(Math.round(Number(totals.left_per_day) * 1e6)) + 1n);
        expect(compareDecimals(given(`${millionths}/1000000`), totals.left)).toBeGreaterThan(0);
      }),
    );
  });

  it.each<[Partial<BudgetInput>]>([
    [{ budget: "0" }],
    [{ budget: "-5" }],
    [{ spent: "much" }],
    [{ currency: "dollars" }],
    [{ alert_share: "80" }],
    [{ utc_offset: 8.5 }],
    [{ utc_offset: 900 }],
  ])("refuses %j", (input) => expect(codeOf(() => plan(input))).toBe("invalid_usage"));

  it("refuses a moment without an offset", () => {
    expect(codeOf(() => plan({}, "2026-11-16T00:00:00"))).toBe("invalid_usage");
  });
});

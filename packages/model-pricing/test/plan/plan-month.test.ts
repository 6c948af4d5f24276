import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveModel } from "../../src/catalog.ts";
import { MONTH_PRESETS, type MonthInput, planMonth } from "../../src/plan/index.ts";
import { AT, codeOf, record } from "../support/record.ts";

const { customer_service } = MONTH_PRESETS;
const NOON = "2026-11-24T12:00:00Z";
const month = (id: string, input: Partial<MonthInput> = {}, at = NOON) =>
  planMonth(resolveModel(id).model, { ...customer_service, ...input }, { at });
const codes = (plan: ReturnType<typeof month>) => plan.warnings.map(({ code }) => code);

describe("planMonth", () => {
  // 1,000 a day x 30 days = 30,000 requests of 100 tokens in and 300 out: 3 million in, 9 million out.
  it.each([
    ["openai/gpt-4o-mini", "0.195", "5.85"], // 3 x 0.15 + 9 x 0.60 = 0.45 + 5.40
    ["openai/gpt-4o", "3.25", "97.5"], // 3 x 2.50 + 9 x 10 = 7.50 + 90
    ["openai/gpt-6-luna", "0.16", "4.8"], // 3 x 0.10 + 9 x 0.50 = 0.30 + 4.50
    ["openai/gpt-6.1-terra", "1.6", "48"], // 3 x 1 + 9 x 5
  ])("reckons the customer-service case of %s: %s a day, %s a month", (id, day, total) => {
    const { totals, figures, lines } = month(id);
    expect(totals).toEqual({ day, month: total, month_off_peak: total, month_peak: total });
    expect(figures).toEqual({ requests: 30_000, days: 30, peak_share: null });
    expect(lines).toMatchObject([{ item: "request", quantity: "30000", amount: total }]);
  });

  // DeepSeek: 3 x 0.15 + 9 x 0.60 = 5.85 off-peak; twice that on working days from 9 to 12 and 14 to 18 in Beijing.
  it("gives both ends where the price depends on the hour", () => {
    const { totals, warnings } = month("deepseek/deepseek-flash");
    expect(totals).toEqual({ day: "0.195", month: "5.85", month_off_peak: "5.85", month_peak: "11.7" });
    expect(warnings[0]).toMatchObject({
      code: "price_by_the_clock",
      facts: { cheapest: "0.000195", dearest: "0.00039", levels: 2, mixed: false },
    });
  });

  it("prices a dear moment as dear where nobody says what share falls into it", () => {
    // A Tuesday, 10:00 in Beijing.
    expect(month("deepseek/deepseek-flash", {}, "2026-11-24T02:00:00Z").totals.month).toBe("11.7");
  });

  it("mixes dear and cheap hours by the given share", () => {
    const { totals, lines, figures } = month("deepseek/deepseek-flash", { peak_share: "0.35" });
    // 19,500 x 0.000195 = 3.8025 and 10,500 x 0.00039 = 4.095.
    expect(totals).toMatchObject({ day: "0.26325", month: "7.8975" });
    expect(lines.map(({ item, quantity, amount }) => [item, quantity, amount])).toEqual([
      ["off_peak", "19500", "3.8025"],
      ["peak", "10500", "4.095"],
    ]);
    expect(figures.peak_share).toBe("0.35");
  });

  it("leaves a share without effect where the clock changes nothing", () => {
    const plan = month("openai/gpt-4o", { peak_share: "0.5" });
    expect(plan.totals.month).toBe("97.5");
    expect(plan.figures.peak_share).toBeNull();
  });

  it("finds dear hours although a week of holidays begins", () => {
    expect(month("deepseek/deepseek-flash", {}, "2026-09-30T12:00:00Z").totals.month_peak).toBe("11.7");
  });

  it("does not take holidays that nobody has listed yet for cheap hours", () => {
    const at = "2027-01-05T12:00:00Z";
    const plan = month("deepseek/deepseek-flash", {}, at);
    expect(plan.totals).toMatchObject({ month_off_peak: "5.85", month_peak: null });
    expect(codes(plan)).toContain("calendar_not_known");
    expect(codeOf(() => month("deepseek/deepseek-flash", { peak_share: "0.2" }, at))).toBe("calendar_not_known");
  });

  it("warns of a price list or a shutdown that comes within the days", () => {
    const price = (effective_from: string, input: string) => ({ effective_from, per_million_tokens: { input } });
    const model = record([price("2026-01-01", "1"), price("2026-11-01", "2")], { shutdown_on: "2026-12-01" });
    const at = { at: AT }; // 2026-10-05
    const input = { usage: { input_tokens: 1 }, requests_per_day: 1 };
    expect(planMonth(model, input, at).warnings.map(({ code }) => code)).toEqual([
      "shuts_down_soon",
      "price_changes_soon",
    ]);
    const short = planMonth(model, { ...input, days: 20 }, at).warnings.map(({ code }) => code);
    expect(short).toEqual(["shuts_down_soon"]);
  });

  it("charges free quotas and says so", () => {
    const free = [{ units: ["web_search"], quantity: 100, per: "day" as const }];
    const model = record([{ per_thousand_calls: { web_search: "10" }, free }]);
    const plan = planMonth(model, { usage: { web_search_calls: 1 }, requests_per_day: 10, days: 10 }, { at: AT });
    expect(plan.totals.month).toBe("1");
    expect(codes(plan)).toEqual(["free_quota_charged"]);
  });

  it("lies between both ends for every share, and at them for 0 and 1", () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((mille) => String(mille / 1000));
    fc.assert(
      fc.property(share, (peak_share) => {
        const total = Number(month("deepseek/deepseek-flash", { peak_share }).totals.month);
        expect(total).toBeGreaterThanOrEqual(5.85);
        expect(total).toBeLessThanOrEqual(11.7);
      }),
      { numRuns: 10 },
    );
    expect(month("deepseek/deepseek-flash", { peak_share: "0" }).totals.month).toBe("5.85");
    expect(month("deepseek/deepseek-flash", { peak_share: "1" }).totals.month).toBe("11.7");
  });

  it.each<[Partial<MonthInput>]>([
    [{ days: 0 }],
    [{ days: 367 }],
    [{ requests_per_day: 1.5 }],
    [{ requests_per_day: -1 }],
    [{ peak_share: "1.1" }],
    [{ peak_share: "35%" }],
  ])("refuses %j", (input) => {
    expect(codeOf(() => month("openai/gpt-4o", input))).toBe("invalid_usage");
  });

  it("throws where no price is known", () => {
    expect(codeOf(() => month("openai/gpt-6.2-sol"))).toBe("price_not_found");
  });
});

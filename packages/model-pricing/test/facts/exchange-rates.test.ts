import { describe, expect, it } from "vitest";
import { exchangeRates, findExchangeRate } from "../../src/exchange-rates.ts";

const ecb = exchangeRates.find(({ id }) => id === "ecb");
const find = (from: string, to: string, on: string) => findExchangeRate({ from, to, on });

describe("findExchangeRate", () => {
  it.each([
    ["EUR", "USD", "2022-12-30", "1.0666"],
    ["EUR", "CNY", "2026-10-30", "7.4326"],
    ["USD", "EUR", "2026-10-30", "2500/2793"],
    ["USD", "CNY", "2026-10-30", "5309/798"],
    ["CNY", "USD", "2026-10-30", "798/5309"],
    ["USD", "USD", "2026-10-30", "1"],
    ["EUR", "EUR", "2026-10-30", "1"],
  ])("of %s in %s on %s is exactly %s", (from, to, on, rate) => {
    expect(find(from, to, on)).toMatchObject({ from, to, on, rate, date: on, days_before: 0 });
  });

  it.each([
    ["a Sunday", "2026-10-25", "2026-10-23", 2],
    ["a day of a month of which only the last day is listed", "2023-02-15", "2023-01-31", 15],
    ["a day after the last that is listed", "2027-01-01", "2026-10-30", 63],
  ])("takes the nearest earlier day for %s, and says so", (_what, on, date, days_before) => {
    expect(find("EUR", "USD", on)).toMatchObject({ on, date, days_before });
  });

  it("names the page and the day it was read", () => {
    expect(find("EUR", "USD", "2026-10-30")).toMatchObject({
      source: expect.stringMatching(/^https:\/\/www\.ecb\.europa\.eu\//),
      checked_on: ecb?.checked_on,
    });
  });

  it("finds nothing before the first day", () => {
    expect(find("EUR", "USD", "2022-12-29")).toBeUndefined();
  });

  it("refuses a currency that no list has, and names those there are", () => {
    expect(() => find("USD", "JPY", "2026-10-30")).toThrow(
      expect.objectContaining({
        code: "currency_not_listed",
        message: 'There is no exchange rate of "JPY"; listed are CNY, EUR, USD. Use a rate of your own.',
      }),
    );
  });

  it.each(["2026-02-30", "2026-10-30T00:00:00Z", "yesterday", ""])("refuses %j, which is no day", (on) => {
    expect(() => find("EUR", "USD", on)).toThrow(expect.objectContaining({ code: "invalid_usage" }));
  });
});

describe("the European Central Bank's list", () => {
  it("has each day once, oldest first, with dollars and yuan", () => {
    const dates = ecb?.days.map(({ date }) => date) ?? [];
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const { per_base } of ecb?.days ?? []) expect(Object.keys(per_base)).toEqual(["USD", "CNY"]);
  });

  it("has no weekend and no jump of a tenth from one day to the next", () => {
    let before: Readonly<Record<string, string>> | undefined;
    for (const { date, per_base } of ecb?.days ?? []) {
      expect([0, 6], date).not.toContain(new Date(date).getUTCDay());
      for (const [currency, rate] of Object.entries(before ?? {})) {
        expect(Math.abs(Number(per_base[currency]) / Number(rate) - 1), `${currency} ${date}`).toBeLessThan(0.1);
      }
      before = per_base;
    }
  });
});

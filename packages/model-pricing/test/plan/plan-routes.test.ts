import { describe, expect, it } from "vitest";
import { type PaymentRoute, planRoutes } from "../../src/plan/index.ts";
import { codeOf } from "../support/record.ts";

const plan = (routes: readonly PaymentRoute[], amount = "100", currency = "USD") =>
  planRoutes({ amount, currency, routes });

describe("planRoutes", () => {
  it("adds fees and shares of the amount, in the order that was given", () => {
    const { totals, figures, bills } = plan([
      { name: "card", card_fee: "10", topup_fee: "0.5", topups: 2, topup_share: "0.035", exchange_share: "0.015" },
      { name: "bank", exchange_share: "0.015" },
    ]);
    // 100 + 10 + 2 x 0.5 + 3.5 + 1.5
    expect(totals).toEqual({ card: "116", bank: "101.5" });
    expect(figures.routes).toEqual([
      { name: "card", total: "116", surcharge: "16", surcharge_share: "0.16" },
      { name: "bank", total: "101.5", surcharge: "1.5", surcharge_share: "0.015" },
    ]);
    expect(bills).toEqual([]);
  });

  it("costs the amount itself where there are no fees", () => {
    expect(plan([{ name: "a" }], "19.90").totals).toEqual({ a: "19.9" });
    expect(plan([{ name: "a", card_fee: "5" }], "0").figures.routes[0]).toMatchObject({ surcharge_share: null });
  });

  it.each([
    [[]],
    [[{ name: "a" }, { name: "a" }]],
    [[{ name: "" }]],
    [[{ name: "a", topup_share: "3.5" }]],
    [[{ name: "a", card_fee: "ten" }]],
    [[{ name: "a", topups: 0 }]],
  ])("refuses %j", (routes) => expect(codeOf(() => plan(routes))).toBe("invalid_usage"));

  it("refuses what is no currency or amount", () => {
    expect(codeOf(() => plan([{ name: "a" }], "100", "dollars"))).toBe("invalid_usage");
    expect(codeOf(() => plan([{ name: "a" }], "1e3"))).toBe("invalid_usage");
  });
});

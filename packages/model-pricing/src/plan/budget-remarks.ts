import type { Cost } from "../types.ts";
import { priceAt } from "./common-remarks.ts";
import type { Assumption, PlanWarning } from "./plan.ts";
import type { BudgetPlan } from "./plan-budget.ts";

/** What a budget supposes, and whether it is nearly or quite used up. */
export function budgetRemarks(
  { totals, figures, currency }: Omit<BudgetPlan, "assumptions" | "warnings">,
  utcOffset: number,
  bill: Cost | undefined,
): { readonly assumptions: readonly Assumption[]; readonly warnings: readonly PlanWarning[] } {
  const assumptions: Assumption[] = [
    {
      code: "month_in_utc_offset",
      message: `The calendar month runs by a clock ${utcOffset} minutes east of UTC.`,
      facts: { utc_offset: utcOffset },
    },
    { code: "spending_goes_on", message: "Spending goes on as it did since the month began.", facts: {} },
  ];
  if (bill) assumptions.push(priceAt(bill));
  const { budget, spent, alert_at } = totals;
  const facts = { budget, spent, alert_at, used_share: figures.used_share };
  if (figures.state === "within") return { assumptions, warnings: [] };
  const isOver = figures.state === "over";
  const message = isOver
    ? `${spent} ${currency} are spent, more than the budget of ${budget}.`
    : `${spent} ${currency} are spent, and the alert stands at ${alert_at}.`;
  return { assumptions, warnings: [{ code: isOver ? "over_budget" : "alert_reached", message, facts }] };
}

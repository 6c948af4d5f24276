import type { AnyPlan } from "../../plan/index.ts";
import { renderCsv } from "./csv.ts";

/** Writes the lines of a plan as CSV; a comparison has one row per model, known or not. */
export function renderPlanCsv(plan: AnyPlan): string {
  if (plan.scenario === "compare") {
    const head = ["model", "total", "currency", "converted", "converted_currency", "unknown"];
    const rows = plan.figures.ranking.map(({ model, total, currency, converted, unknown }) => {
      const to = converted === null ? null : plan.currency;
      return [model, total, currency, converted, to, unknown?.code];
    });
    return renderCsv(head, rows);
  }
  const head = ["scenario", "item", "total", "turn", "quantity", "each", "amount", "currency", "model"];
  const rows = plan.lines.map((line) => [
    plan.scenario,
    line.item,
    line.total,
    line.turn,
    line.quantity,
    line.each,
    line.amount,
    plan.currency,
    line.bill === undefined ? null : plan.bills[line.bill]?.model,
  ]);
  return renderCsv(head, rows);
}

import type { AnyPlan } from "@org/model-pricing/plan";

const HEAD = ["scenario", "item", "total", "turn", "quantity", "each", "amount", "currency", "model"];

/** The lines of a plan as CSV (RFC 4180): the same text that the command prints with `--csv`. */
export function planCsv(plan: AnyPlan): string {
  const rows = plan.lines.map((line) => [
    plan.scenario,
    line.item,
    line.total,
    line.turn,
    line.quantity,
    line.each,
    line.amount,
    plan.currency,
    line.bill === undefined ? undefined : plan.bills[line.bill]?.model,
  ]);
  return [HEAD, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}

function cell(value: string | number | null | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { Colors } from "picocolors/types.js";
import type { AnyPlan, ComparePlan, ConversationPlan } from "../../plan/index.ts";
import { formatCount } from "./describe.ts";
import { renderTable } from "./table.ts";

const right = "right" as const;

/** Writes a plan for people: its lines, totals, figures, and what it supposes. */
export function renderPlan(plan: AnyPlan, colors: Colors): string {
  const parts = [
    linesOf(plan, colors),
    sumsOf(plan, colors),
    plan.assumptions.map(({ message }) => colors.dim(message)),
  ];
  return parts
    .map((part) => [part].flat().join("\n"))
    .filter((part) => part !== "")
    .join("\n\n");
}

function linesOf(plan: AnyPlan, colors: Colors): string {
  if (plan.scenario === "compare") return rankingOf(plan, colors);
  if (plan.scenario === "conversation") return turnsOf(plan, colors);
  const totals = new Set(plan.lines.map(({ total }) => total));
  const rows = plan.lines.map(({ item, total, quantity, each, amount }) => [
    words(item),
    ...(totals.size > 1 ? [words(total)] : []),
    /^\d+$/.test(quantity) ? formatCount(Number(quantity)) : quantity,
    each,
    amount,
  ]);
  const columns = [
    { head: "" },
    ...(totals.size > 1 ? [{ head: "part of" }] : []),
    { head: "times", align: right },
    { head: `each (${plan.currency})`, align: right },
    { head: `amount (${plan.currency})`, align: right },
  ];
  return renderTable(columns, rows, colors.dim);
}

/** A turn is one row, although it is two lines. */
function turnsOf({ lines, currency }: ConversationPlan, colors: Colors): string {
  const of = (total: string) => lines.filter((line) => line.total === total);
  const cached = of("with_cache");
  const rows = of("without_cache").map(({ turn, usage, amount }, index) => [
    String(turn),
    formatCount(usage.input_tokens ?? 0),
    formatCount(cached[index]?.usage.cache_read_input_tokens ?? 0),
    formatCount(usage.output_tokens ?? 0),
    amount,
    cached[index]?.amount ?? "",
  ]);
  const heads = ["turn", "input tokens", "of them cached", "output tokens"];
  const columns = [...heads, `without cache (${currency})`, `with cache (${currency})`];
  return renderTable(
    columns.map((head) => ({ head, align: right })),
    rows,
    colors.dim,
  );
}

function rankingOf({ figures, currency }: ComparePlan, colors: Colors): string {
  const isConverted = figures.ranking.some((row) => row.converted !== null);
  const rows = figures.ranking.map(({ model, total, currency: own, converted, unknown }) => [
    model,
    total === null ? "unknown" : total,
    own ?? "",
    ...(isConverted ? [converted ?? ""] : []),
    unknown ? unknown.code.replaceAll("_", " ") : "",
  ]);
  const columns = [
    { head: "model" },
    { head: "total", align: right },
    { head: "" },
    ...(isConverted ? [{ head: `in ${currency ?? "one currency"}`, align: right }] : []),
    { head: "" },
  ];
  return renderTable(columns, rows, colors.dim);
}

/** Totals in bold, then what is no money. */
function sumsOf(plan: AnyPlan, colors: Colors): string {
  if (plan.scenario === "compare") return "";
  const money = Object.entries<string | null>(plan.totals).map(([name, amount]) => [
    words(name),
    amount === null ? "-" : colors.bold(amount),
    amount === null ? "" : plan.currency,
  ]);
  const rows = [...money, ...figureRows(plan.figures)];
  return renderTable([{ head: "" }, { head: "", align: right }, { head: "" }], rows, colors.dim).replace(/^\s*\n/, "");
}

/** Figures as rows; one figure of many parts has a row for each. Those of routes repeat their totals, but for the share. */
function figureRows(figures: object, prefix = ""): readonly string[][] {
  return Object.entries(figures).flatMap(([name, value]: [string, unknown]): readonly string[][] => {
    const label = words(`${prefix}${name}`);
    if (Array.isArray(value))
      return value.map((one) => [`${one.name}: surcharge`, one.surcharge, share(one.surcharge_share)]);
    if (typeof value === "object" && value !== null) return figureRows(value, `${name} `);
    if (value === null) return [[label, "-", ""]];
    const text = String(value);
    return [[label, /^\d+$/.test(text) ? formatCount(Number(text)) : text, ""]];
  });
}

function share(text: string | null): string {
  return text === null ? "" : `a share of ${text}`;
}

function words(name: string): string {
  return name.replaceAll("_", " ");
}

import type { Colors } from "picocolors/types.js";
import type { PriceBlock, PriceRule } from "../../index.ts";
import { describeConditions, describePer } from "./describe.ts";
import { renderTable } from "./table.ts";

type Row = readonly [unit: string, rate: string, per: string, condition: string];
type Written = Readonly<Record<string, unknown>>;

/** Writes one price list for people: a row per rate and condition, its date, basis and source. */
export function renderPriceBlock(block: PriceBlock, colors: Colors): string {
  const head = `${block.currency} since ${block.effective_from} (${block.effective_basis.replaceAll("_", " ")}), checked ${block.checked_on}`;
  const rows: Row[] = [...rateRows(block, ""), ...(block.when ?? []).flatMap(ruleRows)];
  const state = block.withdrawn
    ? "Not sold from here on."
    : block.unknown
      ? "Sold; nobody has listed the price."
      : undefined;
  const table =
    state ??
    renderTable(
      [{ head: "unit" }, { head: "rate", align: "right" }, { head: "per" }, { head: "when" }],
      rows.map((row) => [...row]),
      colors.dim,
    );
  const quotas = (block.free ?? []).map(
    ({ units, quantity, per, pool }) =>
      `Free: ${quantity} ${units.join(" + ")} per ${per}${pool ? ` (pool ${pool})` : ""}.`,
  );
  return [head, table, ...quotas, ...(block.note ? [`Note: ${block.note}`] : []), colors.dim(block.source)].join("\n");
}

function rateRows(tables: Written, condition: string): Row[] {
  return Object.entries(tables)
    .filter(([key, value]) => key.startsWith("per_") && typeof value === "object")
    .flatMap(([table, rates]) =>
      Object.entries(rates as Readonly<Record<string, string>>).map(
        ([unit, rate]): Row => [unit.replaceAll("_", " "), rate, describePer(table), condition],
      ),
    );
}

function ruleRows(rule: PriceRule): Row[] {
  const { multiply, not_offered, ...rest } = rule;
  const conditions = Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith("per_")));
  const condition = describeConditions(conditions);
  const rows = rateRows(rest, condition);
  if (multiply !== undefined)
    rows.push([multiplied(multiply), typeof multiply === "string" ? `x${multiply}` : "", "", condition]);
  if (not_offered) rows.push(["not offered", "", "", condition]);
  return rows;
}

function multiplied(multiply: NonNullable<PriceRule["multiply"]>): string {
  if (typeof multiply === "string") return "all tokens";
  return Object.entries(multiply)
    .map(
      ([key, value]) =>
        `${key.replace(/^per_/, "per ").replaceAll("_", " ")} x${typeof value === "string" ? value : JSON.stringify(value)}`,
    )
    .join(", ");
}

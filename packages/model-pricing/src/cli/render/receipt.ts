import type { Colors } from "picocolors/types.js";
import type { Cost, CostLine, ModelRecord } from "../../index.ts";
import { describeConditions, describeMultiplier, describePer, formatCount } from "./describe.ts";
import { renderTable } from "./table.ts";

/** Writes a bill for people: what was used, at which rate and why, and where the rate comes from. */
export function renderReceipt(cost: Cost, model: ModelRecord, colors: Colors): string {
  const rows = cost.lines.map((line) => [
    line.unit.replaceAll("_", " "),
    formatCount(line.quantity),
    line.rate,
    describePer(line.per),
    line.amount,
    reasons(line),
  ]);
  const table = renderTable(
    [
      { head: "unit" },
      { head: "quantity", align: "right" },
      { head: `rate (${cost.currency})`, align: "right" },
      { head: "per" },
      { head: `amount (${cost.currency})`, align: "right" },
      { head: "" },
    ],
    [...rows, [colors.bold("total"), "", "", "", colors.bold(cost.total), cost.exact ? "" : "rounded at 18 decimals"]],
    colors.dim,
  );
  const title = `${colors.bold(cost.model)}  ${model.name}  ${colors.dim(cost.at)}`;
  const first = cost.lines[0];
  const origin = first ? colors.dim(describeOrigin(first)) : colors.dim("Nothing was used.");
  return `${title}\n\n${table}\n\n${origin}`;
}

function reasons(line: CostLine): string {
  const words: string[] = [];
  if (line.rate_from) words.push(`at the ${line.rate_from.replaceAll("_", " ")} rate`);
  if (line.conditions) words.push(describeConditions(line.conditions));
  for (const { multiply, conditions } of line.multipliers ?? []) words.push(describeMultiplier(multiply, conditions));
  if (line.split) words.push("cache and modality overlap is not reported: costliest split");
  if (line.free_quota) {
    const { quantity, per, pool, taken } = line.free_quota;
    words.push(`${formatCount(quantity)} free per ${per} (${pool}), ${formatCount(taken)} taken`);
  }
  return words.join("; ");
}

const BASIS = {
  announced: "announced",
  release: "since release",
  in_force_on: "known to hold that day, start unknown",
  first_seen: "first seen that day",
} as const;

function describeOrigin({ effective_from, effective_basis, source, checked_on }: CostLine): string {
  return `Price list of ${effective_from} (${BASIS[effective_basis]}), checked ${checked_on}: ${source}`;
}

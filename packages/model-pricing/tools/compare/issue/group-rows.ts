import type { ComparedRow } from "./compared-row.ts";

/** Data sets that say the same of the same rate. */
export interface RowGroup {
  readonly row: ComparedRow;
  readonly dataSets: readonly string[];
}

/** Reasons from what wants a look at once to what explains itself. */
const URGENCY = [
  "changed_since",
  "swapped_columns",
  "unit_slip",
  "free_here",
  "unexplained",
  "disputed",
  "already_next_price",
  "half_price",
  "no_such_step",
  "falls_back",
  "others_agree",
  "regional_uplift",
  "batch_column",
  "other_condition",
  "other_column",
  "other_seller",
  "moved_alias",
  "rounded",
  "converted_currency",
  "peak_or_off_peak",
  "stale_snapshot",
  "corrected_later",
  "says_both",
  "floats",
  "placeholder_zero",
];

/** Groups the rows and puts the most urgent first, then by model. */
export function groupRows(rows: readonly ComparedRow[]): readonly RowGroup[] {
  const groups = new Map<string, { row: ComparedRow; dataSets: string[] }>();
  for (const row of rows) {
    const { provider, model, per, unit, condition, currency, value, claimed, explanation } = row;
    const key = JSON.stringify([provider, model, per, unit, condition, currency, value, claimed, explanation]);
    const group = groups.get(key);
    if (!group) groups.set(key, { row, dataSets: [row.data_set] });
    else if (!group.dataSets.includes(row.data_set)) group.dataSets.push(row.data_set);
  }
  return [...groups]
    .map(([key, group]) => ({ group, order: orderOf(group.row, key) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ group }) => group);
}

function orderOf({ slip, reason }: ComparedRow, key: string): string {
  // A 0 for none is on one side of zero too, and no news.
  const isAlarm = slip && reason !== "placeholder_zero";
  const place = URGENCY.indexOf(reason);
  return `${isAlarm ? 0 : 1} ${String(place === -1 ? 0 : place).padStart(2, "0")} ${key}`;
}

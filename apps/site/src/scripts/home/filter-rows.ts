import { compareDecimals } from "@org/model-pricing";
import type { HomeIndex } from "../../lib/home/index-shape.ts";
import { searchTest } from "./search-text.ts";
import type { Pricer } from "./shown-price.ts";
import type { TableRow } from "./table-row.ts";
import { type TableState, typedDecimal } from "./table-state.ts";

export type FilterField =
  | "query"
  | "provider"
  | "maker"
  | "takes"
  | "answers"
  | "can"
  | "context"
  | "input_most"
  | "output_most"
  | "open"
  | "mainland"
  | "status"
  | "stage";

/** One thing that a reader asks of a model. */
export interface Filter {
  readonly field: FilterField;
  readonly test: (row: TableRow) => boolean;
}

/** The filters of a state that ask something. `comparable` prices every row in one currency. */
export function filtersOf(state: TableState, index: HomeIndex, comparable: Pricer): readonly Filter[] {
  const filters: Filter[] = [];
  const add = (field: FilterField, test: Filter["test"]) => filters.push({ field, test });
  if (state.query.trim() !== "") {
    const test = searchTest(state.query);
    add("query", (row) => test(row.text));
  }
  for (const field of ["provider", "maker", "open", "mainland", "status"] as const) {
    const wanted = state[field];
    if (wanted !== "") add(field, (row) => row[field] === wanted);
  }
  if (state.stage === "on_sale") add("stage", (row) => !row.is_gone);
  else if (state.stage === "shut_down") add("stage", (row) => row.is_gone);
  else if (state.stage !== "") add("stage", (row) => row.stage === state.stage && !row.is_gone);
  for (const field of ["takes", "answers"] as const) {
    const bit = bitOf(index.modalities, state[field]);
    if (bit !== 0) add(field, (row) => (row[field] & bit) !== 0);
  }
  const abilities = state.can.reduce((bits, name) => bits | bitOf(index.capabilities, name), 0);
  if (abilities !== 0) add("can", (row) => (row.can & abilities) === abilities);
  const context = Number(state.context);
  if (context > 0) add("context", (row) => row.context >= context);
  for (const [field, column] of [
    ["input_most", "input"],
    ["output_most", "output"],
  ] as const) {
    const most = typedDecimal(state[field]);
    if (most === undefined) continue;
    add(field, (row) => {
      const price = comparable(row, column);
      return price !== undefined && compareDecimals(price.amount, most) <= 0;
    });
  }
  return filters;
}

function bitOf(list: readonly string[], name: string): number {
  const place = list.indexOf(name);
  return place < 0 ? 0 : 1 << place;
}

/**
 * The filter that leaves the most models when it alone is dropped, and how many; undefined where no single one is to blame.
 */
export function filterToDrop(
  rows: readonly TableRow[],
  filters: readonly Filter[],
): { readonly field: FilterField; readonly count: number } | undefined {
  const counts = new Map<FilterField, number>();
  for (const row of rows) {
    const failed = filters.filter(({ test }) => !test(row));
    const [only] = failed;
    if (only && failed.length === 1) counts.set(only.field, (counts.get(only.field) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && { field: best[0], count: best[1] };
}

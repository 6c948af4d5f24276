import { COLUMNS, type PriceColumn } from "../../lib/home/columns.ts";
import { orderNumber, type Pricer } from "./shown-price.ts";
import type { TableRow } from "./table-row.ts";
import type { TableState } from "./table-state.ts";

type Key = string | number | undefined;

/** Rows in the order of a column: what has no value behind what has one, what is shut down behind everything. */
export function sortRows(
  rows: readonly TableRow[],
  { sort, descending }: Pick<TableState, "sort" | "descending">,
  comparable: Pricer,
  locale: string,
): readonly TableRow[] {
  if (sort === "") return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = descending ? -1 : 1;
  const compare = (a: string | number, b: string | number) =>
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return rows
    .map((row) => ({ row, key: sortKey(row, sort, comparable) }))
    .sort((a, b) => {
      const behind = Number(a.row.is_gone) - Number(b.row.is_gone);
      if (behind !== 0) return behind;
      if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

function sortKey(row: TableRow, sort: Exclude<TableState["sort"], "">, comparable: Pricer): Key {
  switch (sort) {
    case "model":
      return row.name;
    case "source":
      return row.checked || undefined;
    case "since":
    case "released":
    case "cutoff":
    case "shutdown":
    case "maker":
    case "context":
    case "max_output":
      return row[sort] || undefined;
    default: {
      const price = comparable(row, sort satisfies PriceColumn);
      return price && orderNumber(price);
    }
  }
}

/** Whether a column is first sorted from the highest value down: sizes and dates are, prices and names are not. */
export function beginsDescending(sort: TableState["sort"]): boolean {
  const column = COLUMNS.find(({ name }) => name === sort);
  return column !== undefined && column.kind !== "price" && column.name !== "maker";
}

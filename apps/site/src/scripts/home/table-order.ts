import { COLUMNS } from "../../lib/home/columns.ts";
import type { PageTable } from "./page-table.ts";
import { headOf } from "./table-columns.ts";
import type { TableRow } from "./table-row.ts";
import type { TableState } from "./table-state.ts";

/** Puts the rows into an order, or back to their providers. */
export function orderTable({ table, rows, sections, sorted }: PageTable, order: readonly TableRow[] | undefined): void {
  table.classList.toggle("is-sorted", order !== undefined);
  if (order) {
    // Away from its provider's head a row says its provider itself.
    for (const { at, provider } of order) {
      const id = rows[at]?.cells[0]?.querySelector<HTMLElement>(".id");
      if (id) id.dataset.provider = provider;
    }
    sorted.append(...order.flatMap(({ at }) => rows[at] ?? []));
  } else if (sorted.childElementCount > 0) {
    rows.forEach((row, at) => {
      sections[at]?.append(row);
    });
  }
}

/** Makes each head of a column a button that sorts by it. */
export function addSortButtons(table: HTMLTableElement, sortBy: (column: TableState["sort"]) => void): void {
  for (const head of table.querySelectorAll<HTMLTableCellElement>("thead [data-column]")) {
    if (head.querySelector("button")) continue;
    const label = [...head.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    const button = document.createElement("button");
    button.type = "button";
    button.append(label?.nodeValue?.trim() ?? "");
    label?.replaceWith(button);
    button.addEventListener("click", () => sortBy(head.dataset.column as TableState["sort"]));
  }
}

export function markSorted(table: HTMLTableElement, { sort, descending }: TableState): void {
  for (const name of ["model", ...COLUMNS.map((column) => column.name)]) {
    const head = headOf(table, name);
    if (name === sort) head?.setAttribute("aria-sort", descending ? "descending" : "ascending");
    else head?.removeAttribute("aria-sort");
  }
}

import { COLUMNS, type Column, type ColumnName } from "../../lib/home/columns.ts";
import type { TableWords } from "../../lib/home/table-words.ts";
import { cellText } from "./cell-text.ts";
import { cellOf, type PageTable } from "./page-table.ts";
import type { Pricer } from "./shown-price.ts";
import type { TableRow } from "./table-row.ts";

/** Shows the columns that a reader chose, and makes those that the page does not have. */
export function showColumns(
  page: PageTable,
  rows: readonly TableRow[],
  columns: readonly ColumnName[],
  pricer: Pricer,
  words: TableWords,
  locale: string,
): void {
  const { table, wrap } = page;
  // From the last: each new cell goes before the next column's, which is there by then.
  for (const column of [...COLUMNS].reverse()) {
    if (columns.includes(column.name) && !headOf(table, column.name))
      addColumn(page, rows, column, pricer, words, locale);
  }
  const off = COLUMNS.filter(({ name }) => !columns.includes(name) && headOf(table, name));
  table.dataset.off = off.map(({ name }) => name).join(" ");
  const prices = COLUMNS.filter(({ name, kind }) => kind === "price" && columns.includes(name)).length;
  table.dataset.noprice = String(prices === 0);
  table.style.setProperty("--span", String(Math.max(prices, 1)));
  const tracks = columns.map((name) => `var(--width-${name.replace("_", "-")})`);
  table.style.setProperty("--tracks", ["minmax(var(--width-model), 1fr)", ...tracks].join(" "));
  for (const head of table.querySelectorAll<HTMLTableCellElement>("tr.provider th")) head.colSpan = columns.length + 1;
  for (const cell of table.querySelectorAll<HTMLTableCellElement>("td.other")) cell.colSpan = Math.max(prices, 1);
  fitTable({ table, wrap });
}

/** A table wider than its place scrolls by itself, with its head and its first column in sight. */
export function fitTable({ table, wrap }: Pick<PageTable, "table" | "wrap">): void {
  wrap.classList.remove("scrolls");
  wrap.classList.toggle("scrolls", table.scrollWidth > wrap.clientWidth);
}

export function headOf(table: HTMLTableElement, column: string): HTMLTableCellElement | null {
  return table.querySelector<HTMLTableCellElement>(`thead [data-column="${column}"]`);
}

function addColumn(
  { table, rows: elements }: PageTable,
  rows: readonly TableRow[],
  column: Column,
  pricer: Pricer,
  words: TableWords,
  locale: string,
): void {
  const place = COLUMNS.indexOf(column);
  const next = COLUMNS.slice(place + 1).find(({ name }) => headOf(table, name));
  if (!next) return;
  const label = words[column.label] ?? column.name;
  const head = document.createElement("th");
  head.scope = "col";
  head.setAttribute("role", "columnheader");
  head.dataset.column = column.name;
  head.append(label);
  if (column.kind === "price") head.append(small(words.per_million ?? ""));
  if (column.kind === "count") head.append(small(words.tokens ?? ""));
  headOf(table, next.name)?.before(head);
  elements.forEach((element, at) => {
    const row = rows[at];
    // Where one cell says all prices of a row, it says those of new columns too.
    if (!row || (column.kind === "price" && cellOf(element, "other"))) return;
    const cell = document.createElement("td");
    cell.className = column.name;
    cell.setAttribute("role", "cell");
    cell.dataset.label = label;
    cell.append(cellText(row, column.name, pricer, locale));
    cellOf(element, next.name)?.before(cell);
  });
}

function small(text: string): HTMLElement {
  const element = document.createElement("small");
  element.append(text);
  return element;
}

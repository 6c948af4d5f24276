import type { PageRow } from "./table-row.ts";

/** The parts of the table on the page that the script works on. */
export interface PageTable {
  readonly table: HTMLTableElement;
  readonly wrap: HTMLElement;
  readonly rows: readonly HTMLTableRowElement[];
  /** The section of each row. */
  readonly sections: readonly HTMLTableSectionElement[];
  /** Where rows stand when they are sorted. */
  readonly sorted: HTMLTableSectionElement;
}

export function findTable(): PageTable | undefined {
  const table = document.querySelector<HTMLTableElement>("table.prices");
  const wrap = table?.parentElement;
  if (!table || !wrap) return undefined;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tr[data-model]")];
  const sections = rows.map((row) => row.parentElement as HTMLTableSectionElement);
  const sorted = document.createElement("tbody");
  sorted.className = "sorted";
  table.append(sorted);
  return { table, wrap, rows, sections, sorted };
}

export function readPageRow(row: HTMLTableRowElement): PageRow {
  const [provider = "", ...id] = (row.dataset.model ?? "").split("/");
  const link = row.cells[0]?.firstElementChild;
  const source = row.lastElementChild?.querySelector("a");
  const since = row.lastElementChild?.previousElementSibling;
  return {
    provider,
    id: id.join("/"),
    name: link?.textContent ?? "",
    since: since?.lastElementChild?.textContent ?? "",
    is_since_latest: since?.firstChild?.nodeType === Node.TEXT_NODE,
    checked: source?.lastElementChild?.textContent ?? "",
    source: source?.href ?? "",
  };
}

/** The cell of a column in a row; undefined where the row has one cell for all prices, or none yet. */
export function cellOf(row: HTMLTableRowElement, column: string): HTMLTableCellElement | undefined {
  for (let cell = row.lastElementChild; cell; cell = cell.previousElementSibling) {
    if (cell.classList.contains(column)) return cell as HTMLTableCellElement;
  }
  return undefined;
}

/** Writes a price, which is the last text of its cell: marks and the old price stand before it. */
export function writePrice(cell: HTMLTableCellElement, text: string): void {
  const last = cell.lastChild;
  if (last?.nodeType === Node.TEXT_NODE) {
    if (last.nodeValue !== text) last.nodeValue = text;
  } else cell.append(text);
}

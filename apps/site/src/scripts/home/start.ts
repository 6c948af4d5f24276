import { fill } from "../../lib/fill.ts";
import type { HomeIndex } from "../../lib/home/index-shape.ts";
import type { TableWords } from "../../lib/home/table-words.ts";
import { addressOf, addressState, keepState, onReturn } from "./address.ts";
import { type Copied, type CopyFormat, copyRows } from "./copy-rows.ts";
import { type FilterField, filtersOf, filterToDrop } from "./filter-rows.ts";
import { readForm, writeForm } from "./form-state.ts";
import { markBegun, titleMarks } from "./mark-titles.ts";
import { findTable, type PageTable, readPageRow } from "./page-table.ts";
import { beginsDescending } from "./sort-rows.ts";
import { fitTable, headOf } from "./table-columns.ts";
import { tableNotes } from "./table-notes.ts";
import { addSortButtons } from "./table-order.ts";
import { sayRoles } from "./table-roles.ts";
import { tableRows } from "./table-row.ts";
import { readState, type TableState } from "./table-state.ts";
import { createTableView, type Shown } from "./table-view.ts";

const form = document.querySelector<HTMLFormElement>("form.tools");
const page = findTable();
if (form && page) void start(form, page);

async function start(form: HTMLFormElement, page: PageTable): Promise<void> {
  const words = JSON.parse(form.dataset.words ?? "{}") as TableWords;
  const locale = document.documentElement.lang;
  const part = <E extends HTMLElement>(name: string) => form.querySelector<E>(name) as E;
  writeForm(form, addressState());
  openPanels(form);
  form.addEventListener("submit", (event) => event.preventDefault());

  const index = await loadIndex(form.dataset.index ?? "");
  if (!index) {
    part("[data-note]").hidden = false;
    part("[data-note]").textContent = words.tools_failed ?? "";
    return;
  }
  const rows = tableRows(page.rows.map(readPageRow), index);
  const view = createTableView(page, rows, index, words, locale);
  let state = readForm(form);
  let shown: Shown;

  const draw = () => {
    shown = view.show(state);
    addSortButtons(page.table, sortBy);
    say(form, state, shown, rows.length, words, locale);
    const notes = tableNotes(state, index, words, locale);
    part("[data-note]").hidden = notes.length === 0;
    part("[data-note]").textContent = notes.join(locale === "en" ? " " : "");
  };
  const change = (typed = false) => {
    state = readForm(form);
    draw();
    keepState(state, typed);
  };
  const sortBy = (column: TableState["sort"]) => {
    const isSame = state.sort === column;
    const first = beginsDescending(column);
    const isLast = isSame && state.descending !== first;
    writeForm(form, {
      ...state,
      sort: isLast ? "" : column,
      descending: isLast ? false : isSame ? !state.descending : first,
    });
    change();
  };
  const drop = (fields: readonly FilterField[]) => {
    const none = readState(new URLSearchParams());
    writeForm(form, { ...state, ...Object.fromEntries(fields.map((field) => [field, none[field]])) });
    change();
    part("[name=query]").focus();
  };

  form.addEventListener("input", (event) => {
    // An input method has not settled on the characters yet.
    if (event instanceof InputEvent && event.isComposing) return;
    const { target } = event;
    change(target instanceof HTMLInputElement && /^(search|text)$/.test(target.type));
  });
  form.addEventListener("compositionend", () => change(true));
  part("[data-clear]").addEventListener("click", () => drop(shown.filters.map(({ field }) => field)));
  part("[data-drop]").addEventListener("click", () => {
    const found = filterToDrop(rows, shown.filters);
    drop(found ? [found.field] : shown.filters.map(({ field }) => field));
  });
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.addEventListener("click", async () => {
      const heads = ["model", ...state.columns].map((name) => headText(page.table, name));
      const copied: Copied = {
        rows: shown.visible,
        columns: state.columns,
        pricer: shown.pricer,
        unit: state.unit,
        day: index.day,
        address: new URL(addressOf(state), location.href).href,
        locale,
        heads,
      };
      const done = await writeClipboard(copyRows(copied, button.dataset.copy as CopyFormat));
      const values = { count: shown.visible.length.toLocaleString(locale), format: button.textContent?.trim() ?? "" };
      part(".result").textContent = done ? fill(words.copied ?? "", values) : (words.copy_failed ?? "");
    });
  }
  onReturn((restored) => {
    writeForm(form, restored);
    state = readForm(form);
    draw();
  });
  addEventListener("resize", () => fitTable(page));
  draw();
  markBegun(page, index, words, Date.now());
  setTimeout(() => {
    titleMarks(page);
    // The first letter is answered as fast as the later ones where the way has been walked once.
    filterToDrop(rows, filtersOf({ ...state, query: "a b" }, index, shown.pricer));
    sayRoles(page.table);
  });
}

/** The panels behind the buttons: filters, columns, copying. */
function openPanels(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-panel]")) {
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      const panel = document.getElementById(button.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = !open;
    });
  }
}

async function loadIndex(address: string): Promise<HomeIndex | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as HomeIndex) : undefined;
  } catch {
    return undefined;
  }
}

/** How many models there are, and what could be dropped where there is none. */
function say(
  form: HTMLFormElement,
  state: TableState,
  { visible, filters, order }: Shown,
  total: number,
  words: TableWords,
  locale: string,
): void {
  const part = (name: string) => form.querySelector<HTMLElement>(name);
  const values = { count: visible.length.toLocaleString(locale), total: total.toLocaleString(locale) };
  const result = part(".result");
  if (result) result.textContent = fill((filters.length > 0 ? words.result_some : words.result_all) ?? "", values);
  const rate = part("[data-rate]");
  if (rate) rate.hidden = state.currency === "" && state.rate === "";
  const active = part("[data-active]");
  const chosen = filters.filter(({ field }) => field !== "query").length;
  if (active) active.textContent = chosen > 0 ? ` (${chosen})` : "";
  for (const money of form.querySelectorAll("[data-money]")) money.textContent = state.currency === "CNY" ? "¥" : "$";
  const empty = part("[data-empty]");
  const button = part("[data-drop]");
  if (!empty || !button) return;
  empty.hidden = visible.length > 0;
  if (visible.length > 0) return;
  const found = filterToDrop(order, filters);
  button.textContent = found
    ? fill(words.drop_filter ?? "", {
        filter: words[`filter_${found.field}`] ?? found.field,
        count: found.count.toLocaleString(locale),
      })
    : (form.querySelector("[data-clear]")?.textContent ?? "");
}

function headText(table: HTMLTableElement, column: string): string {
  const head = headOf(table, column);
  return [...(head?.childNodes ?? [])]
    .map((node) => node.textContent?.trim())
    .filter(Boolean)
    .join(" ");
}

async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

import { COLUMNS } from "../../lib/home/columns.ts";
import type { HomeIndex } from "../../lib/home/index-shape.ts";
import type { TableWords } from "../../lib/home/table-words.ts";
import { cellText } from "./cell-text.ts";
import { type Filter, filtersOf } from "./filter-rows.ts";
import { hideOthers } from "./hide-rows.ts";
import { cellOf, type PageTable, writePrice } from "./page-table.ts";
import { createPricer, type Pricer } from "./shown-price.ts";
import { sortRows } from "./sort-rows.ts";
import { headOf, showColumns } from "./table-columns.ts";
import { markSorted, orderTable } from "./table-order.ts";
import type { TableRow } from "./table-row.ts";
import { type TableState, typedDecimal } from "./table-state.ts";

/** What is on the page after a change. */
export interface Shown {
  readonly order: readonly TableRow[];
  readonly visible: readonly TableRow[];
  readonly filters: readonly Filter[];
  readonly pricer: Pricer;
}

export interface TableView {
  /** Brings the table into a state; only what differs from the last one is touched. */
  readonly show: (state: TableState) => Shown;
}

export function createTableView(
  page: PageTable,
  rows: readonly TableRow[],
  index: HomeIndex,
  words: TableWords,
  locale: string,
): TableView {
  const settingOf = (state: TableState, currency: TableState["currency"]) => ({
    currency,
    usd_in_cny: typedDecimal(state.rate) ?? index.usd_in_cny.rate,
    unit: state.unit,
    mix: state.mix,
  });
  let pricer = createPricer({ currency: "", usd_in_cny: index.usd_in_cny.rate, unit: "million", mix: [3, 1, 0] });
  let comparable = pricer;
  let order = rows;
  // Of each part of the page, the choices that it was last drawn for.
  const drawn = { prices: "", columns: "", order: "" };
  const changed = (part: keyof typeof drawn, ...choices: readonly unknown[]) => {
    const key = JSON.stringify(choices);
    const differs = drawn[part] !== key;
    drawn[part] = key;
    return differs;
  };

  return {
    show(state) {
      const { currency, rate, unit, mix, columns, sort, descending } = state;
      const newPrices = changed("prices", currency, rate, unit, mix);
      if (newPrices) {
        pricer = createPricer(settingOf(state, currency));
        comparable = createPricer(settingOf(state, currency === "" ? "USD" : currency));
      }
      const newColumns = changed("columns", columns);
      if (newColumns) showColumns(page, rows, columns, pricer, words, locale);
      if (newPrices || newColumns) writePrices(page, rows, state, pricer, words, locale);
      // Prices in other words stand in another order only where they are what is sorted by.
      if (changed("order", sort, descending, sort === "" ? "" : drawn.prices)) {
        order = sortRows(rows, state, comparable, locale);
        orderTable(page, sort === "" ? undefined : order);
      }
      markSorted(page.table, state);
      const filters = filtersOf(state, index, comparable);
      const visible = order.filter((row) => filters.every(({ test }) => test(row)));
      hideOthers(page, order, visible);
      return { order, visible, filters, pricer };
    },
  };
}

function writePrices(
  page: PageTable,
  rows: readonly TableRow[],
  state: TableState,
  pricer: Pricer,
  words: TableWords,
  locale: string,
): void {
  const { table, rows: elements } = page;
  // An old price is a list price; beside a converted one it would be compared with another thing.
  table.classList.toggle("is-recast", state.currency !== "" || state.unit !== "million");
  const unit = state.unit === "million" ? words.per_million : words[`per_${state.unit}`];
  for (const { name } of COLUMNS.filter(({ name, kind }) => kind === "price" && state.columns.includes(name))) {
    const small = headOf(table, name)?.querySelector("small");
    if (small && unit !== undefined) small.textContent = unit;
    elements.forEach((element, at) => {
      const row = rows[at];
      const cell = row && cellOf(element, name);
      if (row && cell) writePrice(cell, cellText(row, name, pricer, locale));
    });
  }
}

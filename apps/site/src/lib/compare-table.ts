import type { ModelRecord } from "@org/model-pricing";
import {
  type CompareCell,
  type CompareGroup,
  type CompareRow,
  type CompareSetting,
  compareGroups,
} from "./compare-rows.ts";
import { fill } from "./fill.ts";
import { type Html, html } from "./html.ts";
import { nameIn } from "./name-in.ts";

interface TableOptions {
  readonly pathOf: (model: ModelRecord) => string;
  /** Leaves out rows that say the same of all. */
  readonly only_differences: boolean;
}

/** The table of a comparison: a column a model. Written at build time and in the browser alike. */
export function compareTable(
  models: readonly ModelRecord[],
  setting: CompareSetting,
  { pathOf, only_differences }: TableOptions,
): Html {
  const { words: t, day, locale } = setting;
  const names = models.map((model) => nameIn(locale, model));
  const groups = compareGroups(models, setting)
    .map(({ label, rows }) => ({ label, rows: rows.filter(({ verdict }) => !only_differences || verdict !== "same") }))
    .filter(({ rows }) => rows.length > 0);
  return html`<table class="ledger compare">
<caption>${fill(t.compare_caption, { date: day })}</caption>
<thead><tr><th scope="col"><span class="unseen">${t.compare_fact}</span></th>${models.map(
    (model, index) =>
      html`<th scope="col"><a href="${pathOf(model)}">${names[index]}</a><span class="sub">${setting.providerName(model.provider)}</span></th>`,
  )}</tr></thead>
${groups.map((group) => groupBody(group, names, setting))}</table>`;
}

function groupBody({ label, rows }: CompareGroup, names: readonly string[], setting: CompareSetting): Html {
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan="${names.length + 1}">${label}</th></tr>
${rows.map((row) => tableRow(row, names, setting))}</tbody>`;
}

function tableRow({ label, cells, verdict }: CompareRow, names: readonly string[], { words: t }: CompareSetting): Html {
  const mark = html`<abbr class="mark" title="${t[`compare_${verdict}_means`]}">${t[`compare_${verdict}`]}</abbr>`;
  return html`<tr class="${verdict}"><th scope="row">${mark}${label}</th>${cells.map((cell, index) =>
    tableCell(cell, names[index] ?? "", t.unknown),
  )}</tr>
`;
}

function tableCell({ text, value, href, notes = [], is_list }: CompareCell, name: string, unknown: string): Html {
  const plain = value === undefined ? html`${text}` : html`<data value="${value}">${text}</data>`;
  const shown =
    text === undefined
      ? html`<span class="quiet">${unknown}</span>`
      : href === undefined
        ? plain
        : html`<a href="${href}" rel="nofollow"><span class="unseen">${name} </span>${plain}</a>`;
  return html`<td data-label="${name}"><div${is_list && html` class="list"`}>${shown}${notes.map((note) => html`<span class="sub">${note}</span>`)}</div></td>`;
}

import { fill } from "../../lib/fill.ts";
import type { HomeIndex } from "../../lib/home/index-shape.ts";
import type { TableWords } from "../../lib/home/table-words.ts";
import type { PageTable } from "./page-table.ts";

/** Gives each mark of the table the words that the legend has for it, for those who point at it or touch it. */
export function titleMarks({ table }: PageTable): void {
  const words = new Map<string, string>();
  for (const term of document.querySelectorAll(".legend dt")) {
    words.set(term.textContent ?? "", term.nextElementSibling?.textContent ?? "");
  }
  for (const mark of table.querySelectorAll<HTMLElement>("abbr:not([title])")) {
    const title = words.get(mark.textContent ?? "");
    if (title) mark.title = title;
  }
  // A title shows nothing to a finger.
  table.addEventListener("click", ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>("abbr[title]") : null;
    table.querySelector(".tip")?.remove();
    if (!mark) return;
    const tip = document.createElement("span");
    tip.className = "tip";
    tip.append(mark.title);
    mark.after(tip);
  });
}

/** Says of rows whose announced price has begun since the page was made that it has. */
export function markBegun({ rows }: PageTable, index: HomeIndex, words: TableWords, now: number): void {
  for (const [at, instant] of index.ahead) {
    const head = rows[at]?.cells[0];
    if (!head || Date.parse(instant) > now) continue;
    const note = document.createElement("span");
    note.className = "begun";
    note.append(fill(words.started ?? "", { date: instant.slice(0, 10) }));
    head.append(note);
  }
}

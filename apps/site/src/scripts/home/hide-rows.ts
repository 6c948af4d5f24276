import type { PageTable } from "./page-table.ts";
import type { TableRow } from "./table-row.ts";

/** More rows than any screen shows: what lies behind them can wait until this frame is painted. */
const AT_ONCE = 80;
/** Rows that are brought up to date in each frame after it. */
const PER_FRAME = 500;

let waiting = 0;

/**
 * Shows the rows that pass and hides the others, from the top of the page down. A letter is answered in the frame that follows
 * it: what is out of sight comes in the next ones.
 */
export function hideOthers(page: PageTable, order: readonly TableRow[], visible: readonly TableRow[]): void {
  cancelAnimationFrame(waiting);
  const { rows, sections, sorted } = page;
  const passes = new Uint8Array(rows.length);
  for (const { at } of visible) passes[at] = 1;
  const isSorted = sorted.childElementCount > 0;
  const passing = new Set(isSorted ? [] : visible.map(({ at }) => sections[at]));
  for (const section of new Set(sections)) {
    const hidden = !passing.has(section);
    if (section.hidden !== hidden) section.hidden = hidden;
  }

  const later: number[] = [];
  let shown = 0;
  for (const { at } of order) {
    // Rows of a section that is hidden itself are out of sight whatever they are.
    const isOutOfSight = shown >= AT_ONCE || (!isSorted && sections[at]?.hidden === true);
    if (isOutOfSight) later.push(at);
    else setHidden(rows[at], passes[at] === 0);
    shown += passes[at] ?? 0;
  }
  let next = 0;
  const go = () => {
    const end = next + PER_FRAME;
    for (; next < end && next < later.length; next++) {
      const at = later[next] as number;
      setHidden(rows[at], passes[at] === 0);
    }
    if (next < later.length) waiting = requestAnimationFrame(go);
  };
  // The frame after the next: the first one is the answer.
  if (later.length > 0) waiting = requestAnimationFrame(() => (waiting = requestAnimationFrame(go)));
}

function setHidden(row: HTMLElement | undefined, hidden: boolean): void {
  if (row && row.hidden !== hidden) row.hidden = hidden;
}

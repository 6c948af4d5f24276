import { onlyRearranges } from "./only-rearranges.ts";

/** Lines of a text and what replaces them. `end` is in; it is `start - 1` where nothing is replaced. */
export interface LineHunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * The places at which two texts differ, each of which can be taken by itself. A line that moves is taken away at one place
 * and put down at another, and half of that would lose it: then everything from the first to the last place is one.
 */
export function lineHunks(before: readonly string[], after: readonly string[]): readonly LineHunk[] {
  const hunks = differences(before, after);
  const standsAlone = ({ start, end, lines }: LineHunk) =>
    end >= start && onlyRearranges(before.slice(start - 1, end), lines);
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last || hunks.every(standsAlone)) return hunks;
  const tail = before.length - last.end;
  return [{ start: first.start, end: last.end, lines: after.slice(first.start - 1, after.length - tail) }];
}

function differences(before: readonly string[], after: readonly string[]): readonly LineHunk[] {
  const common = commonLengths(before, after);
  const hunks: LineHunk[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    if (from < before.length && to < after.length && before[from] === after[to]) {
      from += 1;
      to += 1;
      continue;
    }
    const [start, first] = [from, to];
    while ((from < before.length || to < after.length) && before[from] !== after[to]) {
      if (at(common, from + 1, to) >= at(common, from, to + 1) && from < before.length) from += 1;
      else to += 1;
    }
    hunks.push({ start: start + 1, end: from, lines: after.slice(first, to) });
  }
  return hunks;
}

/** Length of the longest common list of lines from each pair of places on. Data files have a few hundred lines at most. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const rows = before.map(() => new Uint16Array(after.length + 1));
  for (let from = before.length - 1; from >= 0; from -= 1) {
    const row = rows[from] as Uint16Array;
    for (let to = after.length - 1; to >= 0; to -= 1) {
      row[to] =
        before[from] === after[to]
          ? at(rows, from + 1, to + 1) + 1
          : Math.max(at(rows, from + 1, to), at(rows, from, to + 1));
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], from: number, to: number): number {
  return rows[from]?.[to] ?? 0;
}

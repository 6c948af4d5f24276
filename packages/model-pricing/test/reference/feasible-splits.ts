import { CELLS, type Cell, type CellSum, knownSums } from "./input-cells.ts";
import type { Request } from "./request.ts";

/** Tokens of each cell that has any. */
export type Split = ReadonlyMap<Cell, bigint>;

/** Thrown where there are too many splits to try them all. Says nothing about the request. */
export class TooManySplits extends Error {}

const MOST_STEPS = 4_000;

/** Every way to fill the cells with whole numbers that add up to the reported counts, found by trying. */
export function feasibleSplits(request: Request): readonly Split[] {
  const sums = knownSums(request);
  if (sums.some(({ total }) => total < 0n)) return [];
  const found: Split[] = [];
  let steps = 0;

  function fill(cells: readonly Cell[], left: readonly CellSum[], split: Split): void {
    steps += 1;
    if (steps > MOST_STEPS) throw new TooManySplits();
    if (left.some(({ has, total }) => total > 0n && !cells.some(has))) return;
    // A cell that is alone in a sum takes what is left of it; the others are tried with every number.
    const alone = cells.find((one) => left.some(({ has }) => has(one) && cells.filter(has).length === 1));
    const cell = alone ?? cells[0];
    if (cell === undefined) {
      found.push(split);
      return;
    }
    const others = cells.filter((one) => one !== cell);
    const own = left.filter(({ has }) => has(cell));
    const most = own.map(({ total }) => total).reduce((a, b) => (b < a ? b : a));
    const forced = own.find(({ has }) => !others.some(has))?.total;
    for (let tokens = forced ?? 0n; tokens <= most; tokens += 1n) {
      const rest = left.map(({ has, total }) => ({ has, total: has(cell) ? total - tokens : total }));
      fill(others, rest, tokens > 0n ? new Map(split).set(cell, tokens) : split);
      if (forced !== undefined) return;
    }
  }

  // A cell in a sum of nothing is empty.
  const open = CELLS.filter((cell) => sums.every(({ has, total }) => total > 0n || !has(cell)));
  fill(open, sums, new Map());
  return found;
}

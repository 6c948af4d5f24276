/** What moving one token of a row into a column costs; undefined where that cell may not be used. */
export type CellCost = (row: number, column: number) => bigint | undefined;

/** A row or a column. */
interface Sum {
  /** Tokens that it still lacks. */
  left: number;
  /** The dearest way to it from a row that lacks tokens: what a token costs on it, and its last cell. */
  gain?: bigint | undefined;
  last?: Cell | undefined;
}

interface Cell {
  readonly row: Sum;
  readonly column: Sum;
  readonly cost: bigint | undefined;
  count: number;
}

/**
 * Fills a table with given row and column sums so that it costs most, by augmenting along the dearest path. Rows are
 * cache states, columns are modalities: a handful of each. Undefined where no table fits.
 */
export function splitCostliest(
  rows: readonly number[],
  columns: readonly number[],
  cost: CellCost,
): number[][] | undefined {
  const rowSums = rows.map((left): Sum => ({ left }));
  const columnSums = columns.map((left): Sum => ({ left }));
  const cells = rowSums.map((row, i) =>
    columnSums.map((column, j): Cell => ({ row, column, cost: cost(i, j), count: 0 })),
  );
  while (rowSums.some(({ left }) => left > 0)) {
    for (const sum of columnSums) sum.gain = undefined;
    for (const sum of rowSums) {
      sum.gain = sum.left > 0 ? 0n : undefined;
      sum.last = undefined;
    }
    findDearest(cells.flat());
    const ends = columnSums.filter(({ left, gain }) => left > 0 && gain !== undefined);
    const [end] = ends.sort((a, b) => Number((b.gain as bigint) - (a.gain as bigint)));
    if (!end) return undefined;
    end.left -= fill(end, end.left);
  }
  return cells.map((row) => row.map(({ count }) => count));
}

/** Bellman-Ford: a way leads into a column by any cell, and back out of it by a cell that holds tokens. */
function findDearest(cells: readonly Cell[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    const reach = (from: Sum, to: Sum, gain: bigint, cell: Cell) => {
      if (from.gain === undefined || (to.gain !== undefined && to.gain >= from.gain + gain)) return;
      to.gain = from.gain + gain;
      to.last = cell;
      changed = true;
    };
    for (const cell of cells) {
      if (cell.cost === undefined) continue;
      reach(cell.row, cell.column, cell.cost, cell);
      if (cell.count > 0) reach(cell.column, cell.row, -cell.cost, cell);
    }
  }
}

/** Moves tokens along the way that ends in a column; how many is decided by the narrowest place. */
function fill(column: Sum, most: number): number {
  const into = column.last as Cell;
  const { row } = into;
  const out = row.last;
  const amount = out ? fill(out.column, Math.min(most, out.count)) : Math.min(most, row.left);
  if (out) out.count -= amount;
  else row.left -= amount;
  into.count += amount;
  return amount;
}

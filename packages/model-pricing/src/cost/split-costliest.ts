/** What moving one token of a row into a column costs; undefined where that cell may not be used. */
export type CellCost = (row: number, column: number) => bigint | undefined;

interface Step {
  readonly row: number;
  readonly column: number;
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
  const flow = rows.map(() => columns.map(() => 0));
  const supply = [...rows];
  const demand = [...columns];
  while (supply.some((left) => left > 0)) {
    const path = dearestPath(supply, demand, flow, cost);
    const first = path?.[0];
    const last = path?.at(-1);
    if (!path || !first || !last) return undefined;
    let amount = Math.min(supply[first.row] ?? 0, demand[last.column] ?? 0);
    // Steps alternate: into a column, then back out of it to another row.
    for (let i = 1; i < path.length; i++)
      amount = Math.min(amount, flow[path[i]?.row ?? 0]?.[path[i - 1]?.column ?? 0] ?? 0);
    path.forEach(({ row, column }, i) => {
      (flow[row] as number[])[column] = (flow[row]?.[column] ?? 0) + amount;
      const back = path[i - 1];
      if (back) (flow[row] as number[])[back.column] = (flow[row]?.[back.column] ?? 0) - amount;
    });
    supply[first.row] = (supply[first.row] ?? 0) - amount;
    demand[last.column] = (demand[last.column] ?? 0) - amount;
  }
  return flow;
}

/** Bellman-Ford over rows and columns, from a row with supply left to a column with demand left. */
function dearestPath(supply: readonly number[], demand: readonly number[], flow: readonly number[][], cost: CellCost) {
  type Reached = { readonly gain: bigint; readonly path: readonly Step[] };
  const byRow = new Map<number, Reached>();
  const byColumn = new Map<number, Reached>();
  supply.forEach((left, row) => {
    if (left > 0) byRow.set(row, { gain: 0n, path: [] });
  });
  for (let changed = true; changed; ) {
    changed = false;
    for (const [row, reached] of [...byRow]) {
      for (let column = 0; column < demand.length; column++) {
        const cell = cost(row, column);
        if (cell === undefined) continue;
        const gain = reached.gain + cell;
        const known = byColumn.get(column);
        if (known && known.gain >= gain) continue;
        byColumn.set(column, { gain, path: [...reached.path, { row, column }] });
        changed = true;
      }
    }
    for (const [column, reached] of [...byColumn]) {
      for (let row = 0; row < supply.length; row++) {
        const cell = cost(row, column);
        if (cell === undefined || (flow[row]?.[column] ?? 0) === 0) continue;
        const gain = reached.gain - cell;
        const known = byRow.get(row);
        if (known && known.gain >= gain) continue;
        byRow.set(row, { gain, path: reached.path });
        changed = true;
      }
    }
  }
  let best: Reached | undefined;
  demand.forEach((left, column) => {
    const reached = byColumn.get(column);
    if (left > 0 && reached && (!best || reached.gain > best.gain)) best = reached;
  });
  return best?.path;
}

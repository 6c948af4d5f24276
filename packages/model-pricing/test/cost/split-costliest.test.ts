import fc from "fast-check";
import { expect, it } from "vitest";
import { type CellCost, splitCostliest } from "../../src/cost/split-costliest.ts";

/** Tries every table with the given sums. */
function bruteForce(rows: readonly number[], columns: readonly number[], cost: CellCost, row = 0): bigint | undefined {
  if (row === rows.length) return columns.every((left) => left === 0) ? 0n : undefined;
  let best: bigint | undefined;
  const place = (column: number, left: number, used: readonly number[], sum: bigint) => {
    if (column === columns.length) {
      const rest =
        left === 0
          ? bruteForce(
              rows,
              columns.map((sum, i) => sum - (used[i] ?? 0)),
              cost,
              row + 1,
            )
          : undefined;
      if (rest !== undefined && (best === undefined || sum + rest > best)) best = sum + rest;
      return;
    }
    const cell = cost(row, column);
    const most = cell === undefined ? 0 : Math.min(left, columns[column] ?? 0);
    for (let amount = 0; amount <= most; amount++) {
      place(column + 1, left - amount, [...used, amount], sum + (cell ?? 0n) * BigInt(amount));
    }
  };
  place(0, rows[row] ?? 0, [], 0n);
  return best;
}

const table = fc
  .record({
    rows: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
    cuts: fc.array(fc.nat({ max: 12 }), { maxLength: 2 }),
    costs: fc.array(fc.option(fc.nat({ max: 9 }), { nil: undefined, freq: 4 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ rows, cuts, costs }) => {
    const total = rows.reduce((sum, count) => sum + count, 0);
    const points = [0, ...cuts.map((cut) => Math.min(cut, total)).sort((a, b) => a - b), total];
    const columns = points.slice(1).map((point, i) => point - (points[i] ?? 0));
    const cost: CellCost = (row, column) => {
      const value = costs[row * 3 + column];
      return value === undefined ? undefined : BigInt(value);
    };
    return { rows, columns, cost };
  });

it("finds the costliest split, or none, as trying every split does", () => {
  fc.assert(
    fc.property(table, ({ rows, columns, cost }) => {
      const flow = splitCostliest(rows, columns, cost);
      const best = bruteForce(rows, columns, cost);
      if (!flow) {
        expect(best).toBeUndefined();
        return;
      }
      let sum = 0n;
      flow.forEach((row, i) => {
        expect(row.reduce((a, b) => a + b, 0)).toBe(rows[i]);
        row.forEach((amount, j) => {
          expect(amount).toBeGreaterThanOrEqual(0);
          if (amount > 0) sum += (cost(i, j) as bigint) * BigInt(amount);
        });
      });
      expect(sum).toBe(best);
    }),
    { numRuns: 500 },
  );
});

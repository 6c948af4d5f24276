/**
 * Weights that make the least squared errors, each error divided by its scale, by coordinate descent with a slight pull to
 * zero: counts that come together do not blow each other up.
 */
export function leastSquares(
  rows: readonly Float64Array[],
  targets: readonly number[],
  importance: readonly number[],
): Float64Array {
  const size = rows[0]?.length ?? 0;
  const products = Array.from({ length: size }, () => new Float64Array(size));
  const sums = new Float64Array(size);
  rows.forEach((row, index) => {
    const weight = importance[index] as number;
    for (let a = 0; a < size; a++) {
      const value = (row[a] as number) * weight;
      if (value === 0) continue;
      sums[a] = (sums[a] as number) + value * (targets[index] as number);
      const line = products[a] as Float64Array;
      for (let b = 0; b < size; b++) line[b] = (line[b] as number) + value * (row[b] as number);
    }
  });
  const weights = new Float64Array(size);
  for (let round = 0; round < 3000; round++) {
    let moved = 0;
    for (let a = 0; a < size; a++) {
      const line = products[a] as Float64Array;
      const own = line[a] as number;
      if (own === 0) continue;
      let rest = sums[a] as number;
      for (let b = 0; b < size; b++) rest -= (line[b] as number) * (weights[b] as number);
      const next = (weights[a] as number) + rest / (own * 1.001);
      moved = Math.max(moved, Math.abs(next - (weights[a] as number)));
      weights[a] = next;
    }
    if (moved < 1e-7) break;
  }
  return weights;
}

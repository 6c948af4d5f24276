/**
 * Solves A x = b for a symmetric positive matrix by Cholesky's method, in place.
 *
 * @param matrix Row by row; only the lower half is read.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number) => matrix[row * size + column] as number;
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = at(row, column);
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
      matrix[row * size + column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row] = (solution[row] as number) - at(row, k) * (solution[k] as number);
    solution[row] = (solution[row] as number) / at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++)
      solution[row] = (solution[row] as number) - at(k, row) * (solution[k] as number);
    solution[row] = (solution[row] as number) / at(row, row);
  }
  return solution;
}

/** The matrix of the normal equations, both halves; `ridge` is added to its diagonal. */
export function normalMatrix(rows: readonly Float64Array[], weights: ArrayLike<number>, ridge: number): Float64Array {
  const size = rows[0]?.length ?? 0;
  const matrix = new Float64Array(size * size);
  rows.forEach((row, index) => {
    // Most features of a text are zero.
    const used: number[] = [];
    for (let column = 0; column < size; column++) if (row[column] !== 0) used.push(column);
    for (const column of used) {
      const scaled = (weights[index] as number) * (row[column] as number);
      for (const other of used)
        matrix[column * size + other] = (matrix[column * size + other] as number) + scaled * (row[other] as number);
    }
  });
  for (let column = 0; column < size; column++)
    matrix[column * size + column] = (matrix[column * size + column] as number) + ridge;
  return matrix;
}

/** Least squares with weights and a ridge. */
export function leastSquares(
  rows: readonly Float64Array[],
  targets: ArrayLike<number>,
  weights: ArrayLike<number>,
  ridge: number,
): Float64Array {
  const right = new Float64Array(rows[0]?.length ?? 0);
  rows.forEach((row, index) => {
    const scaled = (weights[index] as number) * (targets[index] as number);
    for (let column = 0; column < right.length; column++)
      right[column] = (right[column] as number) + scaled * (row[column] as number);
  });
  return solveSymmetric(normalMatrix(rows, weights, ridge), right);
}

/** The inverse of a symmetric positive matrix, by Gauss and Jordan. */
export function invert(matrix: Float64Array): Float64Array {
  const size = Math.sqrt(matrix.length);
  const inverse = Float64Array.from(matrix);
  for (let pivot = 0; pivot < size; pivot++) {
    const scale = 1 / (inverse[pivot * size + pivot] as number);
    inverse[pivot * size + pivot] = 1;
    for (let column = 0; column < size; column++)
      inverse[pivot * size + column] = (inverse[pivot * size + column] as number) * scale;
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = inverse[row * size + pivot] as number;
      inverse[row * size + pivot] = 0;
      for (let column = 0; column < size; column++)
        inverse[row * size + column] =
          (inverse[row * size + column] as number) - factor * (inverse[pivot * size + column] as number);
    }
  }
  return inverse;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

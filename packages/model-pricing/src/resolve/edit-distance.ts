/**
 * Counts the insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
 * Above `limit` it stops and returns infinity.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let rowLeast = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        cell(last, column) + 1,
        cell(current, column - 1) + 1,
        cell(last, column - 1) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, cell(beforeLast, column - 2) + 1);
      }
      current.push(least);
      rowLeast = Math.min(rowLeast, least);
    }
    if (rowLeast > limit + 1) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = current;
  }
  const distance = cell(last, b.length);
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

function cell(row: readonly number[], column: number): number {
  return row[column] as number;
}

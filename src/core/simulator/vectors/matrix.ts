/**
 * The inverse of a matrix of n rows, row by row, by elimination with the largest pivot of each column; every number is
 * NaN where it has none. Source: Golub and Van Loan, "Matrix Computations", 3.4.
 */
export function inverse(matrix: readonly number[], n: number): number[] {
  const left = Float64Array.from(matrix);
  const right = Float64Array.from(matrix, (_, i) => (Math.floor(i / n) === i % n ? 1 : 0));
  for (let column = 0; column < n; column++) {
    const row = pivotRow(left, n, column);
    const pivot = left[row * n + column] ?? 0;
    if (pivot === 0) return matrix.map(() => NaN);
    for (const side of [left, right]) {
      exchange(side, n, row, column);
      for (let at = 0; at < n; at++) side[column * n + at] = (side[column * n + at] ?? 0) / pivot;
    }
    for (let other = 0; other < n; other++) {
      const factor = left[other * n + column] ?? 0;
      if (other === column || factor === 0) continue;
      for (const side of [left, right]) {
        for (let at = 0; at < n; at++) side[other * n + at] = (side[other * n + at] ?? 0) - factor * (side[column * n + at] ?? 0);
      }
    }
  }
  return [...right];
}

function pivotRow(matrix: Float64Array, n: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < n; row++) {
    if (Math.abs(matrix[row * n + column] ?? 0) > Math.abs(matrix[best * n + column] ?? 0)) best = row;
  }
  return best;
}

function exchange(matrix: Float64Array, n: number, row: number, other: number): void {
  if (row === other) return;
  for (let at = 0; at < n; at++) {
    const held = matrix[row * n + at] ?? 0;
    matrix[row * n + at] = matrix[other * n + at] ?? 0;
    matrix[other * n + at] = held;
  }
}

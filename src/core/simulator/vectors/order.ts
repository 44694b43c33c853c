/** The places, from 0, of values in order of size, the smallest first where `direction` is above 0; equal ones as they stand. */
export function sortOrder(values: readonly number[], direction: number): number[] {
  const sign = direction > 0 ? 1 : -1;
  return values.map((_, place) => place).sort((a, b) => sign * ((values[a] ?? NaN) - (values[b] ?? NaN)) || a - b);
}

/** The rank, from 1, of each value. */
export function ranks(values: readonly number[], direction: number): number[] {
  const found = values.map(() => 0);
  sortOrder(values, direction).forEach((place, rank) => {
    found[place] = rank + 1;
  });
  return found;
}

/** Values put in an order of places counted from 0; not a number where there is no such place. */
export function reordered(values: readonly number[], order: readonly number[]): number[] {
  return order.map((place) => values[Math.round(place)] ?? NaN);
}

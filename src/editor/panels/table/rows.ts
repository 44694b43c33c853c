import type { Curve, Figure } from '#editor/charts';

/** The moments of a table's rows: those of the curve that goes furthest, as a run that stopped ends before the others. */
export function momentsOf({ curves }: Figure): Float64Array {
  return curves.reduce<Float64Array>((found, { times }) => (times.length > found.length ? times : found), new Float64Array());
}

/** A curve's value at exactly this moment; undefined where its run has no such row. */
export function valueIn({ times, values }: Curve, moment: number): number | undefined {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < moment) low = middle + 1;
    else high = middle;
  }
  return times[low] === moment ? values[low] : undefined;
}

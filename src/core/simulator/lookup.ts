import type { Table } from '#core/compiler';

/**
 * The value of a graphical function at x. Between two points on the line that joins them (discrete: the lower
 * point's value); beyond the ends the end's value (extrapolate: the line of the last two points goes on).
 */
export function lookup({ kind, x: xs, y: ys }: Table, x: number): number {
  if (x !== x) return NaN;
  const last = xs.length - 1;
  const below = lastAtOrBelow(xs, x);
  if (kind === 'discrete') return ys[Math.max(below, 0)] ?? NaN;
  if (kind === 'continuous' || last === 0) {
    if (below < 0) return ys[0] ?? NaN;
    if (below >= last) return ys[last] ?? NaN;
  }
  return onLine(xs, ys, Math.min(Math.max(below, 0), last - 1), x);
}

/** Place of the last x that is not above the input; -1 before the first. */
function lastAtOrBelow(xs: readonly number[], x: number): number {
  let low = -1;
  let high = xs.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((xs[middle] ?? NaN) <= x) low = middle;
    else high = middle;
  }
  return low;
}

function onLine(xs: readonly number[], ys: readonly number[], i: number, x: number): number {
  const x0 = xs[i] ?? NaN;
  const x1 = xs[i + 1] ?? NaN;
  const y0 = ys[i] ?? NaN;
  const y1 = ys[i + 1] ?? NaN;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

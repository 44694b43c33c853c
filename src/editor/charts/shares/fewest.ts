import type { ShareSeries } from './stack.ts';

/** So many loops are told apart at once; more are a mosaic. */
export const MOST_SHOWN = 5;

/** What the rest of the loops are called. */
export interface RestNames {
  readonly reinforcing: string;
  readonly balancing: string;
}

/**
 * The loops with the largest shares over the run, and what the others come to: those that reinforce at a time in one
 * series, those that balance in another.
 */
export function fewestShares(series: readonly ShareSeries[], names: RestNames): ShareSeries[] {
  if (series.length <= MOST_SHOWN) return [...series];
  const ranked = series.map((one) => ({ one, size: sizeOf(one) })).toSorted((a, b) => b.size - a.size);
  const first = new Set(ranked.slice(0, MOST_SHOWN).map(({ one }) => one));
  const rest = series.filter((one) => !first.has(one));
  const shown = ranked.slice(0, MOST_SHOWN).map(({ one }) => one);
  const up = together(rest, 'R', names.reinforcing, (share) => Math.max(share, 0));
  const down = together(rest, 'B', names.balancing, (share) => Math.min(share, 0));
  return [...shown, ...[up, down].filter((one) => sizeOf(one) > 0)];
}

function sizeOf({ share }: ShareSeries): number {
  let sum = 0;
  for (const value of share) if (Number.isFinite(value)) sum += Math.abs(value);
  return sum;
}

function together(series: readonly ShareSeries[], polarity: 'R' | 'B', name: string, side: (share: number) => number): ShareSeries {
  const share = new Float64Array(series[0]?.share.length ?? 0);
  for (const one of series) one.share.forEach((value, row) => (share[row] = (share[row] ?? 0) + side(value)));
  return { id: `rest ${polarity}`, name, rest: true, polarity, share };
}

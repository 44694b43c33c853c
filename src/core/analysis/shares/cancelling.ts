import type { LoopKey } from '#core/model';
import type { LoopGroup } from './groups.ts';

/** Two shares that are this close, as a part of their size, cancel. */
const CLOSE = 1e-3;

/** Pairs of loops whose shares are opposite and of one size in all rows: neither shows in what happens. */
export function cancellingPairs(groups: readonly LoopGroup[], first: number, last: number): [LoopKey, LoopKey][] {
  return groups.flatMap((one, at) =>
    groups.slice(at + 1).flatMap((other): [LoopKey, LoopKey][] => (cancels(one.share, other.share, first, last) ? [[one.key, other.key]] : [])),
  );
}

function cancels(one: Float64Array, other: Float64Array, first: number, last: number): boolean {
  let met = false;
  for (let row = first; row <= last; row++) {
    const [a = 0, b = 0] = [one[row], other[row]];
    if (Math.abs(a + b) > CLOSE * (Math.abs(a) + Math.abs(b))) return false;
    met ||= a !== 0;
  }
  return met;
}

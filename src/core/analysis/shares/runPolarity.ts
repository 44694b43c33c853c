import type { LoopPolarity } from '../loops/types.ts';

/**
 * What a run says of a loop's polarity (Schoenberg, Eberlein 2020, arXiv 2005.14545): R or B where its shares had one sign;
 * else it is unknown, and `leaning` tells where one sign had nearly all of it.
 */
export interface RunPolarity {
  /** Null where the loop never acted. */
  readonly polarity: LoopPolarity | null;
  readonly leaning: 'R' | 'B' | null;
  /** |r - b| / (r + b), of the sums r of positive and b of negative shares, in 0..1. */
  readonly confidence: number;
  /** The sign of the sum of all shares. */
  readonly sign: 1 | -1;
}

/** From here on one sign has nearly all. */
const NEARLY_ALL = 0.99;

/** The polarity by shares in rows from `first` up to `last`. */
export function runPolarity(share: Float64Array, first: number, last: number): RunPolarity {
  let [up, down] = [0, 0];
  for (let row = first; row <= last; row++) {
    const value = share[row] ?? 0;
    if (value > 0) up += value;
    else down -= value;
  }
  const sign = up >= down ? 1 : -1;
  if (up + down === 0) return { polarity: null, leaning: null, confidence: 0, sign };
  const confidence = Math.abs(up - down) / (up + down);
  const main = sign > 0 ? 'R' : 'B';
  if (up === 0 || down === 0) return { polarity: main, leaning: null, confidence, sign };
  return { polarity: 'U', leaning: confidence > NEARLY_ALL ? main : null, confidence, sign };
}

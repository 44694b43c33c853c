import type { LoopKey } from '#core/model';

/** From this mean share on loops are said to lead. */
const HALF = 0.5;

/** The mean share of a loop, and which way it acts. */
export interface Mean {
  readonly key: LoopKey;
  readonly mean: number;
  readonly sign: 1 | -1;
}

/** The fewest loops of one polarity that have half of the change together, the largest first; of two such sets the larger. Null: none have. */
export function leadersOf(means: readonly Mean[]): LoopKey[] | null {
  const ordered = means.toSorted((one, other) => other.mean - one.mean);
  const sets = ([1, -1] as const).flatMap((sign) => {
    const keys: LoopKey[] = [];
    let sum = 0;
    for (const mean of ordered) {
      if (mean.sign !== sign || sum >= HALF) continue;
      keys.push(mean.key);
      sum += mean.mean;
    }
    return sum >= HALF ? [{ keys, sum }] : [];
  });
  return sets.toSorted((one, other) => one.keys.length - other.keys.length || other.sum - one.sum)[0]?.keys ?? null;
}

import type { LoopRun } from './loopRun.ts';

/**
 * How much goes on in a partition, by row: the mean over its stocks of the size of the net flow as a share of all that this
 * stock's net flow comes to over the run. It adds up to 1 over the rows, unless no stock ever changes.
 */
export function changeWeight({ levels: { stocks, nets }, partitions, times }: Pick<LoopRun, 'levels' | 'partitions' | 'times'>, members: readonly number[]): Float64Array {
  const weight = new Float64Array(times.length);
  const inside = new Set(members.flatMap((member) => partitions[member] ?? []));
  const own = [...stocks.keys()].filter((at) => inside.has(stocks[at] ?? -1));
  for (const at of own) {
    const sizes = Float64Array.from(times, (_, row) => Math.abs(nets[row * stocks.length + at] ?? 0));
    const sum = sizes.reduce((total, size) => total + size, 0);
    if (sum > 0) sizes.forEach((size, row) => (weight[row] = (weight[row] ?? 0) + size / sum / own.length));
  }
  return weight;
}

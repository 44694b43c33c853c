import { loopKey, type Address, type LoopKey } from '#core/model';
import { grouped } from './grouped.ts';
import type { KeptLoop } from './types.ts';

/** What loops become whose kept variables are the same in the same order. */
export interface Track {
  readonly variables: readonly Address[];
  /** The loops that it stands for, the largest first. */
  readonly members: readonly LoopKey[];
  /** The sum of their mean shares, signed. */
  readonly mean: number;
}

/** The loops of the simplified diagram, the largest first. */
export function tracksOf(loops: readonly KeptLoop[], kept: ReadonlySet<Address>): Track[] {
  const keptOf = ({ group }: KeptLoop): Address[] => group.variables.filter((address) => kept.has(address));
  return grouped(loops, (loop) => trackKey(keptOf(loop)))
    .map((same) => same.toSorted((one, other) => Math.abs(other.mean) - Math.abs(one.mean)))
    .map((same) => ({ variables: same[0] ? keptOf(same[0]) : [], members: same.map(({ group }) => group.key), mean: same.reduce((sum, { mean }) => sum + mean, 0) }))
    .toSorted((one, other) => Math.abs(other.mean) - Math.abs(one.mean));
}

/** The same for the same variables in the same order, wherever the loop begins. */
export function trackKey(variables: readonly Address[]): string {
  return loopKey(variables);
}

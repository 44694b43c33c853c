import type { Address } from '#core/model';
import type { LoopGroup } from '../shares/groups.ts';
import type { LoopRun } from '../shares/loopRun.ts';
import { grouped } from './grouped.ts';
import { trackKey } from './tracks.ts';
import type { KeptLoop } from './types.ts';

/**
 * The variables that a simplified diagram keeps of its loops: stocks, those into which the part of some link ranges over more
 * than a threshold, and what else a loop needs to be one of at least two variables and no other than its own.
 */
export function keptVariables(run: LoopRun, loops: readonly KeptLoop[], threshold: number): ReadonlySet<Address> {
  const onLoops = new Set(loops.flatMap(({ group }) => group.variables));
  const ranging = rangingTargets(run, threshold);
  const stocks = new Set(run.nodes.filter(({ kind }) => kind === 'stock').map(({ address }) => address));
  const kept = new Set([...onLoops].filter((address) => stocks.has(address) || ranging.has(address)));
  const uses = new Map<Address, number>();
  for (const { group } of loops) for (const address of group.variables) uses.set(address, (uses.get(address) ?? 0) + 1);
  for (const { group } of loops) while (group.variables.filter((address) => kept.has(address)).length < 2) kept.add(ownOf(group, kept, uses) ?? group.variables[0] ?? '');
  tellApart(loops, kept, uses);
  return kept;
}

/** Loops of unlike polarity must not become the same: each of them keeps what it shares with the fewest. */
function tellApart(loops: readonly KeptLoop[], kept: Set<Address>, uses: ReadonlyMap<Address, number>): void {
  for (;;) {
    const byTrack = grouped(loops, ({ group }) => trackKey(group.variables.filter((address) => kept.has(address))));
    const mixed = byTrack.filter((same) => same.some(({ mean }) => mean > 0) && same.some(({ mean }) => mean < 0));
    const added = mixed.flatMap((same) => same.flatMap(({ group }) => ownOf(group, kept, uses) ?? []));
    if (added.length === 0) return;
    for (const address of added) kept.add(address);
  }
}

/** Of the variables of a loop that are not kept, the one that is on the fewest loops; null where all are kept. */
function ownOf({ variables }: LoopGroup, kept: ReadonlySet<Address>, uses: ReadonlyMap<Address, number>): Address | null {
  const left = variables.filter((address) => !kept.has(address));
  const [own = null] = left.toSorted((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0));
  return own;
}

/** The variables into which the relative score of some link, its size over that of all links into the same target, ranges over more than a threshold. */
function rangingTargets({ nodes, links, linkScores, scored }: LoopRun, threshold: number): ReadonlySet<Address> {
  const [least, most] = [new Float64Array(links.length).fill(Infinity), new Float64Array(links.length).fill(-Infinity)];
  const sums = new Float64Array(nodes.length);
  for (const [row, isScored] of scored.entries()) {
    if (!isScored) continue;
    const sizeOf = (link: number): number => Math.abs(linkScores[row * links.length + link] ?? 0);
    sums.fill(0);
    for (const [place, { to }] of links.entries()) sums[to] = (sums[to] ?? 0) + sizeOf(place);
    for (const [place, { to }] of links.entries()) {
      const part = sizeOf(place) / (sums[to] ?? 0);
      if (!Number.isFinite(part)) continue;
      least[place] = Math.min(least[place] ?? 0, part);
      most[place] = Math.max(most[place] ?? 0, part);
    }
  }
  return new Set(links.flatMap(({ to }, place) => ((most[place] ?? 0) - (least[place] ?? 0) > threshold ? [nodes[to]?.address ?? ''] : [])));
}

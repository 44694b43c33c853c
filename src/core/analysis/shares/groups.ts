import { loopMembers, type Address, type LoopKey } from '#core/model';
import type { LoopRun } from './loopRun.ts';

/** The loops of all elements that go through the same variables, as one. */
export interface LoopGroup {
  readonly key: LoopKey;
  /** Places in the loops of the run; of a loop without arrays, one. */
  readonly members: readonly number[];
  /** The addresses of the variables, in causal order from the first of the key on. */
  readonly variables: readonly Address[];
  /** Its place in the groups' partitions. */
  readonly partition: number;
  /**
   * By row: its share, signed. Where partitions of the run are told as one, the mean over those of them in which anything
   * changes, each as heavy as it has stocks and 0 where the loop does not run: sizes add up to 1 as they do in each of them.
   */
  readonly share: Float64Array;
  /** Its members by the elements that they go through; of a single one none. */
  readonly elements: readonly GroupElement[];
}

/** The loop of one element of an array, or of several that it goes through. */
export interface GroupElement {
  /** `north`, or `north south`. */
  readonly name: string;
  /** By row: its share of its own partition, and whether anything changes there. */
  readonly share: Float64Array;
  readonly active: Uint8Array;
}

/** Partitions that have groups in common, as one. */
export interface GroupPartition {
  /** Partitions of the run. */
  readonly members: readonly number[];
  readonly variables: readonly Address[];
  /** Places in the groups. */
  readonly groups: readonly number[];
  /** By row: whether anything changes in it. */
  readonly active: Uint8Array;
}

/** The loops of a run by the variables that they go through. */
export interface GroupedLoops {
  readonly groups: readonly LoopGroup[];
  readonly partitions: readonly GroupPartition[];
}

/** Groups the loops of a run, in the order of their first members. */
export function groupLoops(run: LoopRun): GroupedLoops {
  const members = new Map<LoopKey, number[]>();
  run.loops.forEach(({ key }, place) => {
    const list = members.get(key);
    if (list) list.push(place);
    else members.set(key, [place]);
  });
  const families = joinedPartitions(run, [...members.values()]);
  const familyOf = new Map(families.flatMap((family, number) => family.map((partition) => [partition, number] as const)));
  const groups = [...members].map(([key, places]): LoopGroup => {
    const partition = familyOf.get(run.loops[places[0] ?? 0]?.partition ?? 0) ?? 0;
    const elements = places.length > 1 ? places.map((place) => ({ name: elementsOf(run, place), share: run.share[place] ?? new Float64Array(0), active: run.active[run.loops[place]?.partition ?? 0] ?? new Uint8Array(0) })) : [];
    return { key, members: places, variables: loopMembers(key), partition, share: shareOf(run, places, families[partition] ?? []), elements };
  });
  return { groups, partitions: families.map((family, number) => partitionOf(run, family, groups, number)) };
}

/** The elements that a loop of a run goes through, each once. */
export function elementsOf({ loops, nodes }: Pick<LoopRun, 'loops' | 'nodes'>, place: number): string {
  return [...new Set((loops[place]?.nodes ?? []).flatMap((node) => nodes[node]?.element || []))].join(' ');
}

/** Sets of partitions that groups hold together, in the order of their first. */
function joinedPartitions({ loops, partitions }: LoopRun, groups: readonly (readonly number[])[]): number[][] {
  const leader = partitions.map((_, number) => number);
  const find = (number: number): number => (leader[number] === number ? number : find(leader[number] ?? number));
  for (const places of groups) {
    const numbers = places.map((place) => find(loops[place]?.partition ?? 0));
    const least = Math.min(...numbers);
    for (const number of numbers) leader[find(number)] = least;
  }
  const families = new Map<number, number[]>();
  for (const number of partitions.keys()) families.set(find(number), [...(families.get(find(number)) ?? []), number]);
  return [...families.values()];
}

function partitionOf(run: LoopRun, members: readonly number[], groups: readonly LoopGroup[], number: number): GroupPartition {
  const active = new Uint8Array(run.times.length);
  for (const member of members) run.active[member]?.forEach((value, row) => (active[row] = Math.max(active[row] ?? 0, value)));
  const variables = new Set(members.flatMap((member) => (run.partitions[member] ?? []).map((node) => run.nodes[node]?.address ?? '')));
  return { members, variables: [...variables], groups: groups.flatMap(({ partition }, place) => (partition === number ? [place] : [])), active };
}

function shareOf(run: LoopRun, places: readonly number[], family: readonly number[]): Float64Array {
  const { loops, share, active, times } = run;
  const [only = 0] = places;
  const alone = share[only];
  if (places.length === 1 && family.length === 1 && alone) return alone;
  const parts = family.map((partition) => ({
    active: active[partition],
    stocks: Math.max(1, stocksIn(run, partition)),
    own: places.filter((place) => loops[place]?.partition === partition),
  }));
  const mean = new Float64Array(times.length);
  for (const row of times.keys()) {
    const awake = parts.filter((part) => part.active?.[row]).map(({ own, stocks }) => ({ stocks, sum: own.reduce((sum, place) => sum + (share[place]?.[row] ?? 0), 0) }));
    if (awake.length === 0) continue;
    const stocks = awake.reduce((sum, part) => sum + part.stocks, 0);
    mean[row] = awake.reduce((sum, part) => sum + part.sum * part.stocks, 0) / stocks;
  }
  return mean;
}

function stocksIn({ levels, partitions }: LoopRun, partition: number): number {
  const inside = new Set(partitions[partition]);
  return levels.stocks.filter((node) => inside.has(node)).length;
}

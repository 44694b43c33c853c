import type { Address } from '#core/model';
import type { LinkSign } from '../loops/types.ts';
import type { LoopRun } from './loopRun.ts';

/** How much of what moves a variable comes through one link at a row. */
export interface LinkWeight {
  readonly from: Address;
  readonly to: Address;
  /** The size of its score over the sum of those of all links into the same target, in 0..1; of arrays the mean over the target's elements. */
  readonly weight: number;
  /** Of the score now; 0 where it does not act. */
  readonly sign: 1 | 0 | -1;
}

/** The scores of the links of a run, row by row. */
export type LinkScores = Pick<LoopRun, 'nodes' | 'links' | 'linkScores' | 'times'>;

/**
 * How thick links are to be drawn at a row. They are of the links that the run was watched for: with the extent `loops`, those
 * on loops alone.
 */
export function linkWeights(run: LinkScores, row: number): LinkWeight[] {
  const { nodes } = run;
  const into = incoming(run, row);
  const found = new Map<string, { from: Address; to: Address; weight: number; signed: number }>();
  const elements = new Map<Address, number>();
  for (const [to, node] of nodes.entries()) {
    if (node.kind === 'aggregate' || into[to]?.length === 0) continue;
    elements.set(node.address, (elements.get(node.address) ?? 0) + 1);
    for (const { from, weight } of throughAggregates(into, nodes, to, 1)) {
      const source = nodes[from]?.address ?? '';
      const key = `${source} ${node.address}`;
      const known = found.get(key) ?? { from: source, to: node.address, weight: 0, signed: 0 };
      found.set(key, { ...known, weight: known.weight + Math.abs(weight), signed: known.signed + weight });
    }
  }
  return [...found.values()].map(({ from, to, weight, signed }) => ({ from, to, weight: weight / (elements.get(to) ?? 1), sign: signed > 0 ? 1 : signed < 0 ? -1 : 0 }));
}

interface Incoming {
  readonly from: number;
  /** Signed. */
  readonly weight: number;
}

function incoming({ nodes, links, linkScores }: LinkScores, row: number): Incoming[][] {
  const into: Incoming[][] = nodes.map(() => []);
  const sums = new Float64Array(nodes.length);
  const scoreOf = (link: number): number => linkScores[row * links.length + link] ?? 0;
  links.forEach(({ to }, place) => (sums[to] = (sums[to] ?? 0) + Math.abs(scoreOf(place))));
  links.forEach(({ from, to }, place) => {
    const sum = sums[to] ?? 0;
    into[to]?.push({ from, weight: sum > 0 ? scoreOf(place) / sum : 0 });
  });
  return into;
}

/** What comes into a node from variables; what joins an array passes on what comes into it. */
function throughAggregates(into: readonly (readonly Incoming[])[], nodes: LoopRun['nodes'], to: number, share: number): Incoming[] {
  return (into[to] ?? []).flatMap(({ from, weight }) =>
    nodes[from]?.kind === 'aggregate' ? throughAggregates(into, nodes, from, share * weight) : [{ from, weight: share * weight }],
  );
}

/** The sign that a link between variables had in all rows in which it acted, `?` where it had both; links that never acted are left out. */
export function observedSigns({ nodes, links, linkScores, times }: LinkScores): ReadonlyMap<string, LinkSign> {
  const found = new Map<string, LinkSign>();
  links.forEach(({ from, to }, place) => {
    const key = `${nodes[from]?.address ?? ''}>${nodes[to]?.address ?? ''}`;
    for (const row of times.keys()) {
      const score = linkScores[row * links.length + place] ?? 0;
      if (score === 0) continue;
      const sign = score > 0 ? '+' : '-';
      const before = found.get(key);
      if (before === undefined) found.set(key, sign);
      else if (before !== sign) found.set(key, '?');
    }
  });
  return found;
}

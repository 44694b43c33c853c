import fc from 'fast-check';
import type { CausalGraph, CausalLink, LinkSign } from '#core/analysis';
import type { GraphNode } from '#core/compiler';
import type { Address, ModelId, VariableId } from '#core/model';

/** A link of a graph by numbers of nodes. */
export type Edge = readonly [from: number, to: number, sign?: LinkSign];

/** A causal graph of words without equations, with ids in the order of their numbers. */
export function wordGraph(count: number, edges: readonly Edge[]): CausalGraph {
  const nodes = Array.from({ length: count }, (_, at): GraphNode => {
    const id = `v${at + 1}` as VariableId;
    return { name: `word ${at + 1}`, address: id as string as Address, model: 'm1' as ModelId, variable: id, kind: 'auxiliary' };
  });
  const links = edges.map(([from, to, sign = '+']): CausalLink => ({ from, to, sign, signFrom: sign === '?' ? null : 'declared', delayed: false, drawn: null, closes: true }));
  return { nodes, links };
}

/** The links of a graph in which each node leads to every other. */
export function complete(count: number): Edge[] {
  const all = Array.from({ length: count }, (_, at) => at);
  return all.flatMap((from) => all.filter((to) => to !== from).map((to) => [from, to] as const));
}

/** Random links among up to so many nodes, none twice and none from a node to itself. */
export function anyEdges(most: number): fc.Arbitrary<{ count: number; edges: Edge[] }> {
  return fc.integer({ min: 2, max: most }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      edges: fc.subarray(complete(count)).chain((edges) =>
        fc.array(fc.constantFrom<LinkSign>('+', '-', '?', '+', '-'), { minLength: edges.length, maxLength: edges.length }).map((signs) =>
          edges.map(([from, to], at): Edge => [from, to, signs[at] ?? '?']),
        ),
      ),
    }),
  );
}

/** All circuits of a graph by trying every path, each as its nodes from the smallest on. */
export function circuitsByHand(count: number, edges: readonly Edge[]): number[][] {
  const found: number[][] = [];
  const visit = (path: readonly number[]): void => {
    const [start = 0] = path;
    for (const [from, to] of edges) {
      if (from !== path.at(-1)) continue;
      if (to === start) found.push([...path]);
      else if (to > start && !path.includes(to)) visit([...path, to]);
    }
  };
  for (let start = 0; start < count; start++) visit([start]);
  return found;
}

import { loopMembers, type LoopKey } from '#core/model';
import { fromSmallest } from '../loops/circuits.ts';
import type { ElementGraph } from './elementGraph.ts';

/** So many elements of one loop are looked for; an array of more is told by these. */
const MOST_ELEMENTS = 1000;
/** So many ways are tried: between arrays of which each element reads all of the next there are more than can be walked. */
const MOST_TRIED = 1_000_000;

/** The circuits, element by element, of the loop with a key: those that are found without asking what acts. Each begins at its smallest node. */
export function circuitsOfKey({ nodes, links }: Pick<ElementGraph, 'nodes' | 'links'>, key: LoopKey): number[][] {
  const members = loopMembers(key);
  if (members.length < 2) return [];
  const leads = nodes.map((): number[] => []);
  for (const { from, to } of links) leads[from]?.push(to);
  const found: number[][] = [];
  const path: number[] = [];
  let tried = 0;
  /** Goes on from a node that stands at a place of the key; what joins an array stands between two places. */
  const visit = (node: number, at: number): void => {
    path.push(node);
    tried += 1;
    for (const next of leads[node] ?? []) {
      if (found.length >= MOST_ELEMENTS || tried >= MOST_TRIED) break;
      if (nodes[next]?.kind === 'aggregate') {
        if (!path.includes(next)) visit(next, at);
      } else if (at === members.length - 1) {
        if (next === path[0]) found.push(fromSmallest(path));
      } else if (nodes[next]?.address === members[at + 1] && !path.includes(next)) visit(next, at + 1);
    }
    path.pop();
  };
  nodes.forEach(({ address }, node) => {
    if (address === members[0]) visit(node, 0);
  });
  return found;
}

import type { GraphNode } from '#core/compiler';
import type { Link, ModelDocument, VariableId } from '#core/model';
import type { Places } from './places.ts';

/** Answers which arrow was drawn from one node to another: between the two, or between the modules that hold them. */
export type DrawnBetween = (from: GraphNode, to: GraphNode) => Link | null;

/** The arrows of a document, to be asked for by the nodes of its equation graph. Those that go together only are none. */
export function drawnLinks({ models }: ModelDocument, places: Places): DrawnBetween {
  const links = new Map<string, Link>();
  for (const model of Object.values(models)) {
    for (const link of Object.values(model.links)) {
      const key = `${model.id} ${link.from} ${link.to}`;
      if (!link.association && !links.has(key)) links.set(key, link);
    }
  }
  return (from, to) => {
    const { above, source, target } = parting(from.address, to.address);
    const model = places.modelAt(above);
    return links.get(`${model} ${source} ${target}`) ?? null;
  };
}

/** Where the ways to two addresses part: the module that holds both, and what stands in it on the way to each. */
function parting(from: string, to: string): { above: string; source: VariableId; target: VariableId } {
  const [left, right] = [from.split('.') as VariableId[], to.split('.') as VariableId[]];
  let at = 0;
  while (at < left.length - 1 && at < right.length - 1 && left[at] === right[at]) at++;
  const [source = '' as VariableId, target = '' as VariableId] = [left[at], right[at]];
  return { above: left.slice(0, at).join('.'), source, target };
}

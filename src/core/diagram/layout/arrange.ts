import type { Model, ModelDocument, VariableId, ViewElement } from '#core/model';
import { faceOf } from '../face.ts';
import { coveredBy } from '../spark.ts';
import { cloudBox, hiddenTies } from './hidden.ts';
import { layNet } from './layNet.ts';
import type { Net, Node, Tie } from './net.ts';

/** An element that has no id yet: whoever adds it to a view gives it one. */
export type NewElement = ViewElement extends infer Element ? (Element extends ViewElement ? Omit<Element, 'id'> : never) : never;

/** Shapes, clouds and curves for all of a model, in places that read well. */
export function arrange(document: ModelDocument, model: Model): NewElement[] {
  const { net, elements, links } = netOf(document, model);
  const { places, bows } = layNet(net);
  const standing = elements.map((element, index): NewElement => ({ ...element, ...(places[index] ?? { x: 0, y: 0 }) }));
  const bends = new Map(bows.bows.map(({ tie, bend }) => [tie, bend]));
  const curves = links.map(({ link, tie }): NewElement => ({ kind: 'curve', link, bend: bends.get(tie) ?? 0 }));
  return [...standing, ...curves];
}

/** A model as a net, with the element that each node becomes and the tie of each link. */
function netOf(document: ModelDocument, model: Model) {
  const nodes: Node[] = [];
  const elements: NewElement[] = [];
  const ties: Tie[] = [];
  const places = new Map<VariableId, number>();
  for (const variable of Object.values(model.variables)) {
    const face = faceOf(variable);
    places.set(variable.id, nodes.length);
    nodes.push({ key: variable.id, symbol: face.symbol, box: coveredBy(face), outline: face.outline, at: null, moves: true });
    elements.push({ kind: 'shape', variable: variable.id, x: 0, y: 0 });
  }
  for (const flow of Object.values(model.variables)) {
    if (flow.kind !== 'flow') continue;
    for (const end of ['from', 'to'] as const) {
      const stock = flow[end];
      const to = (stock === null ? undefined : places.get(stock)) ?? nodes.length;
      ties.push({ from: places.get(flow.id) ?? 0, to, pipe: end, drawn: true });
      if (to < nodes.length) continue;
      nodes.push({ key: `${flow.id} ${end}`, symbol: 'cloud', box: cloudBox, at: null, moves: true });
      elements.push({ kind: 'cloud', flow: flow.id, end, x: 0, y: 0 });
    }
  }
  const links = Object.values(model.links).flatMap(({ id, from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined || b === undefined) return [];
    return [{ link: id, tie: ties.push({ from: a, to: b, drawn: true }) - 1 }];
  });
  ties.push(...hiddenTies(document, model, places, ties));
  return { net: { nodes, ties } satisfies Net, elements, links };
}

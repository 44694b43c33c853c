import type { Curve, ElementId, Model, Variable, VariableId, View, ViewElement } from '#core/model';
import { faceOf } from '../face.ts';
import { coveredBy } from '../spark.ts';
import { cloudBox } from './hidden.ts';
import type { Node, Tie } from './net.ts';
import { type Ground, groundOf } from './sectors.ts';

/** A view as nodes and ties: what stands where and in which frame, and who is tied to whom. */
export interface Scene {
  readonly nodes: readonly Node[];
  readonly ties: Tie[];
  /** The node of each variable's own shape. */
  readonly shapes: ReadonlyMap<VariableId, number>;
  /** The curve that each drawn tie is. */
  readonly curves: ReadonlyMap<number, ElementId>;
  readonly ground: Ground;
}

/** Reads a view for layout, without drawing it. Elements whose variable or link is gone are left out. */
export function sceneOf(model: Model, view: View, mayMove: (id: ElementId) => boolean): Scene {
  const causal = view.notation === 'causal';
  const elements = Object.values(view.elements);
  const nodes = elements.flatMap((element) => nodeOf(model, element, causal, mayMove(element.id)) ?? []);
  const index = new Map(nodes.map(({ key }, place) => [key, place]));
  const shapes = new Map<VariableId, number>();
  const clouds = new Map<string, number>();
  for (const element of elements) {
    const place = index.get(element.id);
    if (place === undefined) continue;
    if (element.kind === 'shape') shapes.set(element.variable, place);
    if (element.kind === 'cloud') clouds.set(`${element.flow} ${element.end}`, place);
  }
  const ties = causal ? [] : pipeTies(model, shapes, clouds);
  const curves = new Map<number, ElementId>();
  for (const element of elements) {
    const tie = element.kind === 'curve' ? curveTie(model, element, shapes, index) : null;
    if (tie) curves.set(ties.push(tie) - 1, element.id);
  }
  return { nodes, ties, shapes, curves, ground: groundOf(elements, nodes, mayMove) };
}

function nodeOf(model: Model, element: ViewElement, causal: boolean, moves: boolean): Node | null {
  if (element.kind === 'cloud') return causal ? null : { key: element.id, symbol: 'cloud', box: cloudBox, at: { x: element.x, y: element.y }, moves };
  if (element.kind !== 'shape' && element.kind !== 'ghost') return null;
  const variable = model.variables[element.variable];
  if (!variable) return null;
  const size = element.kind === 'shape' ? { width: element.width, height: element.height, expanded: element.expanded } : {};
  const face = faceOf(causal ? wordOf(variable) : variable, { ...size, label: element.label, ghost: element.kind === 'ghost' });
  return { key: element.id, symbol: face.symbol, box: coveredBy(face), outline: face.outline, at: { x: element.x, y: element.y }, moves };
}

/** A variable as a causal view shows it: its name alone. */
function wordOf({ id, name }: Variable): Variable {
  return { id, name, kind: 'auxiliary', equation: '' };
}

function pipeTies(model: Model, shapes: ReadonlyMap<VariableId, number>, clouds: ReadonlyMap<string, number>): Tie[] {
  return [...shapes].flatMap(([id, from]) => {
    const flow = model.variables[id];
    if (flow?.kind !== 'flow') return [];
    return (['from', 'to'] as const).flatMap((pipe): Tie[] => {
      const stock = flow[pipe];
      const to = stock === null ? clouds.get(`${id} ${pipe}`) : shapes.get(stock);
      return to === undefined ? [] : [{ from, to, pipe, drawn: true }];
    });
  });
}

function curveTie(model: Model, curve: Curve, shapes: ReadonlyMap<VariableId, number>, index: ReadonlyMap<string, number>): Tie | null {
  const link = model.links[curve.link];
  if (!link) return null;
  const from = (curve.from && index.get(curve.from)) ?? shapes.get(link.from);
  const to = shapes.get(link.to);
  return from === undefined || to === undefined ? null : { from, to, drawn: true };
}

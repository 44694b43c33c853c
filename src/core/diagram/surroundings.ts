import type { Cloud, Curve, ElementId, Model, Point, Shape, VariableId, View, ViewElement } from '#core/model';
import { boundsOfPoints, type Bounds, growBounds, holds, overlaps } from './bounds.ts';
import { distance } from './point.ts';

/** How far a symbol reaches from its centre, with its name and all that decides on which side the name stands. */
const REACH = 280;

/** A view's elements by what they show. */
interface Index {
  readonly elements: readonly ViewElement[];
  readonly shapes: ReadonlyMap<VariableId, Shape>;
  readonly clouds: ReadonlyMap<VariableId, readonly Cloud[]>;
}

/**
 * The part of a view that a link between two elements could touch however it bends up to a right angle: what stands
 * about there, the pipes and curves that pass there with what they join, the frames, and the shapes of some variables.
 */
export function partAround(model: Model, view: View, ends: readonly Point[], variables: readonly VariableId[]): View {
  const index = indexOf(view);
  const around = boundsOfPoints(ends);
  if (!around) return view;
  const area = growBounds(around, REACH + Math.max(around.right - around.left, around.bottom - around.top) / 2);
  const kept = new Set<ElementId>();
  for (const element of index.elements) {
    for (const one of touching(element, model, view, index, area)) kept.add(one.id);
  }
  for (const variable of variables) {
    const shape = index.shapes.get(variable);
    if (shape) kept.add(shape.id);
  }
  return { ...view, elements: Object.fromEntries(index.elements.filter(({ id }) => kept.has(id)).map((element) => [element.id, element])) };
}

function indexOf(view: View): Index {
  const elements = Object.values(view.elements);
  const clouds = new Map<VariableId, Cloud[]>();
  for (const element of elements) {
    if (element.kind === 'cloud') clouds.set(element.flow, [...(clouds.get(element.flow) ?? []), element]);
  }
  return { elements, clouds, shapes: new Map(elements.flatMap((element) => (element.kind === 'shape' ? [[element.variable, element] as const] : []))) };
}

/** The element and what it joins, where any of it reaches into an area; otherwise nothing. */
function touching(element: ViewElement, model: Model, view: View, index: Index, area: Bounds): readonly ViewElement[] {
  switch (element.kind) {
    case 'frame':
      return [element];
    case 'note':
      return [];
    case 'curve':
      return curveTouching(element, model, view, index, area);
    case 'shape':
      return pipeTouching(element, model, index, area);
    case 'ghost':
    case 'cloud':
      return holds(area, element) ? [element] : [];
  }
}

/** A flow comes with the stocks and clouds that its pipe joins. */
function pipeTouching(shape: Shape, model: Model, { shapes, clouds }: Index, area: Bounds): readonly ViewElement[] {
  const variable = model.variables[shape.variable];
  if (variable?.kind !== 'flow') return holds(area, shape) ? [shape] : [];
  const stocks = [variable.from, variable.to].flatMap((stock) => (stock === null ? [] : (shapes.get(stock) ?? [])));
  const joined = [shape, ...stocks, ...(clouds.get(variable.id) ?? [])];
  const reach = boundsOfPoints([...joined, ...(shape.bends ?? [])]);
  return reach && overlaps(growBounds(reach, 1), area) ? joined : [];
}

/** A curve comes with its ends. Within a right angle it bulges by half its chord; its circle is nowhere further away. */
function curveTouching(curve: Curve, model: Model, view: View, { shapes }: Index, area: Bounds): readonly ViewElement[] {
  const link = model.links[curve.link];
  const ghost = curve.from === undefined ? undefined : view.elements[curve.from];
  const from = ghost?.kind === 'ghost' ? ghost : link && shapes.get(link.from);
  const to = link && shapes.get(link.to);
  if (!from || !to) return [];
  const chord = distance(from, to);
  const bulge = Math.abs(curve.bend) <= 90 ? chord / 2 : chord / Math.sin((Math.abs(curve.bend) * Math.PI) / 180);
  const reach = boundsOfPoints([from, to]);
  return reach && overlaps(growBounds(reach, bulge + 1), area) ? [curve, from, to] : [];
}

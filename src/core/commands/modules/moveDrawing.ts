import { shapeOf } from '#core/model';
import type { ElementId, Ghost, Model, ModelDocument, Point, Shape, VariableId, View, ViewId } from '#core/model';
import { drawCurves } from '../curves.ts';
import { settleCurves } from '../deletion.ts';
import { plainCopy } from '../plain.ts';
import { draw, elementsOf, viewsOf } from '../target.ts';
import type { Passages } from './moveLinks.ts';

/** Clear space between what goes and the column of its inputs, and between two of these. */
const DOORS = { aside: 160, apart: 64 };

/** What is drawn, and where it goes. */
export interface Drawing extends Passages {
  /** The view of the part that the picture goes to. */
  readonly inner: ViewId;
  /** Notes and frames that go along. */
  readonly along: readonly ElementId[];
}

/** Moves the picture of a part out of a view into its own, and draws the module where it stood, in all views. Answers the module's symbol there. */
export function moveDrawing(document: ModelDocument, model: Model, view: View, drawing: Drawing): ElementId {
  fillInner(document, view, middleOf(goingFrom(view, drawing)), drawing);
  for (const other of viewsOf(model)) {
    if (other.id !== view.id && goingFrom(other, drawing).length > 0) replace(document, model, other, { ...drawing, along: [] });
  }
  return replace(document, model, view, drawing);
}

/** Takes a part out of a view and puts the module in its place. */
function replace(document: ModelDocument, model: Model, view: View, drawing: Drawing): ElementId {
  const going = goingFrom(view, drawing);
  const stood = new Map(going.map((shape) => [shape.variable, at(shape)]));
  clear(model, view, drawing);
  const element = draw(document, view, { kind: 'shape', variable: drawing.module.id, ...middleOf(going) });
  cutPipes(document, view, drawing, stood);
  settleCurves(model, view);
  drawCurves(document, model, view, ({ from, to }) => from === drawing.module.id || to === drawing.module.id);
  return element;
}

/** The symbols that go; the ghosts in a view that has nothing but these of what goes. */
function goingFrom(view: View, { parting: { inside } }: Drawing): (Shape | Ghost)[] {
  const symbols = elementsOf(view).filter((element) => element.kind === 'shape' || element.kind === 'ghost').filter(({ variable }) => inside.has(variable));
  const shapes = symbols.filter(({ kind }) => kind === 'shape');
  return shapes.length > 0 ? shapes : symbols;
}

/** The part's own view, in the same notation: what stood together stands as it stood, inputs in a column on the left. */
function fillInner(document: ModelDocument, view: View, middle: Point, { part, inner, parting, doors, along }: Drawing): void {
  const drawn = part.views[inner];
  if (!drawn) return;
  if (view.notation) drawn.notation = view.notation;
  for (const element of elementsOf(view)) {
    if (goes(element, part, parting.inside, along)) drawn.elements[element.id] = plainCopy(element);
  }
  for (const id of parting.inside) if (!shapeOf(drawn, id)) draw(document, drawn, { kind: 'shape', variable: id, ...middle });
  for (const { id: entering, to } of parting.entering) enter(document, drawn, doors.get(entering), shapeOf(view, entering), to === null ? null : shapeOf(drawn, to));
  for (const flow of parting.leaving) {
    const [valve, stock] = [shapeOf(drawn, flow.id), flow.to === null ? null : shapeOf(view, flow.to)];
    if (valve && !drawn.notation) draw(document, drawn, { kind: 'cloud', flow: flow.id, end: 'to', ...between(valve, stock ?? { x: valve.x + 160, y: valve.y }, 0.75) });
  }
  const inputs = Object.values(part.variables).filter(({ id }) => !shapeOf(drawn, id));
  const left = Math.min(middle.x, ...elementsOf(drawn).flatMap((element) => ('x' in element ? [element.x] : []))) - DOORS.aside;
  for (const [row, { id }] of inputs.entries()) {
    draw(document, drawn, { kind: 'shape', variable: id, x: left, y: middle.y + (row - (inputs.length - 1) / 2) * DOORS.apart });
  }
  settleCurves(part, drawn);
  drawCurves(document, part, drawn);
}

/** A pipe that came in begins at a cloud where its valve stood; its valve stands nearer to the stock. */
function enter(document: ModelDocument, view: View, flow: VariableId | undefined, valve: Shape | null, stock: Shape | null): void {
  if (flow === undefined || !stock) return;
  const start = valve ? at(valve) : { x: stock.x - 160, y: stock.y };
  draw(document, view, { kind: 'shape', variable: flow, ...between(start, stock, 0.4) });
  if (!view.notation) draw(document, view, { kind: 'cloud', flow, end: 'from', ...start });
}

/** Pipes that crossed the border: what stays of them ends in clouds. */
function cutPipes(document: ModelDocument, view: View, { parting, mirrors }: Drawing, stood: ReadonlyMap<VariableId, Point>): void {
  const causal = view.notation === 'causal';
  for (const { id, to } of parting.leaving) {
    const [mirror, valve, stock] = [mirrors.get(id), stood.get(id), to === null ? null : shapeOf(view, to)];
    if (mirror === undefined || !valve || !stock) continue;
    draw(document, view, { kind: 'shape', variable: mirror, ...between(valve, stock, 0.4) });
    if (!causal) draw(document, view, { kind: 'cloud', flow: mirror, end: 'from', ...valve });
  }
  for (const { id, to } of parting.entering) {
    const [valve, stock] = [shapeOf(view, id), to === null ? undefined : stood.get(to)];
    if (valve && !causal) draw(document, view, { kind: 'cloud', flow: id, end: 'to', ...between(valve, stock ?? { x: valve.x + 160, y: valve.y }, 0.6) });
  }
}

/** Takes out of a view what has gone. */
function clear(model: Model, view: View, { part, parting, along }: Drawing): void {
  for (const element of elementsOf(view)) {
    const gone = element.kind === 'curve' ? !Object.hasOwn(model.links, element.link) : goes(element, part, parting.inside, along);
    if (gone) delete view.elements[element.id];
  }
}

function goes(element: View['elements'][ElementId], part: Model, inside: ReadonlySet<VariableId>, along: readonly ElementId[]): boolean {
  switch (element.kind) {
    case 'shape':
    case 'ghost': return inside.has(element.variable);
    case 'cloud': return inside.has(element.flow);
    case 'curve': return Object.hasOwn(part.links, element.link);
    default: return along.includes(element.id);
  }
}

/** The middle of the places of some symbols. */
export function middleOf(shapes: readonly Point[]): Point {
  if (shapes.length === 0) return { x: 0, y: 0 };
  const middle = (values: readonly number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2);
  return { x: middle(shapes.map(({ x }) => x)), y: middle(shapes.map(({ y }) => y)) };
}

const at = ({ x, y }: Point): Point => ({ x, y });

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

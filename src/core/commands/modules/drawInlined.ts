import { shapeOf } from '#core/model';
import type { Curve, ElementId, LinkId, Model, ModelDocument, Point, Shape, VariableId, View, ViewElement, ViewId } from '#core/model';
import { drawCurves } from '../curves.ts';
import { settleCurves } from '../deletion.ts';
import { plainCopy } from '../plain.ts';
import { draw, elementsOf, viewsOf } from '../target.ts';
import { endFlow } from '../views.ts';
import { pictureOf } from './expand.ts';
import { standsFor, type Inlining } from './inlining.ts';
import { makeRoom } from './makeRoom.ts';
import { middleOf } from './moveDrawing.ts';

/** Clear steps between symbols that no view has shown before. */
const STEP = { x: 150, y: 110, across: 4 };

interface Drawing extends Inlining {
  /** The view that the module is taken apart in. */
  readonly view: ViewId;
  /** Links of the module, by their ids there. */
  readonly links: ReadonlyMap<LinkId, LinkId>;
}

/** Draws what came out of a module around the place where it stood, in every view that showed it. Answers its elements in one of them. */
export function drawInlined(document: ModelDocument, model: Model, drawing: Drawing): ElementId[] {
  const { module, definition, view: open } = drawing;
  const came = new Set(drawing.ids.values());
  let drawn: ElementId[] = [];
  for (const view of viewsOf(model)) {
    const stood = shapeOf(view, module.id);
    clear(model, view, drawing);
    if (!stood) {
      settleCurves(model, view);
      drawCurves(document, model, view, ({ from, to }) => came.has(from) || came.has(to));
      continue;
    }
    const inner = pictureOf(definition, view);
    const elements = inner ? unfold(document, view, inner, stood, drawing) : [];
    if (inner && Object.keys(inner.elements).length === 0) elements.push(...inRows(document, view, stood, [...came]));
    for (const id of [...came, ...[...drawing.joining.entering.values()].map((flow) => flow.id)]) endFlow(document, model, view, id);
    settleCurves(model, view);
    drawCurves(document, model, view, ({ id, from, to }) => (came.has(from) || came.has(to)) && !isOwn(id, inner, drawing));
    if (view.id === open) drawn = elements;
  }
  return drawn;
}

/** Draws the module's picture around a place. Notes and frames go where the module is taken apart. */
function unfold(document: ModelDocument, view: View, inner: View, stood: Point, drawing: Drawing): ElementId[] {
  const coming = elementsOf(inner).filter((element): element is Shape => element.kind === 'shape' && drawing.ids.has(element.variable));
  const middle = middleOf(coming);
  const by = { x: stood.x - middle.x, y: stood.y - middle.y };
  makeRoom(view, stood, coming.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })));
  const copies = new Map<ElementId, ElementId>();
  for (const element of elementsOf(inner)) {
    const copy = element.kind === 'curve' ? null : moved(element, by, drawing, view);
    if (!copy) continue;
    const { id, ...unnamed } = copy;
    copies.set(id, draw(document, view, unnamed));
  }
  for (const element of elementsOf(inner)) if (element.kind === 'curve') carryCurve(document, view, element, drawing, copies);
  return [...copies.values()].filter((id) => view.elements[id]?.kind !== 'cloud');
}

/** An element of the module's picture as the view around shows it; null for what is drawn there already or no more. */
function moved(element: Exclude<ViewElement, Curve>, by: Point, drawing: Drawing, view: View): Exclude<ViewElement, Curve> | null {
  const place = { x: element.x + by.x, y: element.y + by.y };
  if (element.kind === 'note' || element.kind === 'frame') return view.id === drawing.view ? { ...plainCopy(element), ...place } : null;
  if (element.kind === 'cloud') {
    const flow = drawing.ids.get(element.flow);
    const joined = element.end === 'to' && drawing.joining.leaving.has(element.flow);
    return flow === undefined || joined || view.notation === 'causal' ? null : { ...element, ...place, flow };
  }
  const variable = element.kind === 'ghost' ? standsFor(drawing, element.variable) : (drawing.ids.get(element.variable) ?? null);
  if (variable === null) return null;
  if (element.kind === 'ghost') return { ...element, ...place, variable };
  const bends = element.bends?.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
  return { ...plainCopy(element), ...place, variable, ...(bends ? { bends } : {}) };
}

/** A curve inside keeps its bend; one that begins at an input begins elsewhere now and is drawn anew. */
function carryCurve(document: ModelDocument, view: View, curve: Curve, { definition, ids, links }: Drawing, copies: ReadonlyMap<ElementId, ElementId>): void {
  const { id: _, from: ghost, ...rest } = curve;
  const [link, old] = [links.get(curve.link), definition.links[curve.link]];
  const from = ghost === undefined ? undefined : copies.get(ghost);
  if (link === undefined || !old || !ids.has(old.to) || (from === undefined && !ids.has(old.from))) return;
  if (elementsOf(view).some((element) => element.kind === 'curve' && element.link === link)) return;
  draw(document, view, { ...rest, link, ...(from === undefined ? {} : { from }) });
}

/** Whether the module's own picture says of a link whether it is drawn. */
function isOwn(link: LinkId, inner: View | undefined, { definition, ids, links }: Drawing): boolean {
  const known = [...links].find(([, now]) => now === link)?.[0];
  const old = known === undefined ? undefined : definition.links[known];
  return old !== undefined && inner !== undefined && ids.has(old.from) && ids.has(old.to) && Object.keys(inner.elements).length > 0;
}

/** The module itself, flows that repeated one of it, curves of links that are no more, and clouds where pipes were cut. */
function clear(model: Model, view: View, { module, joining, mirrors }: Drawing): void {
  const cut = new Set<VariableId>([...joining.entering.values()].map(({ id }) => id));
  const shows = shapeOf(view, module.id) !== null;
  for (const element of elementsOf(view)) {
    const mirrored = element.kind === 'shape' || element.kind === 'ghost' ? mirrors.get(element.variable) : undefined;
    if (mirrored !== undefined && (element.kind === 'ghost' || !shows) && 'variable' in element) element.variable = mirrored;
    else if (isGone(element, module.id, mirrors, cut) || (element.kind === 'curve' && !Object.hasOwn(model.links, element.link))) delete view.elements[element.id];
    else if (element.kind === 'curve' && isTurned(view, model, element)) delete view.elements[element.id];
  }
}

/** A link that begins or ends elsewhere now has a curve to be drawn anew. */
function isTurned(view: View, model: Model, curve: Curve): boolean {
  const link = model.links[curve.link];
  const ghost = curve.from === undefined ? undefined : view.elements[curve.from];
  return !link || (ghost?.kind === 'ghost' ? ghost.variable !== link.from : !shapeOf(view, link.from)) || !shapeOf(view, link.to);
}

function isGone(element: ViewElement, module: VariableId, mirrors: ReadonlyMap<VariableId, VariableId>, cut: ReadonlySet<VariableId>): boolean {
  if (element.kind === 'shape' || element.kind === 'ghost') return element.variable === module || mirrors.has(element.variable);
  return element.kind === 'cloud' && (mirrors.has(element.flow) || (element.end === 'to' && cut.has(element.flow)));
}

/** Symbols that no view of the module showed: in rows around the place. */
function inRows(document: ModelDocument, view: View, stood: Point, variables: readonly VariableId[]): ElementId[] {
  const rows = Math.ceil(variables.length / STEP.across);
  const spots = variables.map((_, at) => ({
    x: stood.x + ((at % STEP.across) - (Math.min(STEP.across, variables.length) - 1) / 2) * STEP.x,
    y: stood.y + (Math.floor(at / STEP.across) - (rows - 1) / 2) * STEP.y,
  }));
  makeRoom(view, stood, spots);
  return variables.map((variable, at) => draw(document, view, { kind: 'shape', variable, ...(spots[at] ?? stood) }));
}

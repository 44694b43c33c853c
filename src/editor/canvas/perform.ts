import {
  addAuxiliary,
  addFlow,
  addFrame,
  addGhost,
  addLink,
  addModule,
  addNote,
  addStock,
  joinPart,
  moveElements,
  placeElement,
  reattachFlow,
  reattachLink,
  resize,
  setBend,
  setBends,
  type PipeEnd,
  type Where,
} from '#core/commands';
import { bendThrough, defaultBend, type LinkDrawing, type ViewDrawing, withStanding } from '#core/diagram';
import type { ElementId, ModelDocument, Point, VariableId } from '#core/model';
import { words } from '#core/words';
import { followed } from './followers.ts';
import { shapeOf } from './shape.ts';
import { flowEnds, routeOf } from './routes.ts';
import type { LinkStart } from './gestures/hit.ts';
import type { FlowEnd, Outcome, Placed } from './gestures/outcome.ts';

/** An outcome that changes the document. */
export type Change = Exclude<Outcome, { do: 'select' | 'selectWithin' | 'rename' | 'refuse' }>;

/** What came into being, to be selected and named. */
export interface Made {
  readonly element: ElementId;
  /** Its name is still the standard one. */
  readonly unnamed: boolean;
}

/** Where a change is made, and what the view looked like when its gesture began. */
export interface Place {
  readonly where: Where;
  readonly view: ViewDrawing;
}

/** Whether an outcome changes the document. */
export function isChange(outcome: Outcome): outcome is Change {
  return outcome.do !== 'select' && outcome.do !== 'selectWithin' && outcome.do !== 'rename' && outcome.do !== 'refuse';
}

/** The undo step's label of a change. */
export function labelOf(change: Change): string {
  const { edit } = words.canvas;
  if (change.do !== 'place') return edit[change.do];
  return { stock: edit.addStock, auxiliary: edit.addAuxiliary, note: edit.addNote }[change.what];
}

/**
 * Makes a change on a draft, through the commands of `core`. While a gesture lasts, the same function on a draft that
 * is thrown away shows what letting go would do.
 */
export function perform(draft: ModelDocument, { where, view }: Place, change: Change): Made | null {
  switch (change.do) {
    case 'place': return place(draft, where, change.what, change.at);
    case 'addFlow': return addFlowBetween(draft, { where, view }, change.from, change.to);
    case 'addLink': return addLinkThrough(draft, { where, view }, change);
    case 'joinPart': return made(joinPart(draft, { ...where, from: change.from.variable, to: change.to, output: change.output, input: change.input, ...ghost(change.from) }), false);
    case 'placePart': return made(addModule(draft, { ...where, part: change.part, at: whole(change.at) }), true);
    case 'addLinked': return addLinked(draft, where, change);
    case 'addFrame': {
      const { width, height } = change.box;
      const element = addFrame(draft, { ...where, at: whole(change.box), width: Math.round(width), height: Math.round(height) });
      return element === null ? null : { element, unnamed: true };
    }
    case 'addGhost': {
      const element = addGhost(draft, { ...where, variable: change.variable, at: whole(change.at) });
      return element === null ? null : { element, unnamed: false };
    }
    case 'move': return move(draft, { where, view }, change.elements, change.by);
    case 'bend': return bend(draft, { where, view }, change.element, change.through);
    case 'reattachLink':
      reattachLink(draft, { ...where, link: change.link, end: change.end, variable: change.to.variable, ...ghost(change.to) });
      return null;
    case 'reattachFlow': return reattach(draft, { where, view }, change);
    case 'route':
      setBends(draft, { ...where, element: change.element, bends: change.bends.map(whole) });
      return null;
    case 'resize':
      resize(draft, { ...where, element: change.element, width: Math.round(change.box.width), height: Math.round(change.box.height), at: whole(change.box) });
      return null;
  }
}

function place(draft: ModelDocument, where: Where, what: Placed, at: Point): Made | null {
  if (what === 'note') {
    const element = addNote(draft, { ...where, at: whole(at), text: words.canvas.newNote });
    return element === null ? null : { element, unnamed: true };
  }
  const add = what === 'stock' ? addStock : addAuxiliary;
  return made(add(draft, { ...where, at: whole(at) }), true);
}

function addFlowBetween(draft: ModelDocument, { where, view }: Place, from: FlowEnd, to: FlowEnd): Made | null {
  const { valve, bends, ...clouds } = routeOf(view, from, to);
  const end = ({ stock, at }: FlowEnd, cloud: Point | null): PipeEnd => stock ?? whole(cloud ?? at);
  const ends = { from: end(from, clouds.from), to: end(to, clouds.to) };
  return made(addFlow(draft, { ...where, ...ends, at: whole(valve), bends: bends.map(whole) }), true);
}

/** A link whose curve goes round what stands in its way. */
function link(draft: ModelDocument, where: Where, from: LinkStart, to: VariableId): { readonly element: ElementId } | null {
  const model = draft.models[where.model];
  const view = model?.views[where.view];
  const ends = { from: from.variable, to, ...ghost(from) };
  return model && view ? addLink(draft, { ...where, ...ends, bend: defaultBend(model, view, ends) }) : null;
}

/** A link whose curve goes through the point where it was drawn to bulge, if it was. */
function addLinkThrough(draft: ModelDocument, place: Place, { from, to, through }: Change & { do: 'addLink' }): Made | null {
  const drawn = link(draft, place.where, from, to);
  const [start, end] = [place.view.byElement.get(from.element), shapeOf(place.view, to)];
  if (drawn && through && start && end && start.kind !== 'link' && end.kind !== 'link') {
    const ends = [start, end].map(({ element }) => ({ x: element.x, y: element.y }));
    setBend(draft, { ...place.where, element: drawn.element, bend: bendThrough(ends[0] ?? through, ends[1] ?? through, through) });
  }
  return made(drawn, false);
}

function addLinked(draft: ModelDocument, where: Where, { from, at, name }: Change & { do: 'addLinked' }): Made | null {
  const drawn = addAuxiliary(draft, { ...where, at: whole(at), ...(name === undefined ? {} : { name }) });
  if (drawn) link(draft, where, from, drawn.variable);
  return made(drawn, name === undefined);
}

/** What is in hand, with all that stands in its frames, goes all the way; the parts of flows that hang on it follow. */
function move(draft: ModelDocument, { where, view }: Place, elements: readonly ElementId[], by: Point): null {
  const shown = draft.models[where.model]?.views[where.view];
  const inHand = shown ? withStanding(shown, elements) : new Set(elements);
  const followers = followed(view, [...inHand], whole(by));
  moveElements(draft, { ...where, elements: [...inHand], by: whole(by) });
  for (const [element, shift] of followers) {
    if (!inHand.has(element)) moveElements(draft, { ...where, elements: [element], by: whole(shift) });
  }
  return null;
}

function bend(draft: ModelDocument, { where, view }: Place, element: ElementId, through: Point): null {
  const drawing = view.byElement.get(element);
  const ends = drawing?.kind === 'link' ? endsOf(view, drawing) : null;
  if (ends) setBend(draft, { ...where, element, bend: bendThrough(ends.from, ends.to, through) });
  return null;
}

/** An end that stays a cloud is moved like anything else; one that is joined or cut off gets its pipe laid anew. */
function reattach(draft: ModelDocument, { where, view }: Place, { flow, end, stock, at }: Change & { do: 'reattachFlow' }): null {
  const { from, to } = flowEnds(view, flow);
  const cloud = (end === 'from' ? from : to).cloud;
  if (stock === null && cloud) return move(draft, { where, view }, [cloud.id], { x: at.x - cloud.x, y: at.y - cloud.y });
  const joined: FlowEnd = { stock, at };
  const valve = shapeOf(view, flow);
  const route = end === 'from' ? routeOf(view, joined, to, valve?.id) : routeOf(view, from, joined, valve?.id);
  reattachFlow(draft, { model: where.model, view: where.view, flow, end, stock, at: whole(route[end] ?? at) });
  if (valve?.kind !== 'flow' || (stock !== null && valve.variable[end === 'from' ? 'to' : 'from'] === stock)) return null;
  setBends(draft, { ...where, element: valve.id, bends: [] });
  placeElement(draft, { ...where, element: valve.id, to: whole(route.valve) });
  setBends(draft, { ...where, element: valve.id, bends: route.bends.map(whole) });
  return null;
}

/** The centres that a link runs between. */
export function endsOf(view: ViewDrawing, { element, link }: LinkDrawing): { from: Point; to: Point } | null {
  const from = (element.from && view.byElement.get(element.from)) ?? shapeOf(view, link.from);
  const to = shapeOf(view, link.to);
  const placed = (drawing: typeof from) => (drawing && drawing.kind !== 'link' ? { x: drawing.element.x, y: drawing.element.y } : null);
  const [a, b] = [placed(from), placed(to)];
  return a && b ? { from: a, to: b } : null;
}

function made(drawn: { readonly element: ElementId } | null, unnamed: boolean): Made | null {
  return drawn && { element: drawn.element, unnamed };
}

const ghost = ({ ghost: is, element }: { ghost: boolean; element: ElementId }) => (is ? { ghost: element } : {});

/** Diagram units are kept whole: files stay readable and aligned things stay aligned. */
const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

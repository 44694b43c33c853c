import { drawView, standingIn, type ViewDrawing } from '#core/diagram';
import type { ElementId, Frame, Model, NoteBox, Point, View, ViewElement } from '#core/model';
import { xml, type XmlNode } from '../../writeXml.ts';
import { carried } from '../../xmlText.ts';
import { ownAttributes, ownOfFrame, ownOfNote, ownOfView } from '../own.ts';
import { nameAttributes, proseAttributes } from '../spelling.ts';
import { tintColour } from '../tints.ts';
import { curveNode } from './connectors.ts';
import { boxAttributes, type ViewWriting } from './drawn.ts';
import { keptBy, keptUnder, markup } from './kept.ts';
import { ghostNode, shapeNode } from './symbols.ts';
import type { Writing } from './writing.ts';

/** Clear space on the page around what is drawn. */
const MARGIN = 40;

/**
 * The views of a model (XMILE 1.0, 5). A model that nothing or only an empty page shows says so: a reader would lay out
 * a diagram for it otherwise.
 */
export function viewsNode(writing: Writing, model: Model): XmlNode {
  const views = Object.values(model.views);
  const complete = views.length === 0 || views.some(({ elements }) => Object.keys(elements).length === 0);
  const kept = [...keptUnder(model, 'xmile').elements.filter(({ name }) => name === 'view'), ...keptUnder(model, 'xmile:views').elements];
  writing.losses.add('causalViews', views.filter(({ notation }) => notation === 'causal').length);
  return xml('views', { ...(complete && { 'loopwell:complete': 'true' }), ...keptUnder(model, 'xmile:views').attributes }, [...views.map((view) => viewNode(writing, model, view)), ...kept.map(markup)]);
}

function viewNode(writing: Writing, model: Model, view: View): XmlNode {
  const drawing = drawView(model, view);
  const origin = originOf(drawing);
  const viewing: ViewWriting = {
    writing,
    model,
    view,
    drawing,
    place: ({ x, y }) => ({ x: x - origin.x, y: y - origin.y }),
    uid: numbering(),
  };
  const { attributes, parts } = keptBy(view);
  const moved = origin.x === 0 && origin.y === 0 ? {} : { 'loopwell:x': origin.x, 'loopwell:y': origin.y };
  const exact = carried(view.name).trim() === view.name && view.name !== '' ? {} : { 'loopwell:name': view.name };
  const own = { name: view.name, ...exact, type: 'stock_flow', ...pageOf(drawing, origin), ...ownAttributes(ownOfView, view), ...moved };
  const elements = Object.values<ViewElement>(view.elements);
  const [curves, others] = [elements.filter(({ kind }) => kind === 'curve'), elements.filter(({ kind }) => kind !== 'curve')];
  return xml('view', { ...own, ...attributes }, [...[...others, ...curves].map((element) => elementNode(viewing, element)), ...parts]);
}

function elementNode(viewing: ViewWriting, element: ViewElement): XmlNode | null {
  switch (element.kind) {
    case 'shape':
      return shapeNode(viewing, element);
    case 'ghost':
      return ghostNode(viewing, element);
    case 'curve':
      return curveNode(viewing, element);
    case 'note':
      return noteNode(viewing, element);
    case 'frame':
      return frameNode(viewing, element);
    case 'cloud':
      return null;
  }
}

/** An empty note says so, since a reader passes over a box without a text. */
function noteNode(viewing: ViewWriting, note: NoteBox): XmlNode {
  const { text, tint } = note;
  const exact = text === '' ? { 'loopwell:text': '' } : proseAttributes(text);
  const loop = note.loop === undefined ? undefined : viewing.writing.document.loops?.[note.loop]?.name;
  return xml('text_box', { ...boxAttributes(viewing, note), background: tintColour(tint), ...ownAttributes(ownOfNote, note), 'loopwell:loop': loop, ...exact }, text);
}

function frameNode(viewing: ViewWriting, frame: Frame): XmlNode {
  const { view, uid } = viewing;
  const name = frame.title.trim() === '' ? { name: '', ...(frame.title !== '' && { 'loopwell:name': frame.title }) } : nameAttributes(frame.title);
  const items = standingIn(view, frame.id).filter((id) => ['shape', 'ghost'].includes(view.elements[id]?.kind ?? ''));
  const attributes = { ...name, ...boxAttributes(viewing, frame), color: tintColour(frame.tint), ...ownAttributes(ownOfFrame, frame) };
  return xml('group', attributes, items.map((id) => xml('item', { uid: uid(id) })));
}

/** Other programs show nothing left of and above their page's corner: a drawing that reaches there is moved. */
function originOf({ bounds }: ViewDrawing): Point {
  const before = (least: number): number => (least < 0 ? Math.floor((least - MARGIN) / 10) * 10 : 0);
  return { x: before(bounds?.left ?? 0), y: before(bounds?.top ?? 0) };
}

function pageOf({ bounds }: ViewDrawing, origin: Point): Record<string, number | string> {
  const reach = (most: number, from: number): number => Math.ceil(Math.max(0, most - from) + MARGIN);
  const [width, height] = [reach(bounds?.right ?? 0, origin.x), reach(bounds?.bottom ?? 0, origin.y)];
  return { width, height, zoom: 100, page_width: width, page_height: height, 'isee:show_pages': 'false' };
}

function numbering(): (element: ElementId) => number {
  const numbers = new Map<ElementId, number>();
  return (element) => {
    const number = numbers.get(element) ?? numbers.size + 1;
    numbers.set(element, number);
    return number;
  };
}

import { bestSides } from '#core/diagram';
import { newView, type Model, type View } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { drawConnectors } from './connectors.ts';
import { attributeOf, childOf, childrenOf, numberOf } from './element.ts';
import { isHollow, keep, keepUnknown } from './keep.ts';
import { ownOfView, readOwn } from './own.ts';
import { drawFlows } from './pipes.ts';
import type { ModelReading } from './reading.ts';
import type { Drawn } from './drawn.ts';
import { drawShapes, partStacked } from './shapes.ts';

/** What says how a view is scrolled, paged and ordered means nothing here and is passed over in silence. */
const KNOWN = {
  attributes: (
    'name type view_type order width height zoom scroll_x scroll_y page_width page_height page_sequence page_orientation ' +
    'page_cols page_rows show_pages home_page home_view isee:show_pages isee:page_cols isee:page_rows isee:scroll_x ' +
    'isee:scroll_y isee:zoom isee:popup_graphs_are_comparative isee:enable_non_negative_highlights'
  ).split(' '),
  children: ['stock', 'flow', 'aux', 'gf', 'module', 'alias', 'connector', 'text_box', 'group'],
};

/** Which view is in sight means nothing here; the style is read with each view. */
const KNOWN_IN_VIEWS = { attributes: ['visible_view', 'isee:visible_view'], children: ['view', 'style'] };

/** Adds the views of a model's element to the model. Views that are no stock and flow diagrams are kept aside. */
export function readViews(reading: ModelReading): void {
  const { element, model, file } = reading;
  const lists = childrenOf(element, 'views');
  const complete = lists.some((list) => attributeOf(list, 'loopwell:complete') === 'true');
  if (complete) file.complete.add(model.id);
  for (const list of lists) keepUnknown(model, list, KNOWN_IN_VIEWS, file.report, 'xmile:views');
  for (const view of [...lists, element].flatMap((parent) => childrenOf(parent, 'view'))) {
    if (isDiagram(view, complete)) readDiagram(reading, view);
    else if (view.children.some((child) => child.name !== 'style' && !isHollow(child))) {
      keep(model, view);
      file.report.notice(view, words.formats.viewKept(typeOf(view)), 'kept');
    }
  }
}

function typeOf(view: XmlElement): string {
  return attributeOf(view, 'type') ?? attributeOf(view, 'view_type') ?? attributeOf(view, 'name') ?? 'stock_flow';
}

/** Older files name their interface view and give it no type. */
function isDiagram(view: XmlElement, complete: boolean): boolean {
  const type = attributeOf(view, 'type') ?? attributeOf(view, 'view_type') ?? 'stock_flow';
  return type === 'stock_flow' && (complete || view.children.some((child) => KNOWN.children.includes(child.name)));
}

function readDiagram(reading: ModelReading, element: XmlElement): void {
  const { file, model } = reading;
  const view = addView(reading, model, element.attributes['loopwell:name'] ?? attributeOf(element, 'name'));
  Object.assign(view, readOwn(ownOfView, element));
  keepUnknown(view, element, KNOWN, file.report);
  const origin = { x: numberOf(attributeOf(element, 'loopwell:x')) ?? 0, y: numberOf(attributeOf(element, 'loopwell:y')) ?? 0 };
  const drawn: Drawn = { reading, view, element, origin, styles: stylesOf(reading, element), shapes: new Map(), ghosts: new Map(), loose: new Set() };
  drawShapes(drawn);
  drawFlows(drawn);
  if (!file.own) partStacked(drawn);
  drawConnectors(drawn);
  clearNames(drawn);
}

/** Names that nobody put on a side leave it where something else is in the way there, now that all is drawn. */
function clearNames({ reading: { model }, view, loose }: Drawn): void {
  if (loose.size === 0) return;
  for (const [id, side] of bestSides(model, view, loose)) {
    const element = view.elements[id];
    if (element?.kind === 'shape') element.label = side;
  }
}

/** The view's own styles come before those of all views. */
function stylesOf({ element }: ModelReading, view: XmlElement): XmlElement[] {
  const list = childOf(element, 'views');
  return [childOf(view, 'style'), list && childOf(list, 'style')].filter((style) => style !== null);
}

function addView({ file }: ModelReading, model: Model, name: string | null): View {
  const number = Object.keys(model.views).length + 1;
  const id = newView(file.document, model, name ?? words.formats.viewName(number));
  const view = model.views[id];
  if (!view) throw new Error(`The view ${id} was just made`);
  return view;
}

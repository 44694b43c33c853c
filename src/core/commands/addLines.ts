import { defaultBend, drawView } from '#core/diagram';
import { foldName, shortest } from '#core/language';
import { isBlank, newId, variablesByName } from '#core/model';
import type { Command, ElementId, Link, LinkId, Model, ModelDocument, Point, Variable, VariableId, View } from '#core/model';
import { bendOfMany } from './curves.ts';
import { clampBend, newLink } from './links.ts';
import type { TypedLine } from './readLines.ts';
import { showVariable } from './showing.ts';
import { draw, elementsOf, put, spot, target, type Place, type Where } from './target.ts';
import { putVariable } from './variables.ts';

/** Clear space between symbols of a list, how many stand below one another before there is a second column, and how much wider than high many are. */
const LIST = { row: 18, column: 48, rows: 12, shape: 1.6 };
/** Clear space along the circle of a loop, and its least radius. */
const CIRCLE = { gap: 56, radius: 130 };

/**
 * Draws what lines say around a place: names that the model has are used again, the others become variables; links
 * that are there take over a polarity or delay that is told. New symbols stand in columns, or around a circle where
 * there are links, in the order of the lines. Answers the symbols and curves of all that was named.
 */
export const addLines: Command<Where & { readonly lines: readonly TypedLine[]; readonly at: Point }, ElementId[]> = (document, { lines, at, ...where }) => {
  const place = target(document, where);
  if (!place) return [];
  const { model, view } = place;
  const seen = seenIn(model, view);
  const symbols = new Set<ElementId>();
  const fresh: ElementId[] = [];
  for (const { name, value } of lines.flatMap(({ names }) => names)) {
    const known = seen.byName.get(foldName(name));
    const shown = known && seen.shapes.get(known.id);
    const element = shown ?? drawName(document, place, known?.id ?? null, { name, at }, seen);
    if (!element) continue;
    if (!shown) fresh.push(element);
    symbols.add(element);
    if (value !== undefined) giveValue(seen.byName.get(foldName(name)), value);
  }
  if (lines.some(({ links }) => links.length > 0)) placeRound(model, view, fresh, at);
  else placeInColumns(model, view, fresh, at);
  const bend = bendOfMany(lines.reduce((sum, { links }) => sum + links.length, 0));
  // A variable that is brought into the view brings its curves along.
  const drawn = new Map(elementsOf(view).flatMap((element) => (element.kind === 'curve' ? [[element.link, element.id] as const] : [])));
  const curves = lines.flatMap((line) => drawLinks(document, place, line, { ...seen, drawn, bend }));
  return [...symbols, ...new Set(curves)];
};

/** What is there already, looked up once: hundreds of lines would go through hundreds of elements each. */
interface Seen {
  readonly byName: Map<string, Variable>;
  readonly shapes: Map<VariableId, ElementId>;
  readonly links: Map<string, LinkId>;
}

function seenIn(model: Model, view: View): Seen {
  return {
    byName: variablesByName(model),
    shapes: new Map(elementsOf(view).flatMap((element) => (element.kind === 'shape' ? [[element.variable, element.id] as const] : []))),
    links: new Map(Object.values(model.links).map(({ id, from, to }) => [between(from, to), id])),
  };
}

const between = (from: VariableId, to: VariableId): string => `${from} ${to}`;

/** A name that the model does not have is free. */
function drawName(document: ModelDocument, place: Place, known: VariableId | null, { name, at }: { name: string; at: Point }, { byName, shapes }: Seen): ElementId | null {
  if (known !== null) {
    const element = showVariable(document, { model: place.model.id, view: place.view.id, variable: known, at });
    if (element) shapes.set(known, element);
    return element;
  }
  const variable: Variable = { id: newId(document, 'v'), kind: 'auxiliary', name, equation: '' };
  const { element } = putVariable(document, place, variable, at);
  byName.set(foldName(name), variable);
  shapes.set(variable.id, element);
  return element;
}

/** A number beside a name defines a variable that nothing defines yet. */
function giveValue(variable: Variable | undefined, value: number): void {
  if (variable && 'equation' in variable && isBlank(variable.equation)) variable.equation = shortest(value);
}

/** What links are drawn with: the curves that are there, and how all new ones bow where they are too many to choose for each. */
interface Drawing extends Seen {
  readonly drawn: Map<LinkId, ElementId>;
  readonly bend: number | undefined;
}

function drawLinks(document: ModelDocument, { model, view }: Place, { names, links }: TypedLine, seen: Drawing): ElementId[] {
  return links.flatMap(({ polarity, delay }, at) => {
    const [from, to] = [names[at], names[at + 1]].map((typed) => typed && seen.byName.get(foldName(typed.name)));
    if (!from || !to || from.id === to.id) return [];
    const there = seen.links.get(between(from.id, to.id));
    const link = (there && model.links[there]) ?? newLink(document, model, { from: from.id, to: to.id });
    seen.links.set(between(from.id, to.id), link.id);
    if (polarity) put(link, 'polarity', polarity);
    if (delay) put(link, 'delay', true);
    const known = seen.drawn.get(link.id);
    if (known === undefined && !(seen.shapes.has(from.id) && seen.shapes.has(to.id))) return [];
    const curve = known ?? drawCurve(document, model, view, link, seen.bend);
    seen.drawn.set(link.id, curve);
    return [curve];
  });
}

function drawCurve(document: ModelDocument, model: Model, view: View, { id, from, to }: Link, bend = defaultBend(model, view, { from, to })): ElementId {
  return draw(document, view, { kind: 'curve', link: id, bend: clampBend(bend) });
}

/** Columns around a middle, each as wide as its widest name: a short list is one, a long one has the shape of a page. */
function placeInColumns(model: Model, view: View, elements: readonly ElementId[], at: Point): void {
  const sizes = sizesOf(model, view, elements);
  const high = Math.max(0, ...sizes.map(({ height }) => height)) + LIST.row;
  const usual = sizes.reduce((sum, { width }) => sum + width, 0) / Math.max(1, sizes.length) + LIST.column;
  const page = Math.ceil(Math.sqrt((elements.length * usual) / (LIST.shape * high)));
  const rows = Math.min(Math.max(LIST.rows, page), Math.max(1, elements.length));
  const columns = Array.from({ length: Math.ceil(elements.length / rows) }, (_, column) => sizes.slice(column * rows, (column + 1) * rows));
  const wide = columns.map((column) => Math.max(0, ...column.map(({ width }) => width)) + LIST.column);
  let x = at.x - wide.reduce((sum, width) => sum + width, 0) / 2;
  for (const [index, column] of columns.entries()) {
    const width = wide[index] ?? 0;
    for (const [row, { id }] of column.entries()) stand(view, id, { x: x + width / 2, y: at.y + (row - (rows - 1) / 2) * high });
    x += width;
  }
}

/** Around a circle, the first at the top and on clockwise, with room for every name; one or two stand side by side. */
function placeRound(model: Model, view: View, elements: readonly ElementId[], at: Point): void {
  const sizes = sizesOf(model, view, elements);
  const round = sizes.reduce((sum, { width, height }) => sum + Math.max(width, height) + CIRCLE.gap, 0);
  const radius = Math.max(CIRCLE.radius, round / (2 * Math.PI));
  const first = sizes.length === 2 ? Math.PI : -Math.PI / 2;
  for (const [index, { id }] of sizes.entries()) {
    const angle = first + (index * 2 * Math.PI) / sizes.length;
    const alone = sizes.length === 1;
    stand(view, id, alone ? at : { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) });
  }
}

function sizesOf(model: Model, view: View, elements: readonly ElementId[]): { id: ElementId; width: number; height: number }[] {
  const drawing = drawView(model, view);
  return elements.map((id) => {
    const { left, right, top, bottom } = drawing.byElement.get(id)?.bounds ?? { left: 0, right: 0, top: 0, bottom: 0 };
    return { id, width: right - left, height: bottom - top };
  });
}

function stand(view: View, id: ElementId, at: Point): void {
  const element = view.elements[id];
  if (element && element.kind !== 'curve') Object.assign(element, spot(at));
}

import { drawView } from '#core/diagram';
import { foldName, shortest } from '#core/language';
import { curveOf, findVariable, isBlank, shapeOf, variablesByName } from '#core/model';
import type { Command, ElementId, Model, ModelDocument, Point, Variable, VariableId, View } from '#core/model';
import { bendOfMany } from './curves.ts';
import { addLink } from './links.ts';
import type { TypedLine } from './readLines.ts';
import { showVariable } from './showing.ts';
import { put, spot, target, type Where } from './target.ts';
import { addAuxiliary } from './variables.ts';

/** Clear space between symbols of a list, and how many stand below one another. */
const LIST = { row: 18, column: 48, rows: 12 };
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
  const symbols = new Set<ElementId>();
  const fresh: ElementId[] = [];
  for (const { name, value } of lines.flatMap(({ names }) => names)) {
    const known = findVariable(model, name);
    const drawn = known && shapeOf(view, known.id);
    const element = drawn?.id ?? drawName(document, where, known?.id ?? null, { name, at });
    if (!element) continue;
    if (!drawn) fresh.push(element);
    symbols.add(element);
    if (value !== undefined) giveValue(model, name, value);
  }
  if (lines.some(({ links }) => links.length > 0)) placeRound(model, view, fresh, at);
  else placeInColumns(model, view, fresh, at);
  const bend = bendOfMany(lines.reduce((sum, { links }) => sum + links.length, 0));
  const drawing: Drawing = { ...where, byName: variablesByName(model), ...(bend === undefined ? {} : { bend }) };
  const curves = lines.flatMap((line) => drawLinks(document, model, drawing, line));
  return [...symbols, ...new Set(curves)];
};

function drawName(document: ModelDocument, where: Where, known: VariableId | null, { name, at }: { name: string; at: Point }): ElementId | null {
  if (known) return showVariable(document, { ...where, variable: known, at });
  return addAuxiliary(document, { ...where, at, name })?.element ?? null;
}

/** A number beside a name defines a variable that nothing defines yet. */
function giveValue(model: Model, name: string, value: number): void {
  const variable = findVariable(model, name);
  if (variable && 'equation' in variable && isBlank(variable.equation)) variable.equation = shortest(value);
}

/** What the links of all lines are drawn with. */
interface Drawing extends Where {
  readonly byName: ReadonlyMap<string, Variable>;
  readonly bend?: number;
}

function drawLinks(document: ModelDocument, model: Model, { byName, ...where }: Drawing, { names, links }: TypedLine): ElementId[] {
  return links.flatMap(({ polarity, delay }, at) => {
    const [from, to] = [names[at], names[at + 1]].map((typed) => typed && byName.get(foldName(typed.name)));
    const made = from && to ? addLink(document, { ...where, from: from.id, to: to.id }) : null;
    const link = made && model.links[made.link];
    if (!made || !link) return [];
    if (polarity) put(link, 'polarity', polarity);
    if (delay) put(link, 'delay', true);
    const view = model.views[where.view];
    return view && curveOf(view, link.id) ? [made.element] : [];
  });
}

/** Columns of as many rows as fit, each as wide as its widest name, around a middle. */
function placeInColumns(model: Model, view: View, elements: readonly ElementId[], at: Point): void {
  const sizes = sizesOf(model, view, elements);
  const rows = Math.min(LIST.rows, Math.max(1, elements.length));
  const columns = Array.from({ length: Math.ceil(elements.length / rows) }, (_, column) => sizes.slice(column * rows, (column + 1) * rows));
  const high = Math.max(0, ...sizes.map(({ height }) => height)) + LIST.row;
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

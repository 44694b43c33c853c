import { freeName, loopKey, newDocument, newId, rootModel, type Address, type ElementId, type LoopKey, type ModelDocument, type Point, type VariableId, type View } from '#core/model';
import { words } from '#core/words';
import type { CollapsedLink } from './collapsedLinks.ts';
import type { Track } from './tracks.ts';
import type { SimplifiedFrom } from './types.ts';

/** How far a link is bent off the chord, away from the middle of its loop, in degrees. */
const BEND = 30;
/** Variables without a place of their own stand in rows of so many, so far from each other. */
const ROW = 4;
const STEP = { x: 170, y: 120 };

/** A document of words and links, each variable where it stands in the first view of the model that shows it. */
export function reducedDocument({ document: source, graph, names }: SimplifiedFrom, kept: ReadonlySet<Address>, links: readonly CollapsedLink[], tracks: readonly Track[]): {
  readonly document: ModelDocument;
  /** The key in it of the loop through some variables of the model. */
  readonly keyOf: (variables: readonly Address[]) => LoopKey;
} {
  const document = newDocument({ title: words.loops.simplifiedTitle(source.title) });
  const model = rootModel(document);
  const ids = new Map<Address, VariableId>();
  for (const { address, name } of graph.nodes) {
    if (!kept.has(address)) continue;
    const id = newId(document, 'v');
    ids.set(address, id);
    model.variables[id] = { id, kind: 'auxiliary', name: freeName(model, name.replaceAll('.', ' ')), equation: '' };
  }
  const keyOf = (variables: readonly Address[]): LoopKey => loopKey(variables.map((address) => ids.get(address) ?? ''));
  const called = tracks.flatMap(({ variables, members }) => {
    const name = names.get(members[0] ?? '');
    return name ? [[keyOf(variables), { ...name }] as const] : [];
  });
  if (called.length > 0) document.loops = Object.fromEntries(called);
  draw(document, source, ids, links, tracks);
  return { document, keyOf };
}

function draw(document: ModelDocument, source: ModelDocument, ids: ReadonlyMap<Address, VariableId>, links: readonly CollapsedLink[], tracks: readonly Track[]): void {
  const model = rootModel(document);
  const [view] = Object.values(model.views);
  if (!view) return;
  const places = placesOf(source, [...ids.keys()]);
  for (const [address, variable] of ids) {
    const id: ElementId = newId(document, 'e');
    view.elements[id] = { id, kind: 'shape', variable, ...(places.get(address) ?? { x: 0, y: 0 }) };
  }
  for (const { from, to, sign, delayed } of links) {
    const [cause, effect] = [ids.get(from), ids.get(to)];
    if (!cause || !effect || cause === effect) continue;
    const id = newId(document, 'l');
    model.links[id] = { id, from: cause, to: effect, ...(sign !== '?' && { polarity: sign }), ...(delayed && { delay: true }) };
    const curve: ElementId = newId(document, 'e');
    view.elements[curve] = { id: curve, kind: 'curve', link: id, bend: bendOf(from, to, tracks, places) };
  }
}

/** Where variables stand in the model's views, those in modules where the module does; the rest in rows. */
function placesOf(source: ModelDocument, addresses: readonly Address[]): ReadonlyMap<Address, Point> {
  const shown = new Map<string, Point>();
  for (const view of Object.values(rootModel(source).views)) {
    for (const [variable, at] of shapesIn(view)) if (!shown.has(variable)) shown.set(variable, at);
  }
  const taken = new Set<string>();
  return new Map(addresses.map((address, number) => {
    const [first = ''] = address.split('.');
    const at = taken.has(first) ? undefined : shown.get(first);
    taken.add(first);
    return [address, at ?? inRows(number)];
  }));
}

function shapesIn({ elements }: View): (readonly [VariableId, Point])[] {
  return Object.values(elements).flatMap((element) => (element.kind === 'shape' ? [[element.variable, { x: element.x, y: element.y }] as const] : []));
}

function inRows(number: number): Point {
  return { x: (number % ROW) * STEP.x, y: Math.floor(number / ROW) * STEP.y };
}

/** Round the middle of the shortest loop that the link is on; the two links of a pair bend to either side by themselves. */
function bendOf(from: Address, to: Address, tracks: readonly Track[], places: ReadonlyMap<Address, Point>): number {
  const on = tracks.filter(({ variables }) => variables.some((address, at) => address === from && variables[(at + 1) % variables.length] === to));
  const [shortest] = on.toSorted((one, other) => one.variables.length - other.variables.length);
  const [start, end] = [places.get(from), places.get(to)];
  if (!shortest || shortest.variables.length < 3 || !start || !end) return BEND;
  const points = shortest.variables.flatMap((address) => places.get(address) ?? []);
  const middle = { x: meanOf(points.map(({ x }) => x)), y: meanOf(points.map(({ y }) => y)) };
  const side = (end.x - start.x) * (middle.y - start.y) - (end.y - start.y) * (middle.x - start.x);
  return side >= 0 ? BEND : -BEND;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

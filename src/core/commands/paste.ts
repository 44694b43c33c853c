import { foldName, renameReferences } from '#core/language';
import { axisNames, findVariable, freeName, isGraphical, namesInUse, newId, rewriteVariable, shapeOf } from '#core/model';
import type { Command, Curve, ElementId, Flow, LoopKey, Model, ModelDocument, NoteBox, Point, Variable, VariableId, View, ViewElement } from '#core/model';
import { placeCloud } from './flows.ts';
import type { Fragment } from './fragment.ts';
import { movedLoop } from './loopKeys.ts';
import { contains, settleNeeds, type Settled } from './needs.ts';
import { plainCopy } from './plain.ts';
import { draw, target, type Where } from './target.ts';
import { endFlow } from './views.ts';

/** What became of a fragment's parts: its ids to those in the document. */
export interface Inserted {
  readonly variables: Map<VariableId, VariableId>;
  /** Clouds are not among them: they belong to their flows. */
  readonly elements: Map<ElementId, ElementId>;
}

/**
 * Puts a fragment into a view, its middle at a place: variables under free names, which equations among them follow.
 * Names from outside the fragment stay as they are, bound where the model has them. A ghost shows the model's variable
 * of that name; where there is none, it becomes the variable. Answers the new elements.
 */
export const paste: Command<Where & { readonly fragment: Fragment; readonly at: Point }, ElementId[]> = (document, { fragment, at, ...where }) => {
  const place = target(document, where);
  if (!place) return [];
  const middle = middleOf(fragment);
  const by = { x: Math.round(at.x - middle.x), y: Math.round(at.y - middle.y) };
  return [...insert(document, place, fragment, by).elements.values()];
};

/** Puts a fragment into a view, moved by a distance. */
export function insert(document: ModelDocument, { model, view }: { model: Model; view: View }, fragment: Fragment, by: Point): Inserted {
  const inserting: Inserting = { document, model, view, fragment, by, variables: new Map(), elements: new Map(), settled: settleNeeds(document, fragment) };
  insertVariables(inserting);
  const parts = Object.values(fragment.elements);
  for (const element of parts) if (element.kind !== 'curve' && element.kind !== 'cloud') insertElement(inserting, element);
  endFlows(inserting);
  for (const element of parts) if (element.kind === 'curve') insertCurve(inserting, element);
  return inserting;
}

interface Inserting extends Inserted {
  readonly document: ModelDocument;
  readonly model: Model;
  readonly view: View;
  readonly fragment: Fragment;
  readonly by: Point;
  readonly settled: Settled;
}

function insertVariables({ document, model, fragment, variables, settled }: Inserting): void {
  const elements = Object.values(fragment.elements);
  const shownBy = (...kinds: ViewElement['kind'][]): Set<VariableId> =>
    new Set(elements.flatMap((element) => (kinds.includes(element.kind) && 'variable' in element ? [element.variable] : [])));
  const drawn = shownBy('shape', 'ghost');
  const shown = shownBy('shape');
  const all = Object.values(fragment.variables).filter(({ id }) => drawn.has(id));
  const taken = namesInUse(model);
  const known = new Set([...taken, ...all.map(({ name }) => foldName(name))]);
  const renamed: (readonly [from: string, to: string, isCalled?: boolean])[] = [...settled.renamed];
  const made: Variable[] = [];
  for (const original of all) {
    const same = shown.has(original.id) ? null : findVariable(model, original.name);
    if (same) variables.set(original.id, same.id);
    const definition = original.kind === 'module' ? (settled.models.get(original.model) ?? original.model) : null;
    if (same || (definition !== null && contains(document, definition, model.id))) continue;
    const name = taken.has(foldName(original.name)) ? freeName(model, original.name, known) : original.name;
    known.add(foldName(name));
    if (name !== original.name) renamed.push([original.name, name, isGraphical(original)]);
    const copy = { ...plainCopy(original), id: newId(document, 'v'), name };
    if (copy.kind === 'module' && definition !== null) copy.model = definition;
    if (copy.dimensions) copy.dimensions = copy.dimensions.map((id) => settled.dimensions.get(id) ?? id);
    made.push(copy);
    variables.set(original.id, copy.id);
  }
  const axes = axisNames(document);
  for (const copy of made) {
    rewriteVariable(copy, (text) => renamed.reduce((result, [from, to, isCalled]) => renameReferences(result, from, to, axes, isCalled), text));
    model.variables[copy.id] = copy;
  }
  for (const copy of made) if (copy.kind === 'flow') joinEnds(model, copy, variables);
}

/** Joins a copied flow to copied stocks; an end on anything else is free. */
function joinEnds({ variables: known }: Model, flow: Flow, variables: ReadonlyMap<VariableId, VariableId>): void {
  for (const end of ['from', 'to'] as const) {
    const stock = flow[end] === null ? undefined : variables.get(flow[end]);
    flow[end] = stock !== undefined && known[stock]?.kind === 'stock' ? stock : null;
  }
  if (flow.from === null) delete flow.priority;
}

function insertElement({ document, model, view, by, variables, elements }: Inserting, element: Exclude<ViewElement, Curve>): void {
  const { id, ...drawn } = plainCopy(element);
  const moved = { ...drawn, x: drawn.x + by.x, y: drawn.y + by.y };
  if (moved.kind === 'note' && moved.loop !== undefined && !bindCopy(moved, moved.loop, variables)) return;
  if (moved.kind !== 'shape' && moved.kind !== 'ghost') {
    elements.set(id, draw(document, view, moved));
    return;
  }
  const variable = variables.get(moved.variable);
  if (!variable || !Object.hasOwn(model.variables, variable)) return;
  moved.variable = variable;
  if (moved.kind === 'shape' && moved.bends) moved.bends = moved.bends.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
  if (moved.kind === 'shape' && view.notation === 'causal') delete moved.bends;
  const lost = moved.kind === 'ghost' && !isDrawn(model, variable);
  elements.set(id, draw(document, view, lost ? { ...moved, kind: 'shape' } : moved));
}

/** The copy of a label speaks of the copied loop. Without a copy of the loop it is a plain text; answers false where it has none. */
function bindCopy(note: Pick<NoteBox, 'text' | 'loop'>, loop: LoopKey, variables: ReadonlyMap<VariableId, VariableId>): boolean {
  const copied = movedLoop(loop, (address) => variables.get(address as VariableId) ?? null);
  if (copied === null) delete note.loop;
  else note.loop = copied;
  return copied !== null || note.text !== '';
}

function isDrawn({ views }: Model, variable: VariableId): boolean {
  return Object.values(views).some(({ elements }) => Object.values(elements).some((element) => element.kind === 'shape' && element.variable === variable));
}

function endFlows({ document, model, view, fragment, by, variables }: Inserting): void {
  for (const cloud of Object.values(fragment.elements)) {
    if (cloud.kind !== 'cloud') continue;
    const flow = variables.get(cloud.flow);
    const known = flow && model.variables[flow];
    if (known?.kind !== 'flow' || known[cloud.end] !== null) continue;
    placeCloud(document, view, { flow: known.id, end: cloud.end, before: null, at: { x: cloud.x + by.x, y: cloud.y + by.y } });
  }
  for (const copy of variables.values()) endFlow(document, model, view, copy);
}

function insertCurve({ document, model, view, fragment, variables, elements }: Inserting, curve: Curve): void {
  const link = fragment.links[curve.link];
  const from = link && variables.get(link.from);
  const to = link && variables.get(link.to);
  if (!link || !from || !to || from === to || Object.values(model.links).some((other) => other.from === from && other.to === to)) return;
  const source = curve.from === undefined ? undefined : elements.get(curve.from);
  const ghost = source !== undefined && view.elements[source]?.kind === 'ghost' ? { from: source } : {};
  if (!shapeOf(view, to) || (!('from' in ghost) && !shapeOf(view, from))) return;
  const id = newId(document, 'l');
  model.links[id] = { ...plainCopy(link), id, from, to };
  const { bend, tint } = curve;
  elements.set(curve.id, draw(document, view, { kind: 'curve', link: id, bend, ...(tint ? { tint } : {}), ...ghost }));
}

/** The middle of everything that has a place. */
function middleOf({ elements }: Fragment): Point {
  const places = Object.values(elements).filter((element) => element.kind !== 'curve');
  const middle = (values: readonly number[]): number => (values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2);
  return { x: middle(places.map(({ x }) => x)), y: middle(places.map(({ y }) => y)) };
}

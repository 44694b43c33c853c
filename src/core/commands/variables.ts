import { freeName, newId } from '#core/model';
import type { Auxiliary, Command, ElementId, GraphicalFunction, Lookup, Model, ModelDocument, Point, Stock, Variable, VariableId } from '#core/model';
import { words } from '#core/words';
import { draw, target, type Place, type Where } from './target.ts';

/** What a new variable and its symbol are called by. */
export interface Drawn {
  readonly variable: VariableId;
  readonly element: ElementId;
}

/** Where a new symbol goes and what it starts with; without a name it gets the next free one of its kind. */
export interface NewVariable extends Where {
  readonly at: Point;
  readonly name?: string;
  readonly equation?: string;
  readonly units?: string;
}

/** Adds a stock and its symbol; its equation is the initial value. */
export const addStock: Command<NewVariable, Drawn | null> = (document, args) =>
  add(document, args, words.model.newStock, (id, name): Stock => ({ id, kind: 'stock', name, equation: args.equation ?? '' }));

/** Adds a variable (a converter, a constant or a word in a causal loop diagram) and its symbol. */
export const addAuxiliary: Command<NewVariable, Drawn | null> = (document, args) =>
  add(document, args, words.model.newAuxiliary, (id, name): Auxiliary => ({ id, kind: 'auxiliary', name, equation: args.equation ?? '' }));

/** Adds a lookup and its symbol, with a straight line from 0,0 to 1,1 unless a table is given. */
export const addLookup: Command<Omit<NewVariable, 'equation'> & { readonly table?: GraphicalFunction }, Drawn | null> = (document, args) =>
  add(document, args, words.model.newLookup, (id, name): Lookup => ({ id, kind: 'lookup', name, table: args.table ?? straightLine() }));

/** The table that a lookup starts with. */
export function straightLine(): GraphicalFunction {
  return { kind: 'continuous', x: { min: 0, max: 1 }, y: [0, 0.25, 0.5, 0.75, 1] };
}

function add(
  document: ModelDocument,
  args: Omit<NewVariable, 'equation'>,
  standardName: string,
  make: (id: VariableId, name: string) => Stock | Auxiliary | Lookup,
): Drawn | null {
  const place = target(document, args);
  if (!place) return null;
  const variable = make(newId(document, 'v'), nameFor(place.model, args.name, standardName));
  if (args.units) variable.units = args.units;
  return putVariable(document, place, variable, args.at);
}

/** Puts a variable with a free name into a model, and its symbol into a view. */
export function putVariable(document: ModelDocument, { model, view }: Place, variable: Variable, { x, y }: Point): Drawn {
  model.variables[variable.id] = variable;
  return { variable: variable.id, element: draw(document, view, { kind: 'shape', variable: variable.id, x, y }) };
}

/** The name asked for, or the standard one, made free; a blank name counts as none. */
export function nameFor(model: Model, name: string | undefined, standardName: string): string {
  return freeName(model, name?.trim() || standardName);
}

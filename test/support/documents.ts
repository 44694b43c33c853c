import { addAuxiliary, addFlow, addGhost, addLink, addLookup, addStock, setDimensions, setEquation, setUnits } from '#core/commands';
import {
  findVariable,
  newDocument,
  newId,
  rootModel,
  shapeOf,
  type DimensionId,
  type ElementId,
  type Equation,
  type GraphicalFunction,
  type Leak,
  type Link,
  type Model,
  type ModelDocument,
  type ModelId,
  type Point,
  type Settings,
  type Special,
  type Variable,
  type VariableId,
  type View,
} from '#core/model';

/** What a variable may have beside its name and equation. */
interface Extras {
  readonly units?: string;
  readonly at?: Point;
  readonly nonNegative?: boolean;
  readonly range?: Variable['range'];
  readonly note?: string;
  /** Names of dimensions, in order. */
  readonly over?: readonly string[];
  readonly table?: GraphicalFunction;
  readonly initial?: string;
  readonly special?: Special;
  readonly leak?: Leak;
  readonly overflow?: boolean;
}

/** Builds a document variable by variable, all in the root model and its one view, laid out in rows of five. */
export class DocumentBuilder {
  readonly #document: ModelDocument;
  #placed = 0;

  constructor(title: string, settings: Partial<Settings>) {
    this.#document = newDocument({ title });
    this.settings(settings);
  }

  /** The document so far, a copy that later calls leave alone. */
  build(): ModelDocument {
    return structuredClone(this.#document);
  }

  /** Changes run settings. */
  settings(changes: Partial<Settings>): this {
    Object.assign(this.#document.settings, changes);
    return this;
  }

  /** Adds an array axis: its elements' names, or its size. */
  dimension(name: string, elements: string[] | number): this {
    const id = newId(this.#document, 'd');
    this.#document.dimensions[id] = { id, name, elements };
    return this;
  }

  stock(name: string, initial: string | number = '', extras: Extras = {}): this {
    const drawn = addStock(this.#document, { ...this.#here(), name, equation: String(initial), at: this.#next(extras) });
    return this.#finish(drawn?.variable, extras);
  }

  /** Adds a flow between stocks that are there already; an end left out is a cloud. */
  flow(name: string, ends: { readonly from?: string; readonly to?: string }, equation: string | number = '', extras: Extras = {}): this {
    const at = this.#next(extras);
    const drawn = addFlow(this.#document, {
      ...this.#here(),
      name,
      equation: String(equation),
      at,
      from: ends.from === undefined ? { x: at.x - 100, y: at.y } : this.#id(ends.from),
      to: ends.to === undefined ? { x: at.x + 100, y: at.y } : this.#id(ends.to),
    });
    return this.#finish(drawn?.variable, extras);
  }

  /** Adds a converter; without an equation, a word in a causal loop diagram. */
  auxiliary(name: string, equation: string | number = '', extras: Extras = {}): this {
    const drawn = addAuxiliary(this.#document, { ...this.#here(), name, equation: String(equation), at: this.#next(extras) });
    return this.#finish(drawn?.variable, extras);
  }

  constant(name: string, value: number, extras: Extras = {}): this {
    return this.auxiliary(name, value, extras);
  }

  /** Adds a lookup from its points. */
  lookup(name: string, points: readonly (readonly [x: number, y: number])[], kind: GraphicalFunction['kind'] = 'continuous'): this {
    const table = { kind, x: points.map(([x]) => x), y: points.map(([, y]) => y) };
    addLookup(this.#document, { ...this.#here(), name, table, at: this.#next({}) });
    return this;
  }

  /** Writes an array's equation element by element (`"north,young"`). */
  elements(name: string, equation: Equation): this {
    const variable = variableNamed(this.#document, name);
    if ('equation' in variable) variable.equation = equation;
    return this;
  }

  /** Links two variables. */
  link(from: string, to: string, polarity?: '+' | '-', marks: Partial<Pick<Link, 'delay' | 'strength'>> = {}): this {
    const made = addLink(this.#document, { ...this.#here(), from: this.#id(from), to: this.#id(to), ...(polarity ? { polarity } : {}) });
    const link = made && rootModel(this.#document).links[made.link];
    if (!link) throw new Error(`No link from ${from} to ${to}`);
    Object.assign(link, marks);
    return this;
  }

  ghost(of: string, at: Point = this.#next({})): this {
    addGhost(this.#document, { ...this.#here(), variable: this.#id(of), at });
    return this;
  }

  /** Adds an empty scenario or one with values by name; the last one is not chosen. */
  scenario(name: string, values: Readonly<Record<string, number>> = {}): this {
    const id = newId(this.#document, 's');
    const entries = Object.entries(values).map(([variable, value]) => [this.#id(variable), value]);
    this.#document.scenarios[id] = { id, name, values: Object.fromEntries(entries) as Record<string, number> };
    return this;
  }

  #here() {
    return { model: this.#document.root, view: viewIn(this.#document).id };
  }

  #id(name: string): VariableId {
    return variableNamed(this.#document, name).id;
  }

  #next({ at }: Extras): Point {
    const index = this.#placed;
    this.#placed += 1;
    return at ?? { x: (index % 5) * 150, y: Math.floor(index / 5) * 120 };
  }

  #finish(variable: VariableId | undefined, { units, nonNegative, range, note, over, table, initial, special, leak, overflow }: Extras): this {
    if (variable === undefined) throw new Error('The variable could not be made');
    const place = { model: this.#document.root, variable };
    if (units) setUnits(this.#document, { ...place, units });
    if (over) setDimensions(this.#document, { ...place, dimensions: over.map((name) => dimensionNamed(this.#document, name)) });
    const made = rootModel(this.#document).variables[variable];
    if (made) Object.assign(made, given({ nonNegative, range, note, table, initial, special, leak, overflow }));
    return this;
  }
}

/** A document to be built: `model().stock('Customers', 100).flow('sales', { to: 'Customers' }, 'Customers * 0.1').build()`. */
export function model(settings: Partial<Settings> & { readonly title?: string } = {}): DocumentBuilder {
  const { title = 'Test', ...others } = settings;
  return new DocumentBuilder(title, others);
}

/** The variable of a name in the root model, or in another one. */
export function variableNamed(document: ModelDocument, name: string, model: ModelId = document.root): Variable {
  return must(findVariable(must(document.models[model], model), name), name);
}

/** Its id. */
export function idOf(document: ModelDocument, name: string): VariableId {
  return variableNamed(document, name).id;
}

/** The symbol of a variable in the first view of the root model. */
export function elementOf(document: ModelDocument, name: string): ElementId {
  return must(shapeOf(viewIn(document), idOf(document, name)), name).id;
}

/** The first view of a model. */
export function viewIn(document: ModelDocument, model: Model = rootModel(document)): View {
  return must(Object.values(model.views)[0], 'a view');
}

/** Model and view of the root, as drawing commands take them. */
export function hereIn(document: ModelDocument) {
  return { model: document.root, view: viewIn(document).id };
}

/** The link between two variables of the root model. */
export function linkBetween(document: ModelDocument, from: string, to: string): Link {
  const ends = { from: idOf(document, from), to: idOf(document, to) };
  const links = Object.values(rootModel(document).links);
  return must(links.find((link) => link.from === ends.from && link.to === ends.to), `${from} -> ${to}`);
}

/** The equation text of a variable. */
export function equationOf(document: ModelDocument, name: string): Equation {
  const variable = variableNamed(document, name);
  return 'equation' in variable ? variable.equation : '';
}

/** Writes the equation of a variable by its name. */
export function define(document: ModelDocument, name: string, equation: string): void {
  setEquation(document, { model: document.root, variable: idOf(document, name), equation });
}

function dimensionNamed(document: ModelDocument, name: string): DimensionId {
  return must(Object.values(document.dimensions).find((dimension) => dimension.name === name), name).id;
}

function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A value that has to be there. */
export function must<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`There is no ${what}`);
  return value;
}

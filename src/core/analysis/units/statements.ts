import { cleanName, DIMENSIONLESS, divideUnits, parse, type Expr, type Parsed, type Span, type Units } from '#core/language';
import { createResolver, driverOf, equationOf, isGraphical, specialTexts, type Equation, type EquationPart, type Model, type ModelDocument, type Place, type Resolver, type Special, type SpecialText, type Variable } from '#core/model';
import { words } from '#core/words';
import type { UnitBook } from './book.ts';
import { unitsOf, type Demand } from './expression.ts';
import { unknownUnit } from './solution.ts';

/** Two units that must be one, with what is to be said where they are not. */
export interface Statement {
  readonly kind: Demand['why'] | 'equation' | 'flow' | 'setting';
  readonly one: Units;
  readonly other: Units;
  readonly first: string;
  readonly second: string;
  readonly place: Place;
}

/** The unit of a variable: what its author wrote, else one to be worked out. */
export type UnitOf = (model: Model, variable: Variable) => Units;

/** Reads the text of an equation. */
export type Read = (text: string) => Parsed;

/** More texts than this are not remembered. */
const REMEMBERED = 50_000;

/** Reads equations and remembers them, for whoever checks the same document again and again. */
export function createReader(): Read {
  const known = new Map<string, Parsed>();
  return (text) => {
    const parsed = known.get(text) ?? parse(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, parsed);
    return parsed;
  };
}

/** Gives units of variables; what cannot be read counts as not written. */
export function createUnitOf(book: UnitBook): UnitOf {
  const known = new Map<Variable, Units>();
  return (model, variable) => {
    const before = known.get(variable);
    if (before) return before;
    const reading = variable.units === undefined || variable.units.trim() === '' ? null : book.read(variable.units);
    const units = reading?.ok ? reading.units : unknownUnit(`${model.id}.${variable.id}`);
    known.set(variable, units);
    return units;
  };
}

/** Gives what a variable of a document says about units by its equations and, where it is a flow, by its ends. */
export type Sayer = (model: Model, variable: Variable) => readonly Statement[];

/** Macros say nothing: their units depend on the call. */
export function createSayer(document: ModelDocument, book: UnitBook, unitOf: UnitOf, read: Read): Sayer {
  const around = { document, read, book, unitOf, resolver: createResolver(document) };
  return (model, variable) => {
    const said: Statement[] = [];
    if (!model.macro) sayOfVariable(model, variable, { ...around, said });
    return said;
  };
}

interface Context {
  readonly document: ModelDocument;
  readonly read: Read;
  readonly book: UnitBook;
  readonly unitOf: UnitOf;
  readonly resolver: Resolver;
  readonly said: Statement[];
}

function sayOfVariable(model: Model, variable: Variable, context: Context): void {
  const driver = variable.kind === 'flow' ? driverOf(model, variable) : null;
  const equation = driver && !driver.leaks ? null : equationOf(variable);
  if (equation !== null) sayOfTexts(model, variable, equation, 'equation', context);
  if (variable.kind === 'auxiliary' && variable.initial !== undefined) sayOfTexts(model, variable, variable.initial, 'initial', context);
  if (variable.kind === 'module') sayOfBindings(model, variable, context);
  if (variable.kind === 'flow') sayOfEnds(model, variable, context);
  if (variable.kind === 'stock' && variable.special) sayOfSettings(model, variable, variable.special, context);
}

function sayOfTexts(model: Model, variable: Variable, equation: Equation, part: EquationPart, context: Context): void {
  const texts: [string | undefined, string][] = typeof equation === 'string' ? [[undefined, equation]] : [[undefined, equation.default ?? ''], ...Object.entries(equation.elements)];
  // What goes through a graph comes out in whatever unit the graph gives; the equation of a leak is a share, not the flow.
  const through = isGraphical(variable);
  const leaking = variable.kind === 'flow' && !through ? driverOf(model, variable) : null;
  for (const [element, text] of texts) {
    const place = { model: model.id, variable: variable.id, part, ...(element !== undefined && { element }) };
    const found = sayOfText(text, model, place, context);
    if (found?.units && leaking) sayOfShare(found.expr.span, found.units, variable, leaking.special, place, context);
    else if (found?.units && !through) sayOfWhole(found.expr.span, found.units, model, variable, place, context);
  }
}

/** Adds what an equation demands inside; gives its unit, where it is understood at all. */
function sayOfText(text: string, model: Model, place: Place, { read, book, unitOf, resolver, document, said }: Context): { expr: Expr; units: Units | null } | null {
  const { expr, problems } = read(text);
  if (!expr || problems.length > 0) return null;
  const units = unitsOf(expr, {
    time: book.time,
    demand: ({ why, span, ...demand }) => said.push({ kind: why, ...demand, place: { ...place, span } }),
    isGraphical: (path) => {
      const meaning = resolver(model.id, path);
      return meaning?.kind === 'variable' && isGraphical(meaning.variable);
    },
    named: (path) => {
      const meaning = resolver(model.id, path);
      const owner = meaning?.kind === 'variable' ? document.models[meaning.model] : undefined;
      return meaning?.kind === 'variable' && owner ? unitOf(owner, meaning.variable) : null;
    },
  });
  return { expr, units };
}

function sayOfWhole(span: Span, units: Units, model: Model, variable: Variable, place: Place, { unitOf, said }: Context): void {
  said.push({ kind: 'equation', one: unitOf(model, variable), other: units, first: cleanName(variable.name), second: '', place: { ...place, span } });
}

/** What leaks is a share of what enters, or of what is there per unit of time. */
function sayOfShare(span: Span, units: Units, flow: Variable, special: Special, place: Place, { book, said }: Context): void {
  const one = special.kind === 'conveyor' && special.exponential ? divideUnits(DIMENSIONLESS, book.time) : DIMENSIONLESS;
  const first = words.special.editText(cleanName(flow.name), words.special.share);
  said.push({ kind: 'setting', one, other: units, first, second: '', place: { ...place, span } });
}

/** A special stock is told times, amounts of its own unit and rates of it; conditions may be anything. */
function sayOfSettings(model: Model, stock: Variable, special: Special, context: Context): void {
  const { book, unitOf, said } = context;
  const own = unitOf(model, stock);
  const wanted: Partial<Record<SpecialText, Units>> = { transit: book.time, cook: book.time, fill: book.time, clean: book.time, capacity: own, inflowLimit: divideUnits(own, book.time) };
  for (const { part, text } of specialTexts(special)) {
    const place = { model: model.id, variable: stock.id, part };
    const found = sayOfText(text, model, place, context);
    const one = wanted[part];
    const first = words.special.editText(cleanName(stock.name), words.special.texts[part]);
    if (one && found?.units) said.push({ kind: 'setting', one, other: found.units, first, second: '', place: { ...place, span: found.expr.span } });
  }
}

function sayOfBindings(model: Model, module: Variable & { kind: 'module' }, context: Context): void {
  const inner = context.document.models[module.model];
  for (const [id, text] of Object.entries(module.bindings)) {
    const input = inner && Object.values(inner.variables).find((variable) => variable.id === id);
    const place = { model: model.id, variable: module.id, part: 'equation' } as const;
    const found = sayOfText(text, model, place, context);
    if (inner && input && found?.units) sayOfWhole(found.expr.span, found.units, inner, input, place, context);
  }
}

/** A flow carries its stock's unit per unit of time. */
function sayOfEnds(model: Model, flow: Variable & { kind: 'flow' }, { book, unitOf, said }: Context): void {
  for (const end of [flow.from, flow.to]) {
    const stock = end === null ? undefined : model.variables[end];
    if (!stock) continue;
    const other = divideUnits(unitOf(model, stock), book.time);
    said.push({ kind: 'flow', one: unitOf(model, flow), other, first: cleanName(flow.name), second: cleanName(stock.name), place: { model: model.id, variable: flow.id, part: 'units' } });
  }
}

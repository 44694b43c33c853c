import { createDrawingMemo, type DrawingMemo, runsBack, symbolOf } from '#core/diagram';
import type { Curve, Diagnostic, ElementId, Flow, LinkId, LoopKey, Model, NoteBox, Shape, Stock, Threshold, Variable, VariableId, View, ViewElement } from '#core/model';
import { constantValue, driverOf, equationOf, inflowsOf, isBlank, isDriven, outflowsOf, specialText } from '#core/model';
import { words } from '#core/words';

const { element: say } = words.canvas;

/** What is known of a model beside itself, as far as names tell of it. */
export interface Known {
  /** What is wrong with variables. */
  readonly problems: ReadonlyMap<VariableId, string>;
  /** The links that the equations of their targets go without. */
  readonly unused: ReadonlySet<LinkId>;
  /** What the equations say against the links that they contradict. */
  readonly clashes: ReadonlyMap<LinkId, string>;
  /** The limits that values have passed. */
  readonly passed: ReadonlyMap<VariableId, Pick<Threshold, 'when' | 'value'>>;
  /** What feeds the inputs of the model, where it is a part. */
  readonly sources: ReadonlyMap<VariableId, string>;
  /** What loops are called and tell, for those of them that have a label. */
  readonly loops: (key: LoopKey) => string;
  /** Why labels are not true. */
  readonly untrue: ReadonlyMap<ElementId, string>;
  /** The model's unit of time. */
  readonly timeUnit: string;
}

const NOTHING_KNOWN: Known = { problems: new Map(), unused: new Set(), clashes: new Map(), passed: new Map(), sources: new Map(), loops: () => '', untrue: new Map(), timeUnit: '' };

/** The names of a view's elements for screen readers. */
export type Labels = Pick<ReadonlyMap<ElementId, string>, 'get'>;

/**
 * The names of a view's elements for screen readers: kind, name, number, connections, limits passed, and what is wrong. A
 * name is put together when it is asked for, which of a large view few are. With a memo kept between calls that is done anew
 * only where something that it tells has changed.
 */
export function labelsOf(model: Model, view: View, known: Partial<Known> = {}, memo = createDrawingMemo()): Labels {
  memo.sweep();
  let state: State | null = null;
  return {
    get: (id) => {
      const element = view.elements[id];
      state ??= { ...NOTHING_KNOWN, ...known, memo, open: openVariables(model), pipes: pipesOf(model), links: linksOf(model, view) };
      return element && labelOf(model, element, state);
    },
  };
}

/** How many links enter and leave each variable, and leave each ghost of a view. */
interface Links {
  readonly into: ReadonlyMap<VariableId, number>;
  readonly outOf: ReadonlyMap<VariableId | ElementId, number>;
}

function linksOf(model: Model, view: View): Links {
  const into = new Map<VariableId, number>();
  const outOf = new Map<VariableId | ElementId, number>();
  for (const { from, to } of Object.values(model.links)) {
    into.set(to, (into.get(to) ?? 0) + 1);
    outOf.set(from, (outOf.get(from) ?? 0) + 1);
  }
  for (const element of Object.values(view.elements)) {
    if (element.kind === 'curve' && element.from !== undefined) outOf.set(element.from, (outOf.get(element.from) ?? 0) + 1);
  }
  return { into, outOf };
}

/** The flows at each stock: whoever asks every stock for its flows walks a large model once. */
type Pipes = ReadonlyMap<VariableId, Record<VariableId, Variable>>;

function pipesOf({ variables }: Model): Pipes {
  const pipes = new Map<VariableId, Record<VariableId, Variable>>();
  for (const variable of Object.values(variables)) {
    if (variable.kind !== 'flow') continue;
    for (const stock of [variable.from, variable.to]) {
      if (stock !== null) pipes.set(stock, { ...pipes.get(stock), [variable.id]: variable });
    }
  }
  return pipes;
}

/** The first error or warning of each variable of a model, in a whole sentence. */
export function problemsOf(model: Model, diagnostics: readonly Diagnostic[]): ReadonlyMap<VariableId, string> {
  const problems = new Map<VariableId, string>();
  for (const severity of ['error', 'warning'] as const) {
    for (const { severity: found, message, place } of diagnostics) {
      const known = place.variable !== undefined && (place.model === undefined || place.model === model.id);
      if (found === severity && known && place.variable !== undefined && !problems.has(place.variable)) problems.set(place.variable, message);
    }
  }
  return problems;
}

/**
 * The stocks and flows that still need an equation. While no variable has one the model is a sketch, and other
 * variables without one are words, as in any causal loop diagram.
 */
export function openVariables(model: Model): ReadonlySet<VariableId> {
  const variables = Object.values(model.variables);
  if (variables.every(lacksEquation)) return new Set();
  return new Set(variables.filter((variable) => variable.kind !== 'auxiliary' && lacksEquation(variable) && !isDriven(model, variable)).map(({ id }) => id));
}

function lacksEquation(variable: Variable): boolean {
  const equation = equationOf(variable);
  return equation !== null && isBlank(equation);
}

interface State extends Known {
  readonly open: ReadonlySet<VariableId>;
  readonly pipes: Pipes;
  readonly links: Links;
  readonly memo: DrawingMemo;
}

function labelOf(model: Model, element: ViewElement, state: State): string {
  const nameOf = (id: VariableId | null): string => (id === null ? '' : (model.variables[id]?.name ?? ''));
  switch (element.kind) {
    case 'shape': return shapeLabel(model, element, state);
    case 'ghost': return say.ghost(nameOf(element.variable), state.links.outOf.get(element.id) ?? 0);
    case 'cloud': return say.cloud(nameOf(element.flow), element.end);
    case 'curve': return linkLabel(model, element, state);
    case 'note': return element.loop === undefined ? say.note(element.text) : loopLabel(element, element.loop, state);
    case 'frame': return say.frame(element.title);
  }
}

/** The label of a loop: what it says, what is true of the loop, and whether that is the same. */
function loopLabel({ id, text }: NoteBox, loop: LoopKey, { loops, untrue }: State): string {
  const label = words.loopPanel.labelled(text.trim(), loops(loop));
  const wrong = untrue.get(id);
  return wrong === undefined ? label : words.loopPanel.untrue(label, wrong);
}

function shapeLabel(model: Model, { id, variable: shown, expanded }: Shape, { problems, open, passed, sources, timeUnit, pipes, links, memo }: State): string {
  const variable = model.variables[shown];
  if (!variable) return '';
  const problem = problems.get(shown) ?? (open.has(shown) ? words.canvas.noEquation : null);
  const limit = passed.get(shown);
  const joined = joinedTo(model, variable, pipes.get(shown) ?? {});
  const [linksIn, linksOut] = [links.into.get(shown) ?? 0, links.outOf.get(shown) ?? 0];
  const driver = variable.kind === 'flow' ? driverOf(model, variable) : null;
  const role = driver?.leaks ? 'leak' : 'flow';
  const source = sources.get(shown) ?? '';
  const inputs = [variable, problem, limit?.when, limit?.value, linksIn, linksOut, role, driver === null, timeUnit, source, expanded !== undefined, ...joined.in, null, ...joined.out];
  return memo.recall(id, inputs, () => {
    const plain = variableLabel(variable, joined, { guess: variable.guess === true, linksIn, linksOut }, { role, driven: driver !== null && !driver.leaks, timeUnit, source, expanded: expanded !== undefined });
    const label = limit ? say.passed(plain, limit.when, limit.value) : plain;
    return problem === null ? label : say.problem(label, problem);
  });
}

function linkLabel(model: Model, { id, link: shown }: Curve, { unused, clashes, memo }: State): string {
  const link = model.links[shown];
  const [from, to] = [link && model.variables[link.from]?.name, link && model.variables[link.to]?.name];
  if (!link || from === undefined || to === undefined) return '';
  return memo.recall(id, [link, from, to, unused.has(shown), clashes.get(shown)], () => {
    if (link.association) return withClash(say.association(from, to), clashes.get(shown));
    const { polarity = null, delay = false, strength = null } = link;
    return withClash(say.link(from, to, { polarity, delay, strength, unused: unused.has(shown) }), clashes.get(shown));
  });
}

const withClash = (label: string, clash: string | undefined): string => (clash === undefined ? label : say.problem(label, clash));

/** Names at the ends of pipes: of the flows into and out of a stock, or of the stocks that a flow comes from and goes to. */
interface Joined {
  readonly in: readonly string[];
  readonly out: readonly string[];
}

function joinedTo(model: Model, variable: Variable, flows: Record<VariableId, Variable>): Joined {
  const stock = (id: VariableId | null) => (id === null ? [] : namesOf([model.variables[id]]));
  if (variable.kind === 'flow') return { in: stock(variable.from), out: stock(variable.to) };
  if (variable.kind !== 'stock') return { in: [], out: [] };
  const own = { ...model, variables: flows };
  return { in: namesOf(inflowsOf(own, variable.id)), out: namesOf(outflowsOf(own, variable.id)) };
}

/** What is to be known of a flow that a special stock drives, of the time of such a stock, and of parts. */
interface Special {
  readonly role: 'flow' | 'leak';
  readonly driven: boolean;
  readonly timeUnit: string;
  /** What feeds it, where it is an input. */
  readonly source: string;
  readonly expanded: boolean;
}

function variableLabel(variable: Variable, joined: Joined, more: Parameters<typeof say.module>[1], special: Special): string {
  const { name, access } = variable;
  if (access === 'input' && variable.kind === 'auxiliary') return say.input(name, special.source, more);
  const label = kindLabel(variable, joined, more, special);
  return access === undefined ? label : say.passage(label, access, special.source);
}

function kindLabel(variable: Variable, joined: Joined, more: { readonly guess: boolean; readonly linksIn: number; readonly linksOut: number }, special: Special): string {
  const { name } = variable;
  switch (variable.kind) {
    case 'stock': return say.stock(name, valueOf(variable), [...joined.in], [...joined.out], more, kindOf(variable, special.timeUnit));
    case 'flow': return say.flow(name, joined.in[0] ?? null, joined.out[0] ?? null, special.driven ? '' : valueOf(variable), more, { kind: variable.overflow ? 'overflow' : special.role, ways: waysOf(variable, special) });
    case 'auxiliary': return symbolOf(variable) === 'constant' ? say.constant(name, valueOf(variable), more) : say.variable(name, valueOf(variable), more);
    case 'lookup': return say.lookup(name, more);
    case 'module': return say.module(name, more, special.expanded);
  }
}

/** Which ways a flow runs, where its author or its equation says so and no special stock drives it. */
function waysOf(flow: Flow, { driven, role }: Special): 'usual' | 'one' | 'both' {
  if (driven || role === 'leak') return 'usual';
  if (flow.nonNegative) return 'one';
  return runsBack(flow) ? 'both' : 'usual';
}

/** The kind of a special stock, with its time in words: `3 months`, or the equation that gives it. */
function kindOf({ special }: Stock, timeUnit: string): { readonly kind: 'conveyor' | 'queue' | 'oven'; readonly time: string } | undefined {
  if (!special) return undefined;
  const text = special.kind === 'queue' ? '' : specialText(special, special.kind === 'conveyor' ? 'transit' : 'cook').trim();
  const number = text === '' ? NaN : Number(text);
  return { kind: special.kind, time: Number.isFinite(number) ? say.duration(number, timeUnit) : text };
}

/** `100 customers`, where the equation is a plain number; else its text, where there is one for all elements. */
function valueOf(variable: Variable): string {
  const value = constantValue(variable);
  if (value === null) {
    const equation = equationOf(variable);
    return typeof equation === 'string' ? equation.trim().replace(/\s+/gu, ' ') : '';
  }
  return variable.units === undefined || variable.units === '1' ? String(value) : `${value} ${variable.units}`;
}

const namesOf = (variables: readonly (Variable | undefined)[]): string[] => variables.flatMap((variable) => variable?.name ?? []);

import fc from 'fast-check';
import {
  addAuxiliary,
  addCausalView,
  addFlow,
  addFrame,
  addGhost,
  addLines,
  addLink,
  addLinkAndPropose,
  addLookup,
  addNote,
  addPlot,
  addScenario,
  addStock,
  addStockFlowView,
  addTag,
  addView,
  adoptLink,
  alignElements,
  applyLayout,
  changeKind,
  chooseScenario,
  copyOf,
  deleteElements,
  deleteScenario,
  deleteVariable,
  deleteView,
  distributeElements,
  duplicate,
  duplicateView,
  flipCurves,
  followEquation,
  hideElements,
  keepAsBase,
  markLinks,
  moveElements,
  moveView,
  paste,
  propose,
  readLines,
  reattachFlow,
  reattachLink,
  removeTag,
  rename,
  renameTag,
  renameView,
  replaceText,
  resetScenarioValue,
  resize,
  reverseLinks,
  setAllScenarios,
  setAssociation,
  setBend,
  setBends,
  setCollapsed,
  setEquation,
  setLinkPolarity,
  setNonNegative,
  setPinned,
  setPriority,
  setRange,
  setScenarioValue,
  setSettings,
  setTagTint,
  setTint,
  setTitle,
  setUnits,
  showVariable,
} from '#core/commands';
import { rootModel, type ModelDocument } from '#core/model';

/** A step of an editing session in the abstract: which command, and numbers to choose its arguments by. */
export interface Step {
  readonly command: number;
  readonly picks: readonly number[];
}

/** Runs a step on a document. */
export function take(document: ModelDocument, { command, picks }: Step): void {
  const run = commands[command];
  if (run) run(document, new Choice(document, picks));
}

const names = ['Customers', 'churn rate', 'Sign-ups', 'time', 'Müller & Söhne', 'Stock 1', 'CUSTOMERS 2', 'not renewing', 'a "b" c', 'π'];

/** Picks arguments out of what a document has. */
class Choice {
  readonly #document: ModelDocument;
  readonly #picks: number[];

  constructor(document: ModelDocument, picks: readonly number[]) {
    this.#document = document;
    this.#picks = [...picks];
  }

  /** A whole number below a limit. */
  number(limit: number): number {
    return (this.#picks.shift() ?? 0) % limit;
  }

  one<Value>(values: readonly Value[]): Value | undefined {
    return values[this.number(Math.max(1, values.length))];
  }

  get model() {
    return rootModel(this.#document);
  }

  get where() {
    const views = Object.values(this.model.views);
    const view = views[this.number(views.length)];
    if (!view) throw new Error('No view');
    return { model: this.model.id, view: view.id };
  }

  get at() {
    return { x: this.number(10) * 60, y: this.number(7) * 60 };
  }

  get name() {
    return names[this.number(names.length)] ?? 'x';
  }

  variable(kind?: string) {
    return this.one(Object.values(this.model.variables).filter((variable) => kind === undefined || variable.kind === kind))?.id;
  }

  link() {
    return this.one(Object.values(this.model.links))?.id;
  }

  elements(where: { view: string }) {
    const view = Object.values(this.model.views).find(({ id }) => id === where.view);
    const all = Object.keys(view?.elements ?? {}) as (keyof NonNullable<typeof view>['elements'])[];
    const from = this.number(Math.max(1, all.length));
    return all.slice(from, from + 1 + this.number(4));
  }

  equation() {
    const some = Object.values(this.model.variables).map(({ name }) => `"${name.replace(/["\\]/g, '\\$&')}"`);
    return `${this.one(some) ?? '1'} * ${this.number(9)} + ${this.one(some) ?? '2'}`;
  }
}

type Run = (document: ModelDocument, choice: Choice) => unknown;

const commands: readonly Run[] = [
  (document, choice) => addStock(document, { ...choice.where, at: choice.at, name: choice.name, equation: choice.equation() }),
  (document, choice) => addAuxiliary(document, { ...choice.where, at: choice.at, name: choice.name }),
  (document, choice) => addAuxiliary(document, { ...choice.where, at: choice.at, equation: String(choice.number(50)) }),
  (document, choice) => addLookup(document, { ...choice.where, at: choice.at }),
  (document, choice) => addFlow(document, { ...choice.where, from: choice.variable('stock') ?? choice.at, to: choice.at }),
  (document, choice) => addFlow(document, { ...choice.where, from: choice.at, to: choice.variable('stock') ?? choice.at, name: choice.name }),
  (document, choice) => addFlow(document, { ...choice.where, from: choice.variable('stock') ?? choice.at, to: choice.variable('stock') ?? choice.at }),
  (document, choice) => {
    const from = choice.variable();
    const to = choice.variable();
    return from && to && addLink(document, { ...choice.where, from, to });
  },
  (document, choice) => {
    const where = choice.where;
    const ghost = choice.one(Object.values(choice.model.views[where.view]?.elements ?? {}).filter(({ kind }) => kind === 'ghost'));
    const to = choice.variable();
    return ghost?.kind === 'ghost' && to && addLink(document, { ...where, from: ghost.variable, to, ghost: ghost.id });
  },
  (document, choice) => {
    const variable = choice.variable();
    return variable && addGhost(document, { ...choice.where, variable, at: choice.at });
  },
  (document, choice) => addNote(document, { ...choice.where, at: choice.at, text: 'Look **here**' }),
  (document, choice) => addFrame(document, { ...choice.where, at: choice.at, width: 200, height: 100 }),
  (document, choice) => choice.number(8) === 0 && addView(document, { model: choice.model.id }),
  (document, choice) => {
    const where = choice.where;
    deleteElements(document, { ...where, elements: choice.elements(where) });
  },
  (document, choice) => {
    const where = choice.where;
    hideElements(document, { ...where, elements: choice.elements(where) });
  },
  (document, choice) => {
    const variable = choice.variable();
    return variable && deleteVariable(document, { model: choice.model.id, variable });
  },
  (document, choice) => {
    const where = choice.where;
    duplicate(document, { ...where, elements: choice.elements(where) });
  },
  (document, choice) => {
    const where = choice.where;
    moveElements(document, { ...where, elements: choice.elements(where), by: choice.at });
  },
  (document, choice) => {
    const variable = choice.variable();
    return variable && rename(document, { model: choice.model.id, variable, name: choice.name });
  },
  (document, choice) => {
    const variable = choice.variable();
    return variable && setEquation(document, { model: choice.model.id, variable, equation: choice.equation() });
  },
  (document, choice) => {
    const variable = choice.variable();
    return variable && setUnits(document, { model: choice.model.id, variable, units: choice.number(2) ? 'customers' : '' });
  },
  (document, choice) => {
    const variable = choice.variable();
    return variable && setRange(document, { model: choice.model.id, variable, range: { min: 0, max: choice.number(9) } });
  },
  (document, choice) => {
    const variable = choice.variable('stock');
    return variable && setNonNegative(document, { model: choice.model.id, variable, nonNegative: choice.number(2) === 1 });
  },
  (document, choice) => {
    const flow = choice.variable('flow');
    const stock = choice.number(3) === 0 ? null : (choice.variable('stock') ?? null);
    return flow && reattachFlow(document, { model: choice.model.id, flow, end: choice.number(2) ? 'from' : 'to', stock, at: choice.at });
  },
  (document, choice) => {
    const link = choice.link();
    const variable = choice.variable();
    return link && variable && reattachLink(document, { model: choice.model.id, link, end: choice.number(2) ? 'from' : 'to', variable });
  },
  (document, choice) => {
    const link = choice.link();
    return link && setLinkPolarity(document, { model: choice.model.id, link, polarity: choice.number(2) ? '+' : null });
  },
  (document, choice) => {
    const variable = choice.variable('flow');
    return variable && setPriority(document, { model: choice.model.id, variable, priority: choice.number(3) });
  },
  (document, choice) => {
    const where = choice.where;
    for (const element of choice.elements(where)) setBend(document, { ...where, element, bend: choice.number(400) });
  },
  (document, choice) => {
    const where = choice.where;
    for (const element of choice.elements(where)) setBends(document, { ...where, element, bends: [choice.at] });
  },
  (document, choice) => {
    const where = choice.where;
    for (const element of choice.elements(where)) resize(document, { ...where, element, width: 80, height: 50 });
  },
  (document, choice) => {
    const variable = choice.variable();
    const kind = choice.one(['stock', 'flow', 'auxiliary', 'lookup'] as const);
    return variable && kind && changeKind(document, { model: choice.model.id, variable, kind });
  },
  (document, choice) => addScenario(document, { name: choice.name }),
  (document, choice) => {
    const scenario = choice.one(Object.values(document.scenarios));
    return scenario && deleteScenario(document, { scenario: scenario.id });
  },
  (document, choice) => chooseScenario(document, { scenario: choice.one(Object.values(document.scenarios))?.id ?? null }),
  (document, choice) => {
    const address = choice.variable();
    return address && setScenarioValue(document, { address, value: choice.number(99) / 8 });
  },
  (document, choice) => {
    const address = choice.variable();
    return address && resetScenarioValue(document, { address });
  },
  (document) => keepAsBase(document, {}),
  (document, choice) => {
    const variable = choice.variable();
    return variable && addPlot(document, { plot: { variable } });
  },
  (document, choice) => setAllScenarios(document, { all: choice.number(2) === 1 }),
  (document, choice) => setSettings(document, { stop: 12 + choice.number(12), dt: 0.25, saveEvery: choice.number(2) ? 1 : null }),
  (document, choice) => setTitle(document, { title: choice.name }),
  (document, choice) => {
    const from = choice.variable();
    const to = choice.variable();
    return from && to && addLinkAndPropose(document, { ...choice.where, from, to, asked: choice.number(2) === 1 });
  },
  (document, choice) => {
    const variable = choice.variable();
    return variable && propose(document, { model: choice.model.id, variable });
  },
  (document, choice) => {
    const variable = choice.variable();
    return variable && followEquation(document, { model: choice.model.id, variable });
  },
  (document, choice) => {
    const link = choice.link();
    return link && adoptLink(document, { model: choice.model.id, link, ...(choice.number(2) ? { caret: { at: choice.number(12) } } : {}) });
  },
  (document, choice) => {
    const links = [choice.link(), choice.link()].filter((link) => link !== undefined);
    reverseLinks(document, { model: choice.model.id, links });
  },
  (document, choice) => {
    const links = [choice.link(), choice.link()].filter((link) => link !== undefined);
    setAssociation(document, { model: choice.model.id, links, association: choice.number(3) > 0 });
  },
  (document, choice) => {
    const links = [choice.link(), choice.link()].filter((link) => link !== undefined);
    markLinks(document, { model: choice.model.id, links, marks: { polarity: choice.number(2) ? '-' : null, delay: choice.number(2) === 1 } });
  },
  (document, choice) => {
    const where = choice.where;
    flipCurves(document, { ...where, elements: choice.elements(where) });
  },
  (document, choice) => {
    const { model, view: from } = choice.where;
    if (choice.number(4) === 0) (choice.number(2) ? addCausalView : addStockFlowView)(document, { model, from });
  },
  (document, choice) => choice.number(4) === 0 && duplicateView(document, choice.where),
  (document, choice) => deleteView(document, choice.where),
  (document, choice) => moveView(document, { ...choice.where, to: choice.number(3) }),
  (document, choice) => renameView(document, { ...choice.where, name: choice.name }),
  (document, choice) => {
    const variable = choice.variable();
    return variable && showVariable(document, { ...choice.where, variable });
  },
  (document, choice) => {
    const where = choice.where;
    const fragment = copyOf(document, { ...where, elements: choice.elements(where) });
    return fragment && paste(document, { ...choice.where, fragment, at: choice.at });
  },
  (document, choice) => {
    const where = choice.where;
    alignElements(document, { ...where, elements: choice.elements(where), to: choice.one(['left', 'centre', 'top', 'middle'] as const) ?? 'right' });
  },
  (document, choice) => {
    const where = choice.where;
    distributeElements(document, { ...where, elements: choice.elements(where), along: choice.number(2) ? 'horizontal' : 'vertical' });
  },
  (document, choice) => {
    const where = choice.where;
    const elements = choice.elements(where);
    setTint(document, { ...where, elements, tint: choice.number(2) ? 'blue' : null });
    setPinned(document, { ...where, elements, pinned: choice.number(2) === 1 });
    for (const element of elements) setCollapsed(document, { ...where, element, collapsed: true });
  },
  (document, choice) => {
    const where = choice.where;
    const places = Object.fromEntries(choice.elements(where).map((element) => [element, choice.at]));
    applyLayout(document, { ...where, layout: { places } });
  },
  (document, choice) => {
    const variable = choice.variable();
    if (!variable) return;
    const of = { model: choice.model.id, variables: [variable] };
    if (choice.number(3) === 0) removeTag(document, { ...of, tag: choice.name });
    else addTag(document, { ...of, tag: choice.name });
    setTagTint(document, { tag: choice.name, tint: choice.number(2) ? 'red' : null });
  },
  (document, choice) => renameTag(document, { tag: choice.name, name: choice.name }),
  (document, choice) => {
    const { lines } = readLines(`${choice.name} -> ${choice.name} +\n${choice.name}\n${choice.name} -> ${choice.name} || -`);
    addLines(document, { ...choice.where, lines, at: choice.at });
  },
  (document, choice) => replaceText(document, { query: choice.one(['a', 'customers', 'Stock', '2', '*']) ?? 'x', by: choice.one(['', 'time', 'b', '(']) ?? 'y', options: { names: true, equations: true } }),
];

/** Sessions of any commands with any arguments that the document offers at the time. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ command: fc.nat(commands.length - 1), picks: fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }) }),
  { maxLength: 40, size: '+1' },
);

import {
  addAuxiliary,
  addFlow,
  addFrame,
  addGhost,
  addInput,
  addLines,
  addLink,
  addModule,
  addLinkAndPropose,
  addLookup,
  addLoopLabel,
  addNote,
  bindLabel,
  addShape,
  addStock,
  alignElements,
  applyLayout,
  changeKind,
  copyOf,
  deleteElements,
  deleteLink,
  deleteVariable,
  distributeElements,
  duplicate,
  extract,
  flipCurves,
  hideElements,
  inline,
  joinPart,
  moveElements,
  paste,
  placeElement,
  readLines,
  reattachFlow,
  reattachLink,
  resize,
  reusableParts,
  reverseLinks,
  setBend,
  setBends,
  setCollapsed,
  setExpanded,
  setLabelSide,
  setLabelSides,
  setNameSize,
  setPinned,
  setText,
  setTint,
  showVariable,
} from '#core/commands';
import { loopKey } from '#core/model';
import type { Choice, Runs } from './choice.ts';

const SIDES = ['top', 'bottom', 'left', 'right', null] as const;

/** What is drawn: symbols, pipes, curves, notes and frames, and where they stand. */
export const drawing = {
  addModule: (document, choice) => {
    const part = choice.one(reusableParts(document, document.root))?.id;
    if (part) addModule(document, { ...choice.where, part, at: choice.at });
  },
  setExpanded: (document, choice) => setExpanded(document, { ...choice.several('shape'), expanded: choice.number(3) > 0 }),
  joinPart: (document, choice) => {
    const where = choice.where;
    const module = choice.one(Object.values(choice.model.variables).filter(({ kind }) => kind === 'module'));
    const part = module?.kind === 'module' ? document.models[module.model] : undefined;
    const [member, other] = [choice.one(Object.values(part?.variables ?? {}))?.id ?? null, choice.variable()];
    if (!module || !other) return;
    if (choice.number(2)) joinPart(document, { ...where, from: module.id, to: other, output: member, input: null });
    else joinPart(document, { ...where, from: other, to: module.id, output: null, input: member });
  },
  inline: (document, choice) => {
    const where = choice.where;
    const modules = choice.drawn(where, 'shape').filter(({ variable }) => choice.model.variables[variable]?.kind === 'module');
    const element = choice.one(modules)?.id ?? choice.several('shape').elements[0];
    if (element) inline(document, { ...where, element });
  },
  extract: (document, choice) => extract(document, choice.several()),
  addStock: (document, choice) => addStock(document, { ...choice.where, at: choice.at, name: choice.name, equation: choice.equation() }),
  addAuxiliary: (document, choice) => addAuxiliary(document, { ...choice.where, at: choice.at, ...(choice.number(2) ? { name: choice.name } : { equation: String(choice.number(50)) }) }),
  addLookup: (document, choice) => addLookup(document, { ...choice.where, at: choice.at }),
  addFlow: (document, choice) => {
    const end = () => (choice.number(3) === 0 ? choice.at : (choice.variable('stock') ?? choice.at));
    addFlow(document, { ...choice.where, from: end(), to: end(), ...(choice.number(2) ? { name: choice.name } : {}) });
  },
  addLink: (document, choice) => {
    const where = choice.where;
    const ghost = choice.number(3) === 0 ? choice.one(choice.drawn(where, 'ghost')) : undefined;
    const from = ghost?.variable ?? choice.variable();
    const to = choice.variable();
    if (from && to) addLink(document, { ...where, from, to, ...(ghost ? { ghost: ghost.id } : {}) });
  },
  addLinkAndPropose: (document, choice) => {
    const [from, to] = [choice.variable(), choice.variable()];
    if (from && to) addLinkAndPropose(document, { ...choice.where, from, to, asked: choice.number(2) === 1 });
  },
  addGhost: (document, choice) => {
    const variable = choice.variable();
    if (variable) addGhost(document, { ...choice.where, variable, at: choice.at });
  },
  addShape: (document, choice) => {
    const variable = choice.variable();
    if (variable) addShape(document, { ...choice.where, variable, at: choice.at });
  },
  showVariable: (document, choice) => {
    const variable = choice.variable();
    if (variable) showVariable(document, { ...choice.where, variable });
  },
  addInput: (document, choice) => {
    const variable = choice.variable();
    if (variable) addInput(document, { ...choice.where, variable, name: choice.name, at: choice.at });
  },
  addLoopLabel: (document, choice) => addLoopLabel(document, { ...choice.where, loop: loopOf(choice), at: choice.at, text: choice.one(['', 'R1']) ?? '' }),
  bindLabel: (document, choice) => {
    const { elements, ...where } = choice.several('note');
    for (const element of elements) bindLabel(document, { ...where, element, loop: choice.number(3) ? loopOf(choice) || null : null });
  },
  addNote: (document, choice) => addNote(document, { ...choice.where, at: choice.at, text: 'Look **here**' }),
  addFrame: (document, choice) => addFrame(document, { ...choice.where, at: choice.at, width: 200, height: 100 }),
  addLines: (document, choice) => {
    const { lines } = readLines(`${choice.name} -> ${choice.name} +\n${choice.name}\n${choice.name} -> ${choice.name} || -`);
    addLines(document, { ...choice.where, lines, at: choice.at });
  },
  deleteElements: (document, choice) => deleteElements(document, choice.several()),
  hideElements: (document, choice) => hideElements(document, choice.several()),
  deleteVariable: (document, choice) => {
    const variable = choice.variable();
    if (variable) deleteVariable(document, { model: choice.model.id, variable });
  },
  deleteLink: (document, choice) => {
    const link = choice.link();
    if (link) deleteLink(document, { model: choice.model.id, link });
  },
  duplicate: (document, choice) => duplicate(document, choice.several()),
  paste: (document, choice) => {
    const fragment = copyOf(document, choice.several());
    if (fragment) paste(document, { ...choice.where, fragment, at: choice.at });
  },
  moveElements: (document, choice) => moveElements(document, { ...choice.several(), by: choice.at }),
  placeElement: (document, choice) => {
    const { elements, ...where } = choice.several();
    for (const element of elements) placeElement(document, { ...where, element, to: choice.at });
  },
  resize: (document, choice) => {
    const { elements, ...where } = choice.several();
    for (const element of elements) resize(document, { ...where, element, width: 80, height: 50 });
  },
  reattachFlow: (document, choice) => {
    const flow = choice.variable('flow');
    const stock = choice.number(3) === 0 ? null : (choice.variable('stock') ?? null);
    if (flow) reattachFlow(document, { model: choice.model.id, flow, end: choice.number(2) ? 'from' : 'to', stock, at: choice.at });
  },
  reattachLink: (document, choice) => {
    const [link, variable] = [choice.link(), choice.variable()];
    if (link && variable) reattachLink(document, { model: choice.model.id, link, end: choice.number(2) ? 'from' : 'to', variable });
  },
  reverseLinks: (document, choice) => reverseLinks(document, choice.links()),
  flipCurves: (document, choice) => flipCurves(document, choice.several('curve')),
  setBend: (document, choice) => {
    const { elements, ...where } = choice.several('curve');
    for (const element of elements) setBend(document, { ...where, element, bend: choice.number(400) });
  },
  setBends: (document, choice) => {
    const { elements, ...where } = choice.several();
    for (const element of elements) setBends(document, { ...where, element, bends: [choice.at] });
  },
  changeKind: (document, choice) => {
    const variable = choice.variable();
    const kind = choice.one(['stock', 'flow', 'auxiliary', 'lookup'] as const);
    if (variable && kind) changeKind(document, { model: choice.model.id, variable, kind });
  },
  alignElements: (document, choice) => alignElements(document, { ...choice.several(), to: choice.one(['left', 'centre', 'top', 'middle'] as const) ?? 'right' }),
  distributeElements: (document, choice) => distributeElements(document, { ...choice.several(), along: choice.number(2) ? 'horizontal' : 'vertical' }),
  applyLayout: (document, choice) => {
    const { elements, ...where } = choice.several();
    applyLayout(document, { ...where, layout: { places: Object.fromEntries(elements.map((element) => [element, choice.at])) } });
  },
  setTint: (document, choice) => setTint(document, { ...choice.several(), tint: choice.number(3) ? 'blue' : null }),
  setPinned: (document, choice) => setPinned(document, { ...choice.several(), pinned: choice.number(3) > 0 }),
  setNameSize: (document, choice) => setNameSize(document, { ...choice.several(), size: choice.number(2) ? 'large' : null }),
  setLabelSides: (document, choice) => setLabelSides(document, { ...choice.several(), side: choice.one(SIDES) ?? null }),
  setLabelSide: (document, choice) => {
    const { elements, ...where } = choice.several();
    for (const element of elements) setLabelSide(document, { ...where, element, side: choice.one(SIDES) ?? null });
  },
  setCollapsed: (document, choice) => {
    const { elements, ...where } = choice.several('frame');
    for (const element of elements) setCollapsed(document, { ...where, element, collapsed: choice.number(3) > 0 });
  },
  setText: (document, choice) => {
    const { elements, ...where } = choice.several(choice.number(2) ? 'frame' : 'note');
    for (const element of elements) setText(document, { ...where, element, text: choice.name });
  },
} satisfies Runs;

/** The key of a loop between two variables, whether there is one or not. */
function loopOf(choice: Choice): string {
  return loopKey([...new Set([choice.variable(), choice.variable()])].filter((id) => id !== undefined));
}

import { addModule, extract, inline, reusableParts, setExpanded } from '#core/commands';
import { drawView, freeSpot } from '#core/diagram';
import { pathTo, type ElementId, type ModelId, type Module } from '#core/model';
import { words } from '#core/words';
import { edit, getCanvas, getDocument, getSelection, notify, openView, startRenaming } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosen, chosenOf, here, openPlace } from './chosen.ts';

const { labels, steps, told } = words.actions;

/** Parts of a model: made of what is selected, gone into and come out of. */
export const moduleActions = {
  makePart: { group: 'arrange', keys: ['Mod+G'], onDiagram: true, aboutSelection: true, when: () => chosenOf('shape').length > 0, run: makePart },
  usePart: { group: 'arrange', when: () => reusableParts(getDocument(), getSelection().model).length > 0, run: usePart },
  openPart: {
    group: 'arrange',
    keys: ['Mod+ArrowDown'],
    onDiagram: true,
    aboutSelection: true,
    when: () => moduleChosen() !== null,
    run: () => {
      const module = moduleChosen();
      if (module) openView(module.model);
      getCanvas()?.focus();
    },
  },
  expandPart: {
    group: 'arrange',
    keys: ['Shift+E'],
    onDiagram: true,
    aboutSelection: true,
    label: () => (expanded() ? words.actions.collapsePart : labels.expandPart),
    when: () => modulesChosen().length > 0 && openPlace()?.view.notation !== 'causal',
    run: () => {
      const now = !expanded();
      const elements = modulesChosen().map(({ element }) => element);
      edit(now ? steps.expand : steps.collapse, (draft) => setExpanded(draft, { ...here(), elements, expanded: now }));
    },
  },
  inlinePart: { group: 'arrange', keys: ['Mod+Shift+G'], onDiagram: true, aboutSelection: true, when: () => modulesChosen().length > 0, run: inlineParts },
  leavePart: {
    group: 'arrange',
    keys: ['Mod+ArrowUp'],
    onDiagram: true,
    when: () => getSelection().model !== getDocument().root,
    run: () => {
      const whole = pathTo(getDocument(), getSelection().model).at(-2);
      if (whole) openView(whole.id);
      getCanvas()?.focus();
    },
  },
} satisfies Record<string, ActionSpec>;

/** The part is named at once; its name belongs to the step that makes it. */
function makePart(): void {
  const merge = `part ${getDocument().counter}`;
  const made = edit(steps.part, (draft) => extract(draft, chosen()), { merge, select: (result) => (result.kind === 'made' ? [result.element] : getSelection().elements) });
  if (made.kind === 'refused') notify({ id: 'no-part', tone: 'warning', text: told.noPart[made.why], about: 'step' });
  else startRenaming(made.element, merge);
}

/** Whether all selected modules show their own pictures. */
function expanded(): boolean {
  const shapes = chosenOf('shape').filter(({ id }) => modulesChosen().some(({ element }) => element === id));
  return shapes.length > 0 && shapes.every((shape) => shape.expanded !== undefined);
}

/** The part that is selected, or the only one there is, or the one that the reader names. */
function usePart(): void {
  const parts = reusableParts(getDocument(), getSelection().model);
  const part = parts.find(({ id }) => id === moduleChosen()?.model) ?? (parts.length === 1 ? parts[0] : undefined);
  if (part) placeAgain(part.id);
  else getCanvas()?.ask('part');
}

/** Places a part once more in the middle of what is in sight, and asks for its name. */
export function placeAgain(part: ModelId): void {
  const view = openPlace();
  if (!view) return;
  const at = freeSpot(drawView(view.model, view.view), getCanvas()?.middle() ?? { x: 0, y: 0 });
  const merge = `part ${getDocument().counter}`;
  const made = edit(steps.usePart, (draft) => addModule(draft, { ...here(), part, at }), { merge, select: (drawn) => (drawn ? [drawn.element] : getSelection().elements) });
  if (made) startRenaming(made.element, merge);
}

/** What comes out of the parts is selected; names that had to change are told. */
function inlineParts(): void {
  const elements = modulesChosen().map(({ element }) => element);
  const out = edit(
    steps.inline(elements.length),
    (draft) => elements.map((element) => inline(draft, { ...here(), element })).filter((each) => each !== null),
    { select: (all) => all.flatMap((each) => each.elements) },
  );
  const renamed = out.flatMap((each) => each.renamed);
  if (renamed.length > 0) notify({ id: 'inlined', tone: 'info', text: told.renamed(renamed), about: 'step' });
  getCanvas()?.focus();
}

function moduleChosen(): Module | null {
  const [only, second] = chosenOf('shape', 'ghost');
  const variable = only && !second ? openPlace()?.model.variables[only.variable] : undefined;
  return variable?.kind === 'module' ? variable : null;
}

/** The selected modules, each with its symbol. */
function modulesChosen(): { readonly element: ElementId; readonly module: Module }[] {
  const variables = openPlace()?.model.variables;
  return chosenOf('shape').flatMap(({ id, variable }) => {
    const module = variables?.[variable];
    return module?.kind === 'module' ? [{ element: id, module }] : [];
  });
}

import { extract } from '#core/commands';
import { pathTo, type Module } from '#core/model';
import { words } from '#core/words';
import { edit, getCanvas, getDocument, getSelection, notify, openView, startRenaming } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosen, chosenOf, openPlace } from './chosen.ts';

const { steps, told } = words.actions;

/** Parts of a model: made of what is selected, gone into and come out of. */
export const moduleActions = {
  makePart: { group: 'arrange', aboutSelection: true, when: () => chosenOf('shape').length > 0, run: makePart },
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
  if (made.kind === 'refused') notify({ id: 'no-part', tone: 'warning', text: told.noPart[made.why] });
  else startRenaming(made.element, merge);
}

function moduleChosen(): Module | null {
  const [only, second] = chosenOf('shape');
  const variable = only && !second ? openPlace()?.model.variables[only.variable] : undefined;
  return variable?.kind === 'module' ? variable : null;
}

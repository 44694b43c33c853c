import { confirmGuess, guesses } from '#core/commands';
import type { Model, Variable } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, getSelection, openAside } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { confirmAll, isOpen, suggest, suggestAll } from './suggest.ts';

/** The one selected variable, drawn or chosen in the outline. */
function chosenVariable(): { readonly model: Model; readonly variable: Variable } | null {
  const { model: id, variable: chosen } = getSelection();
  const model = getDocument().models[id];
  const variable = chosen === null ? undefined : model?.variables[chosen];
  return model && variable ? { model, variable } : null;
}

const ofVariable = (when: (variable: Variable) => boolean, run: (model: Model, variable: Variable) => void): ActionSpec => ({
  group: 'edit',
  aboutSelection: true,
  when: () => {
    const found = chosenVariable();
    return found !== null && when(found.variable);
  },
  run: () => {
    const found = chosenVariable();
    if (found) run(found.model, found.variable);
  },
});

/** Equations that are asked for, and guesses that are taken for true. */
export const guessActions = {
  suggest: ofVariable(isOpen, (model, variable) => suggest(model.id, variable)),
  interview: { group: 'model', icon: 'stock', run: () => openAside('interview') },
  suggestAll: { group: 'model', when: someOpen, run: () => suggestAll(getSelection().model) },
  confirm: ofVariable(({ guess }) => guess === true, (model, { id, name }) => {
    edit(words.inspect.guess.editConfirm(name), (draft) => confirmGuess(draft, { model: model.id, variable: id }));
  }),
  confirmAll: { group: 'model', when: () => guesses(getDocument()).guessed > 0, run: confirmAll },
} satisfies Record<string, ActionSpec>;

function someOpen(): boolean {
  return Object.values<Variable>(getDocument().models[getSelection().model]?.variables ?? {}).some(isOpen);
}

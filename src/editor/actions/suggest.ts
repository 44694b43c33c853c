import { confirmGuesses, propose, proposeAll, type Proposal } from '#core/commands';
import { isBlank, type ModelId, type Variable } from '#core/model';
import { words } from '#core/words';
import { edit, notify } from '#editor/store';

const say = words.inspect.guess;

/** Writes a first equation for a variable, as a guess, and for the causes it needs; says how many. */
export function suggest(model: ModelId, variable: Variable): void {
  tell(edit(say.editPropose(variable.name), (draft) => propose(draft, { model, variable: variable.id, asked: true }).length));
}

/** The same for all variables of a model that have no equation. */
export function suggestAll(model: ModelId): void {
  tell(edit(say.editProposeAll, (draft): readonly Proposal[] => proposeAll(draft, { model, asked: true })).length);
}

/** Takes every guess of the document for true. */
export function confirmAll(): void {
  edit(say.editConfirmAll, (draft) => {
    for (const model of Object.values(draft.models)) confirmGuesses(draft, { model: model.id });
  });
}

/** Whether a variable could have an equation and has none. */
export function isOpen(variable: Variable): boolean {
  return 'equation' in variable && isBlank(variable.equation) && !('table' in variable && variable.table !== undefined);
}

function tell(count: number): void {
  notify({ tone: 'info', text: count === 0 ? say.noneProposed : say.proposed(count), about: 'step' });
}

import type { VariableId } from '#core/model';
import { state } from './state.ts';

/** Answers that leave no trace in the document, each with how many steps there were when it was given. */
let answers: readonly { readonly variable: VariableId; readonly steps: number }[] = [];

/** Notes that a word has been asked about; an undo of the step forgets it. */
export function noteAnswer(variable: VariableId): void {
  answers = [...answers.filter((one) => one.variable !== variable), { variable, steps: stepsDone() }];
}

/** The words that have been asked about, as far as the document stands by the answers. */
export function answeredWords(): ReadonlySet<VariableId> {
  const now = stepsDone();
  return new Set(answers.filter(({ steps }) => steps <= now).map(({ variable }) => variable));
}

/** Forgets all answers: everything that is no stock and no flow is asked about again. */
export function forgetAnswers(): void {
  answers = [];
}

function stepsDone(): number {
  return state.getState().history.past.length;
}

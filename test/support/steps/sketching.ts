import { chooseAccumulators, interviewQuestions, planAnswer, planSketch } from '#core/analysis';
import { forgetPlaces, placeWord, propose, turnIntoModel } from '#core/commands';
import type { Runs } from './choice.ts';

/** What makes a running model of a causal loop diagram. */
export const sketching = {
  turnIntoModel: (document, choice) => {
    if (choice.number(4) !== 0) return;
    const { model } = choice;
    for (const { id, kind } of Object.values(model.variables)) if (kind === 'stock') propose(document, { model: model.id, variable: id, asked: true });
    const { accumulators } = chooseAccumulators(document, model);
    turnIntoModel(document, { plan: planSketch(document, model, { accumulators, nudges: [], beats: 10, adjustable: choice.number(2) === 1 }) });
  },
  placeWord: (document, choice) => {
    const { model } = choice;
    const question = choice.one(interviewQuestions(document, model));
    const plan = question && planAnswer(document, model, question.variable, choice.one(['stock', 'flow', 'auxiliary'] as const) ?? question.proposed);
    if (plan) placeWord(document, { plan });
  },
  forgetPlaces: (document, { model }) => forgetPlaces(document, { model: model.id }),
} satisfies Runs;

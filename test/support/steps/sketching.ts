import { chooseAccumulators, planSketch } from '#core/analysis';
import { propose, turnIntoModel } from '#core/commands';
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
} satisfies Runs;

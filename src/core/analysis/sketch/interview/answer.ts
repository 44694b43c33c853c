import { compile } from '#core/compiler';
import type { ConversionPlan, Model, ModelDocument, Variable, VariableId, WordGuess, WordKind } from '#core/model';
import { simulate } from '#core/simulator';
import { guessEquations } from './equations.ts';
import { isUnplaced } from './questions.ts';
import { rebuilt } from './restructure.ts';

/**
 * Works out what an answer makes of a diagram: the word takes its place, and everything that nobody has written an
 * equation for gets one from its arrows, so that the model runs after every answer. Where what the arrows say would run
 * out of all bounds, flows are held between nothing and twice what is normal. Null where the word is placed already.
 */
export function planAnswer(document: ModelDocument, model: Model, variable: VariableId, kind: WordKind): ConversionPlan | null {
  const word = model.variables[variable];
  if (!word || !isUnplaced(word)) return null;
  const { model: built, counter, ...parts } = rebuilt(model, variable, kind, document.counter);
  const open = guessEquations(document, built, false);
  const chosen = runs(document, written(built, open.guesses), counter) ? open : guessEquations(document, built, true);
  return { model: model.id, counter: document.counter, variable, kind, ...parts, ...chosen };
}

/** A model with guesses written into it. */
function written(model: Model, guesses: readonly WordGuess[]): Model {
  const variables: Record<VariableId, Variable> = { ...model.variables };
  for (const { variable, equation } of guesses) {
    const before = variables[variable];
    if (before && 'equation' in before) variables[variable] = { ...before, equation };
  }
  return { ...model, variables };
}

/** Larger numbers than these say nothing any more. */
const BOUND = 1e12;

function runs(document: ModelDocument, model: Model, counter: number): boolean {
  const { program } = compile({ ...document, counter, root: model.id, models: { ...document.models, [model.id]: model } });
  if (!program) return false;
  const run = simulate(program);
  return run.stopped === undefined && run.warnings.length === 0 && run.values.every((course) => course.every((value) => Math.abs(value) < BOUND));
}

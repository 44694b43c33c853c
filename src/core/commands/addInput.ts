import { foldName } from '#core/language';
import { freeName } from '#core/model';
import type { Command, Point } from '#core/model';
import { followEquation } from './follow.ts';
import { propose } from './propose.ts';
import type { OfVariable } from './properties.ts';
import { target, variableIn, type Where } from './target.ts';
import { addAuxiliary, type Drawn } from './variables.ts';

/** A variable that an equation names before it is there: the equation's owner, the name, and where its symbol goes. */
export interface NewInput extends OfVariable, Where {
  readonly name: string;
  readonly at: Point;
}

/**
 * Adds the variable that an equation already names, with the link that the equation asks for. Where the model runs it
 * starts with a guess, so that the equation runs at once. Null where the name is taken or is none.
 */
export const addInput: Command<NewInput, Drawn | null> = (document, { name, at, variable, ...where }) => {
  const place = target(document, where);
  const reader = variableIn(document, { model: where.model, variable });
  if (!place || !reader || foldName(name) === '' || freeName(place.model, name) !== name) return null;
  const drawn = addAuxiliary(document, { ...where, at, name });
  if (!drawn) return null;
  propose(document, { model: where.model, variable: drawn.variable });
  followEquation(document, { model: where.model, variable });
  return drawn;
};

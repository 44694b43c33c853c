import type { Model, Variable, View } from '#core/model';
import { runsBack } from './backwards.ts';
import { symbolOf } from './symbols.ts';

/** What no drawing shows of a variable, beyond what its kind of symbol tells of the equation. */
const UNSEEN: ReadonlySet<string> = new Set(['equation', 'initial', 'note', 'units', 'range', 'format']);

/** Whether a view of a later model is drawn like that of an earlier one: at most texts of equations, notes and numbers' manners differ. */
export function drawnAlike(before: Model, beforeView: View, after: Model, afterView: View): boolean {
  if (before === after && beforeView === afterView) return true;
  if (beforeView.elements !== afterView.elements || beforeView.notation !== afterView.notation || before.links !== after.links) return false;
  const [one, other] = [Object.values(before.variables), Object.values(after.variables)];
  return one.length === other.length && one.every((variable, index) => seenAlike(variable, other[index]));
}

function seenAlike(before: Variable, after: Variable | undefined): boolean {
  if (before === after) return true;
  if (!after || symbolOf(before) !== symbolOf(after) || runsBack(before) !== runsBack(after)) return false;
  const [one, other] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...one.keys(), ...other.keys()])].every((field) => UNSEEN.has(field) || one.get(field) === other.get(field));
}

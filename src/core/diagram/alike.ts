import type { ElementId, Model, Variable, View, ViewElement } from '#core/model';
import { runsBack } from './backwards.ts';
import { symbolOf } from './symbols.ts';

/** What no drawing shows of a variable, beyond what its kind of symbol tells of the equation. */
const UNSEEN: ReadonlySet<string> = new Set(['equation', 'initial', 'note', 'units', 'range', 'format']);

/** What of an element tells where it stands. */
const PLACE: ReadonlySet<string> = new Set(['x', 'y', 'bends']);

/** Whether a view of a later model is drawn like that of an earlier one: at most texts of equations, notes and numbers' manners differ. */
export function drawnAlike(before: Model, beforeView: View, after: Model, afterView: View): boolean {
  if (before === after && beforeView === afterView) return true;
  if (beforeView.elements !== afterView.elements || beforeView.notation !== afterView.notation || before.links !== after.links) return false;
  const [one, other] = [Object.values(before.variables), Object.values(after.variables)];
  return one.length === other.length && one.every((variable, index) => seenAlike(variable, other[index]));
}

/** The elements that stand elsewhere in a later view than in an earlier one, as they stand there; null where more than places differs. */
export function movedBetween(before: View, after: View): ReadonlyMap<ElementId, ViewElement> | null {
  const [one, other] = [Object.values(before.elements), Object.values(after.elements)];
  if (before.id !== after.id || before.notation !== after.notation || one.length !== other.length) return null;
  const moved = new Map<ElementId, ViewElement>();
  for (const [index, element] of other.entries()) {
    const earlier = one[index];
    if (earlier === element) continue;
    if (!earlier || !sameBut(PLACE, earlier, element)) return null;
    moved.set(element.id, element);
  }
  return moved;
}

function seenAlike(before: Variable, after: Variable | undefined): boolean {
  if (before === after) return true;
  if (!after || symbolOf(before) !== symbolOf(after) || runsBack(before) !== runsBack(after)) return false;
  return sameBut(UNSEEN, before, after);
}

/** Whether all but some fields are the same. */
function sameBut(fields: ReadonlySet<string>, before: object, after: object): boolean {
  const [one, other] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...one.keys(), ...other.keys()])].every((field) => fields.has(field) || one.get(field) === other.get(field));
}

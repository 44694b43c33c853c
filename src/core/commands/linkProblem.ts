import { shapeOf } from '#core/model';
import type { ElementId, Model, VariableId, View } from '#core/model';
import { elementsOf } from './target.ts';

/** Why nothing came of a link; `words.commands.link` has a sentence for each. */
export type LinkRefusal =
  /** One of its ends, or the link itself, is not there any more. */
  | 'gone'
  /** Both ends are one variable. */
  | 'self'
  /** The view shows its target by ghosts only, which take no links. */
  | 'ghostAlone'
  /** The view does not show one of its ends. */
  | 'hidden'
  /** There is a link that way already. */
  | 'exists'
  /** What only goes together has no polarity and no delay. */
  | 'association'
  /** The target's equation cannot use it: a stock, lookup or module, or the source is a module. */
  | 'stock' | 'lookup' | 'module'
  /** The equation uses it already, or a pipe does what it says. */
  | 'used' | 'structural';

/** Why a link cannot be drawn in a view, without drawing it; null where it can. A link to a ghost goes to the variable's own symbol. */
export function linkProblem(
  model: Model,
  view: View,
  { from, to, ghost }: { readonly from: VariableId; readonly to: VariableId; readonly ghost?: ElementId },
): LinkRefusal | null {
  if (!Object.hasOwn(model.variables, from) || !Object.hasOwn(model.variables, to)) return 'gone';
  if (from === to) return 'self';
  if (!shapeOf(view, to)) return hasGhost(view, to) ? 'ghostAlone' : 'hidden';
  const leaves = ghost !== undefined ? view.elements[ghost] : shapeOf(view, from);
  return leaves ? null : 'hidden';
}

function hasGhost(view: View, variable: VariableId): boolean {
  return elementsOf(view).some((element) => element.kind === 'ghost' && element.variable === variable);
}

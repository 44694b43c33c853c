import type { Drawing, ViewDrawing } from '#core/diagram';
import type { VariableId } from '#core/model';

/** The drawing of a variable's own symbol, not of a ghost; null where the view does not show it. */
export function shapeOf(view: ViewDrawing, variable: VariableId): Drawing | null {
  return view.drawings.find(({ element }) => element.kind === 'shape' && element.variable === variable) ?? null;
}

import { layPipe, type Outline, type PipeLaying, surroundingsOf, type ViewDrawing } from '#core/diagram';
import type { Cloud, ElementId, Point, VariableId } from '#core/model';
import type { FlowEnd } from './gestures/outcome.ts';
import { shapeOf } from './shape.ts';

/** The pipe of a flow between two ends, round everything else that the view shows; `except` is a flow that is laid anew. */
export function routeOf(view: ViewDrawing, from: FlowEnd, to: FlowEnd, except?: ElementId): PipeLaying {
  return layPipe(outlineOf(view, from), outlineOf(view, to), surroundingsOf(view, except));
}

/** The ends of a flow as a view shows them; an end that it does not show counts as a point at the valve. */
export function flowEnds(view: ViewDrawing, flow: VariableId): Record<'from' | 'to', FlowEnd & { readonly cloud: Cloud | null }> {
  const valve = shapeOf(view, flow);
  const variable = valve?.kind === 'flow' ? valve.variable : null;
  const end = (which: 'from' | 'to') => {
    const cloud = cloudOf(view, flow, which);
    const at = cloud ?? (valve && valve.kind !== 'link' ? valve.element : { x: 0, y: 0 });
    return { stock: variable?.[which] ?? null, at: { x: at.x, y: at.y }, cloud };
  };
  return { from: end('from'), to: end('to') };
}

function cloudOf(view: ViewDrawing, flow: VariableId, end: 'from' | 'to'): Cloud | null {
  const found = view.drawings.find(({ element }) => element.kind === 'cloud' && element.flow === flow && element.end === end);
  return found?.kind === 'cloud' ? found.element : null;
}

/** What a pipe would join at one end: the stock's body, or the bare point. */
function outlineOf(view: ViewDrawing, { stock, at }: FlowEnd): Outline | Point {
  const shape = stock === null ? null : shapeOf(view, stock);
  if (shape?.kind !== 'symbol') return at;
  return shape.outline.kind === 'union' ? (shape.outline.parts[0] ?? shape.outline) : shape.outline;
}

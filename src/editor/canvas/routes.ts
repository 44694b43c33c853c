import { type Outline, placeFlow, type ViewDrawing } from '#core/diagram';
import type { Cloud, ElementId, Point, VariableId } from '#core/model';
import type { FlowEnd } from './gestures/outcome.ts';
import { shapeOf } from './shape.ts';

/** How a flow's pipe is laid: its valve, its corners, and the clouds at free ends. */
export interface Route {
  readonly valve: Point;
  readonly bends: readonly Point[];
  readonly clouds: { readonly from: Point | null; readonly to: Point | null };
}

/** Valves closer than this hide each other; each further flow between two stocks keeps this far from the last. */
const CROWDED = 40;
const LANE = 88;

/** The pipe of a flow between two ends. A second one between the same stocks takes a lane of its own. */
export function routeOf(view: ViewDrawing, from: FlowEnd, to: FlowEnd, except?: ElementId): Route {
  const { valve, ...clouds } = placeFlow(outlineOf(view, from), outlineOf(view, to));
  const straight = { valve, bends: [], clouds };
  const [a, b] = [centreOf(view, from), centreOf(view, to)];
  if (!a || !b) return straight;
  const level = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y);
  const aside = level ? { x: 0, y: LANE } : { x: LANE, y: 0 };
  const taken = view.drawings.filter(({ kind, id }) => kind === 'flow' && id !== except);
  const crowded = (at: Point): boolean => taken.some(({ element }) => element.kind === 'shape' && Math.hypot(element.x - at.x, element.y - at.y) < CROWDED);
  let at = valve;
  while (crowded(at)) at = { x: at.x + aside.x, y: at.y + aside.y };
  if (at === valve) return straight;
  return { valve: at, bends: level ? [{ x: a.x, y: at.y }, { x: b.x, y: at.y }] : [{ x: at.x, y: a.y }, { x: at.x, y: b.y }], clouds };
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

function centreOf(view: ViewDrawing, { stock }: FlowEnd): Point | null {
  const shape = stock === null ? null : shapeOf(view, stock);
  return shape?.kind === 'symbol' ? { x: shape.element.x, y: shape.element.y } : null;
}

/** What a pipe would join at one end: the stock's body, or the bare point. */
function outlineOf(view: ViewDrawing, { stock, at }: FlowEnd): Outline | Point {
  const shape = stock === null ? null : shapeOf(view, stock);
  if (shape?.kind !== 'symbol') return at;
  return shape.outline.kind === 'union' ? (shape.outline.parts[0] ?? shape.outline) : shape.outline;
}

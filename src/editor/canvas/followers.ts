import type { FlowDrawing, ViewDrawing } from '#core/diagram';
import type { ElementId, Point, VariableId } from '#core/model';

const NOWHERE: Point = { x: 0, y: 0 };

/** One end of a flow in a view: the symbol of its stock, or its cloud; null where the view shows neither. */
interface Tail {
  readonly element: ElementId;
  readonly cloud: boolean;
}

/**
 * How far each element goes when some are moved: the ones in hand all the way, and the parts of flows as far as keeps
 * a straight pipe straight. Along its pipe a valve stays midway between its ends; across it, valve and cloud go with
 * the stock. A pipe with corners of its own, or between two stocks, bends instead.
 */
export function followed(view: ViewDrawing, elements: readonly ElementId[], by: Point): ReadonlyMap<ElementId, Point> {
  const shifts = new Map<ElementId, Point>();
  for (const id of elements) if (view.byElement.get(id)?.kind !== 'link') shifts.set(id, by);
  const inHand = new Set(shifts.keys());
  for (const pipe of pipesOf(view)) followFlow(pipe, { inHand, by, shifts });
  return shifts;
}

interface Hand {
  readonly inHand: ReadonlySet<ElementId>;
  readonly by: Point;
  readonly shifts: Map<ElementId, Point>;
}

function followFlow({ flow, ends }: PipeEnds, { inHand, by, shifts }: Hand): void {
  const held = ends.filter((end) => end !== null && inHand.has(end.element));
  if (held.length === 0 && !inHand.has(flow.id)) return;
  const free = ends.filter((end) => end !== null && !inHand.has(end.element));
  const { along, across } = split(by, flow.pipe.direction);
  if (inHand.has(flow.id)) {
    for (const end of free) if (end?.cloud && !flow.element.bends) shifts.set(end.element, across);
    return;
  }
  if (free.length === 0) {
    shifts.set(flow.id, by);
    return;
  }
  if (flow.element.bends) return;
  const [other] = free;
  const whole = other?.cloud === true && held[0]?.cloud === false;
  if (whole) shifts.set(other.element, across);
  const sideways = whole ? across : NOWHERE;
  shifts.set(flow.id, { x: along.x / 2 + sideways.x, y: along.y / 2 + sideways.y });
}

function split(by: Point, direction: 'horizontal' | 'vertical'): { along: Point; across: Point } {
  const x = { x: by.x, y: 0 };
  const y = { x: 0, y: by.y };
  return direction === 'horizontal' ? { along: x, across: y } : { along: y, across: x };
}

/** A flow and what its pipe ends at: first where it comes from. */
interface PipeEnds {
  readonly flow: FlowDrawing;
  readonly ends: readonly (Tail | null)[];
}

/** By view: a drag asks about the same one in every frame. */
const known = new WeakMap<ViewDrawing, readonly PipeEnds[]>();

function pipesOf(view: ViewDrawing): readonly PipeEnds[] {
  const pipes = known.get(view) ?? findPipes(view);
  known.set(view, pipes);
  return pipes;
}

function findPipes(view: ViewDrawing): PipeEnds[] {
  const stocks = new Map<VariableId, ElementId>();
  const clouds = new Map<string, ElementId>();
  for (const { element } of view.drawings) {
    if (element.kind === 'shape') stocks.set(element.variable, element.id);
    if (element.kind === 'cloud') clouds.set(`${element.flow} ${element.end}`, element.id);
  }
  const tail = ({ variable }: FlowDrawing, end: 'from' | 'to'): Tail | null => {
    const stock = variable[end];
    const element = stock === null ? clouds.get(`${variable.id} ${end}`) : stocks.get(stock);
    return element === undefined ? null : { element, cloud: stock === null };
  };
  const flows = view.drawings.filter((drawing) => drawing.kind === 'flow');
  return flows.map((flow) => ({ flow, ends: [tail(flow, 'from'), tail(flow, 'to')] }));
}

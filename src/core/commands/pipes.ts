import { drawView, placeFlow, type Outline } from '#core/diagram';
import { shapeOf } from '#core/model';
import type { Cloud, ElementId, Flow, Model, Point, Shape, View } from '#core/model';
import { cloudOf } from './flows.ts';
import { shift } from './elements.ts';
import { spot } from './target.ts';

const STILL: Point = { x: 0, y: 0 };

/**
 * Keeps pipes sound after elements went different ways: what was not moved itself follows. A cloud goes with its flow's
 * stock or valve, a valve with its ends where both went one way, else to the middle between them; corners that suited
 * the old places go. A causal view has no pipes.
 */
export function followPipes(model: Model, view: View, moved: ReadonlyMap<ElementId, Point>): void {
  if (view.notation === 'causal') return;
  for (const flow of Object.values(model.variables)) {
    const valve = flow.kind === 'flow' ? shapeOf(view, flow.id) : null;
    if (flow.kind === 'flow' && valve) followPipe(model, view, { flow, valve, moved });
  }
}

interface Following {
  readonly flow: Flow;
  readonly valve: Shape;
  readonly moved: ReadonlyMap<ElementId, Point>;
}

function followPipe(model: Model, view: View, following: Following): void {
  const { flow, valve, moved } = following;
  const from = wayOf(view, following, 'from');
  const to = wayOf(view, following, 'to');
  const own = moved.get(valve.id);
  const away = [from, to, own].filter((way) => way !== undefined);
  if (away.every(isStill)) return;
  if (same(from, to) && (own ?? valve.pinned) === undefined && from) shift(valve, from);
  else if (!same(from ?? STILL, own ?? STILL) || !same(to ?? STILL, own ?? STILL)) {
    delete valve.bends;
    if (own === undefined && !valve.pinned) placeBetween(model, view, flow, valve);
  }
}

/** The way that one end of a flow went; a cloud that was not moved itself first goes where its flow's other end or valve went. */
function wayOf(view: View, { flow, valve, moved }: Following, end: 'from' | 'to'): Point | undefined {
  const here = endOf(view, flow, end);
  if (!here) return undefined;
  const known = moved.get(here.id);
  if (known || here.kind !== 'cloud') return known ?? STILL;
  const other = endOf(view, flow, end === 'from' ? 'to' : 'from');
  const way = moved.get(valve.id) ?? (other && moved.get(other.id)) ?? STILL;
  if (!isStill(way)) shift(here, way);
  return way;
}

function endOf(view: View, flow: Flow, end: 'from' | 'to'): Shape | Cloud | null {
  const stock = flow[end];
  return stock === null ? cloudOf(view, flow.id, end) : shapeOf(view, stock);
}

function placeBetween(model: Model, view: View, flow: Flow, valve: Shape): void {
  const drawing = drawView(model, view);
  const outlineOf = (end: 'from' | 'to'): Outline | null => {
    const element = endOf(view, flow, end);
    const drawn = element && drawing.byElement.get(element.id);
    return drawn && 'outline' in drawn ? drawn.outline : null;
  };
  const [from, to] = [outlineOf('from'), outlineOf('to')];
  if (from && to) Object.assign(valve, spot(placeFlow(from, to).valve));
}

const isStill = ({ x, y }: Point): boolean => x === 0 && y === 0;
const same = (a: Point | undefined, b: Point | undefined): boolean => (a ?? STILL).x === (b ?? STILL).x && (a ?? STILL).y === (b ?? STILL).y;

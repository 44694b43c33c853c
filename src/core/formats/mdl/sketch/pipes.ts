import type { Cloud, Curve, Flow, Point, Shape } from '#core/model';
import { causesOf } from '../../influences.ts';
import { addElement, type Drawing } from './drawing.ts';
import { linkBetween } from './links.ts';
import type { SketchArrow } from './objects.ts';

/** How far from its valve a cloud stands, and a valve from its stock, whose place the file does not tell. */
const REACH = 90;

/** Gives flows the corners of their pipes and their clouds; flows that the sketch does not show stand beside their stock. */
export function drawPipes(drawing: Drawing): void {
  const { model, made, groups } = drawing.scope;
  for (const shape of drawing.shapes.values()) {
    const flow = model.variables[shape.variable];
    if (flow?.kind === 'flow') drawPipe(drawing, flow, shape);
  }
  const shown = new Set(Object.values(model.views).flatMap(({ elements }) => Object.values(elements).flatMap((element) => (element.kind === 'shape' ? [element.variable] : []))));
  for (const [key, flow] of made) {
    if (flow.kind === 'flow' && !groups.has(key) && !shown.has(flow.id)) placeBeside(drawing, flow);
  }
}

function drawPipe(drawing: Drawing, flow: Flow, valve: Shape): void {
  const halves = drawing.sketch.objects.filter((object) => object.kind === 'arrow' && object.pipe && drawing.drawn.get(object.from) === valve).filter((object) => object.kind === 'arrow');
  const halfOf = (end: 'from' | 'to'): SketchArrow | undefined => {
    const stock = flow[end];
    if (stock !== null) return halves.find(({ to }) => drawing.drawn.get(to)?.variable === stock);
    return halves.find(({ to }) => drawing.objects.get(to)?.kind === 'comment');
  };
  const source = halfOf('from');
  const target = halves.filter((half) => half !== source).find((half) => half === halfOf('to')) ?? halves.find((half) => half !== source && flow.to === null);
  const bends = [...cornersOf(drawing, valve, source).toReversed(), ...cornersOf(drawing, valve, target)];
  if (bends.length > 0) valve.bends = bends;
  if (flow.from === null) addCloud(drawing, flow, 'from', source, { x: valve.x - REACH, y: valve.y });
  if (flow.to === null) addCloud(drawing, flow, 'to', target, { x: valve.x + REACH, y: valve.y });
}

/** The points of half a pipe at which it turns. */
function cornersOf(drawing: Drawing, valve: Point, half: SketchArrow | undefined): Point[] {
  const end = half && (drawing.drawn.get(half.to) ?? drawing.objects.get(half.to));
  if (!half || !end) return [];
  const line: Point[] = [valve, ...half.points, end];
  return half.points.filter((point, at) => {
    const [before, after] = [line[at] ?? point, line[at + 2] ?? point];
    return Math.min(Math.abs(before.x - point.x), Math.abs(before.y - point.y)) < 12 && !inLine(before, point, after);
  });
}

/** Whether a pipe goes straight on at a point, give or take what a hand leaves. */
function inLine(before: Point, point: Point, after: Point): boolean {
  const flat = (one: Point, other: Point): boolean => Math.abs(one.y - other.y) < 12;
  const steep = (one: Point, other: Point): boolean => Math.abs(one.x - other.x) < 12;
  return (flat(before, point) && flat(point, after)) || (steep(before, point) && steep(point, after));
}

function addCloud(drawing: Drawing, flow: Flow, end: Cloud['end'], half: SketchArrow | undefined, usual: Point): void {
  const { x, y } = (half && drawing.objects.get(half.to)) ?? usual;
  addElement<Cloud>(drawing, { kind: 'cloud', flow: flow.id, end, x, y });
}

/** Net flows and repeated ones are in no sketch, and neither are the links into them. */
function placeBeside(drawing: Drawing, flow: Flow): void {
  const stock = drawing.shapes.get(flow.to ?? flow.from ?? flow.id);
  if (!stock) return;
  const side = flow.to === null ? 1 : -1;
  const y = stock.y - 60;
  const valve = addElement<Shape>(drawing, { kind: 'shape', variable: flow.id, x: stock.x + side * REACH, y, label: 'top' });
  drawing.shapes.set(flow.id, valve);
  addElement<Cloud>(drawing, { kind: 'cloud', flow: flow.id, end: flow.to === null ? 'to' : 'from', x: valve.x + side * REACH, y });
  for (const cause of causesOf(flow, drawing.scope.made)) {
    const link = linkBetween(drawing, cause, flow.id);
    if (drawing.shapes.has(cause)) addElement<Curve>(drawing, { kind: 'curve', link: link.id, bend: 0 });
  }
}

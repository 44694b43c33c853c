import { foldName } from '#core/language';
import type { Cloud, Flow, Point, Shape, VariableId } from '#core/model';
import type { XmlElement } from '../xml.ts';
import { addElement, centreOf, type Drawn } from './drawn.ts';
import { attributeOf, childOf, childrenOf, nameFrom } from './element.ts';

/** How far from its valve a cloud stands whose place the file does not tell. */
const REACH = 80;

/** Gives flows their corners and their clouds; the symbols (valves) are there already. */
export function drawFlows(drawn: Drawn): void {
  for (const tag of childrenOf(drawn.element, 'flow')) {
    const variable = drawn.reading.byName.get(foldName(nameFrom(attributeOf(tag, 'name') ?? '')));
    const valve = variable && drawn.shapes.get(variable.id);
    if (variable?.kind !== 'flow' || !valve) continue;
    drawFlow(drawn, variable, valve, childOf(tag, 'pts'));
  }
  drawRepeated(drawn);
}

function drawFlow(drawn: Drawn, flow: Flow, valve: Shape, pts: XmlElement | null): void {
  const points = pointsOf(drawn, flow, pts);
  const [first, last] = flowEnds(valve, points);
  const bends = ownBends(drawn, pts) ?? points.slice(1, -1);
  if (bends.length > 0) valve.bends = bends;
  const told = pts?.attributes['loopwell:clouds']?.split(' ');
  if (flow.from === null && told?.includes('from') !== false) addCloud(drawn, flow, 'from', first);
  if (flow.to === null && told?.includes('to') !== false) addCloud(drawn, flow, 'to', last);
}

/** The points from the source to the target; those of a file that has them the other way round are turned. */
function pointsOf(drawn: Drawn, flow: Flow, pts: XmlElement | null): readonly Point[] {
  const points = (pts ? childrenOf(pts, 'pt') : []).map((pt) => centreOf(pt, drawn.origin)).filter((point) => point !== null);
  const directed = pts?.attributes['loopwell:directed'] === 'true';
  return !directed && isTurned(points, shapeOf(drawn, flow.from), shapeOf(drawn, flow.to)) ? points.toReversed() : points;
}

/** Corners that a pipe has in a file of ours where it finds others by itself. */
function ownBends({ origin }: Drawn, pts: XmlElement | null): Point[] | null {
  const own = pts?.attributes['loopwell:bends'];
  const places = own?.split(' ').filter((place) => place !== '').map((place) => place.split(',').map(Number));
  const isWhole = places?.every((place) => place.length === 2 && place.every(Number.isFinite));
  return places && isWhole ? places.map(([x = 0, y = 0]) => ({ x: x + origin.x, y: y + origin.y })) : null;
}

/** The ends of a pipe: its outermost points, or where they stand by custom on both sides of the valve. */
export function flowEnds(valve: Point, points: readonly Point[]): readonly [Point, Point] {
  return [points[0] ?? { x: valve.x - REACH, y: valve.y }, points.at(-1) ?? { x: valve.x + REACH, y: valve.y }];
}

function addCloud(drawn: Drawn, flow: Flow, end: Cloud['end'], place: Point): void {
  addElement<Cloud>(drawn, { kind: 'cloud', flow: flow.id, end, x: place.x, y: place.y });
}

/** Whether points that should run from a source to a target are nearer to them the other way round. */
export function isTurned(points: readonly Point[], source: Point | null, target: Point | null): boolean {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return false;
  const asWritten = (source ? apart(source, first) : 0) + (target ? apart(target, last) : 0);
  const turned = (source ? apart(source, last) : 0) + (target ? apart(target, first) : 0);
  return turned < asWritten;
}

function shapeOf(drawn: Drawn, id: VariableId | null): Shape | null {
  return (id !== null && drawn.shapes.get(id)) || null;
}

/** Distance along the axes, as pipes run. */
function apart(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** Flows that the file does not show because a shared one was repeated stand below their stock. */
function drawRepeated(drawn: Drawn): void {
  for (const flow of Object.values(drawn.reading.model.variables)) {
    if (flow.kind !== 'flow' || drawn.shapes.has(flow.id) || drawn.reading.elements.has(flow.id)) continue;
    const stock = shapeOf(drawn, flow.from ?? flow.to);
    if (!stock) continue;
    const side = flow.from === null ? -1 : 1;
    const valve = addElement<Shape>(drawn, { kind: 'shape', variable: flow.id, x: stock.x + side * REACH, y: stock.y + 30 });
    drawn.shapes.set(flow.id, valve);
    addCloud(drawn, flow, flow.from === null ? 'from' : 'to', { x: valve.x + side * REACH, y: valve.y });
  }
}

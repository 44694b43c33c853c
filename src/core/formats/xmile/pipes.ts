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
    drawFlow(drawn, variable, valve, pointsOf(tag));
  }
  drawRepeated(drawn);
}

function pointsOf(tag: XmlElement): Point[] {
  const list = childOf(tag, 'pts');
  return (list ? childrenOf(list, 'pt') : []).map(centreOf).filter((point) => point !== null);
}

function drawFlow(drawn: Drawn, flow: Flow, valve: Shape, written: Point[]): void {
  const points = inDirection(drawn, flow, written);
  const first = points[0] ?? { x: valve.x - REACH, y: valve.y };
  const last = points.at(-1) ?? { x: valve.x + REACH, y: valve.y };
  const bends = points.slice(1, -1);
  if (bends.length > 0) valve.bends = bends;
  if (flow.from === null) addCloud(drawn, flow, 'from', first);
  if (flow.to === null) addCloud(drawn, flow, 'to', last);
}

function addCloud(drawn: Drawn, flow: Flow, end: Cloud['end'], place: Point): void {
  addElement<Cloud>(drawn, { kind: 'cloud', flow: flow.id, end, x: place.x, y: place.y });
}

/** Points run from the source to the target; a file that has them the other way round is turned. */
function inDirection(drawn: Drawn, flow: Flow, points: Point[]): Point[] {
  const first = points[0];
  const last = points.at(-1);
  const source = shapeOf(drawn, flow.from);
  const target = shapeOf(drawn, flow.to);
  if (!first || !last) return points;
  const asWritten = (source ? apart(source, first) : 0) + (target ? apart(target, last) : 0);
  const turned = (source ? apart(source, last) : 0) + (target ? apart(target, first) : 0);
  return turned < asWritten ? points.toReversed() : points;
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

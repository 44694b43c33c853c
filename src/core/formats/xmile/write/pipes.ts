import { shapeOf, type Cloud, type Flow, type Point, type Shape } from '#core/model';
import { xml, type XmlAttributes, type XmlNode } from '../../writeXml.ts';
import { flowEnds, isTurned } from '../pipes.ts';
import type { ViewWriting } from './drawn.ts';

/** The pipe of a flow: its ends and its corners from source to target (XMILE 1.0, 6.1.4). Where no stock is, a cloud is. */
export function flowParts(viewing: ViewWriting, valve: Shape, flow: Flow): XmlNode[] {
  const points = pointsOf(viewing, valve, flow);
  return [xml('pts', pipeAttributes(viewing, valve, flow, points), points.map((point) => xml('pt', viewing.place(point))))];
}

function pointsOf(viewing: ViewWriting, valve: Shape, flow: Flow): readonly Point[] {
  const drawn = viewing.drawing.byElement.get(valve.id);
  const routed = drawn?.kind === 'flow' ? withoutValve(drawn.pipe.points, valve) : [];
  const [first, last] = flowEnds(valve, routed.length > 1 ? routed : []);
  const ends = [cloudAt(viewing, flow, 'from') ?? first, cloudAt(viewing, flow, 'to') ?? last] as const;
  return [ends[0], ...(routed.length > 1 ? routed.slice(1, -1) : (valve.bends ?? [])), ends[1]].map(({ x, y }) => ({ x, y }));
}

/** The valve is no corner of a pipe that runs straight through it. */
function withoutValve(points: readonly Point[], valve: Point): readonly Point[] {
  return points.filter((point, place) => {
    const [before, after] = [points[place - 1], points[place + 1]];
    const isValve = Math.abs(point.x - valve.x) + Math.abs(point.y - valve.y) < 0.01;
    return !isValve || !before || !after || (before.x !== after.x && before.y !== after.y);
  });
}

function cloudAt({ view }: ViewWriting, flow: Flow, end: Cloud['end']): Cloud | undefined {
  return Object.values(view.elements).find((element) => element.kind === 'cloud' && element.flow === flow.id && element.end === end) as Cloud | undefined;
}

/** What a reader would make otherwise of the points alone: corners that the pipe finds by itself, its direction, its clouds. */
function pipeAttributes(viewing: ViewWriting, valve: Shape, flow: Flow, points: readonly Point[]): XmlAttributes {
  const bends = valve.bends ?? [];
  const corners = points.slice(1, -1);
  const same = corners.length === bends.length && corners.every(({ x, y }, at) => x === bends[at]?.x && y === bends[at]?.y);
  const [source, target] = [flow.from, flow.to].map((stock) => stock && shapeOf(viewing.view, stock));
  const ends = (['from', 'to'] as const).filter((end) => cloudAt(viewing, flow, end)).join(' ');
  const expected = (['from', 'to'] as const).filter((end) => flow[end] === null).join(' ');
  return {
    ...(!same && { 'loopwell:bends': bends.map(viewing.place).map(({ x, y }) => `${x},${y}`).join(' ') }),
    ...(isTurned(points, source || null, target || null) && { 'loopwell:directed': 'true' }),
    ...(ends !== expected && { 'loopwell:clouds': ends }),
  };
}

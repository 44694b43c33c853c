import type { Point } from '#core/model';
import type { Outline } from './outline.ts';
import { at, digits } from './path.ts';
import { angleTo, distance, polar } from './point.ts';

interface Lobe extends Point {
  readonly radius: number;
}

/** The round parts of a cloud, clockwise from its lower left, around the origin. */
const LOBES: readonly Lobe[] = [
  { x: -12.5, y: 4.5, radius: 7.8 },
  { x: -7, y: -3.5, radius: 8.2 },
  { x: 4.5, y: -5, radius: 9.2 },
  { x: 13, y: 2.5, radius: 8 },
  { x: 5, y: 6, radius: 7 },
  { x: -4, y: 6.5, radius: 6.6 },
];

/** Path data of a cloud around the origin: the rim of its lobes. */
export const cloudPath: string = rim();

/** The outline of a cloud around a centre. */
export function cloudOutline(centre: Point): Outline {
  const parts = LOBES.map(({ x, y, radius }): Outline => ({ kind: 'circle', centre: { x: centre.x + x, y: centre.y + y }, radius }));
  return { kind: 'union', centre, parts };
}

function rim(): string {
  const corners = LOBES.map((lobe, index) => outerCrossing(lobe, LOBES[(index + 1) % LOBES.length] ?? lobe));
  const last = corners.at(-1) ?? { x: 0, y: 0 };
  const arcs = LOBES.map((lobe, index) => {
    const end = corners[index] ?? last;
    const turn = angleTo(lobe, end) - angleTo(lobe, corners[index - 1] ?? last);
    const large = turn - 2 * Math.PI * Math.floor(turn / (2 * Math.PI)) > Math.PI ? 1 : 0;
    return `A${digits(lobe.radius)} ${digits(lobe.radius)} 0 ${large} 1 ${at(end)}`;
  });
  return `M${at(last)}${arcs.join('')}Z`;
}

/** Of the two points where circles cross, the one further from the origin. */
function outerCrossing(a: Lobe, b: Lobe): Point {
  const apart = distance(a, b);
  const along = (apart * apart + a.radius * a.radius - b.radius * b.radius) / (2 * apart);
  const off = Math.acos(along / a.radius);
  const towards = angleTo(a, b);
  const crossings = [polar(a, towards - off, a.radius), polar(a, towards + off, a.radius)] as const;
  const origin = { x: 0, y: 0 };
  return distance(crossings[0], origin) > distance(crossings[1], origin) ? crossings[0] : crossings[1];
}

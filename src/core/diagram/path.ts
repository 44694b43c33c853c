import type { Point } from '#core/model';
import { between, distance } from './point.ts';

/** Numbers up to here are written by their digits: engines take several times as long to find the shortest text of a fraction. */
const SMALL = 2 ** 30;
/** What stands behind the whole number, by hundredths. */
const FRACTIONS = Array.from({ length: 100 }, (_, rest) => (rest === 0 ? '' : rest % 10 === 0 ? `.${rest / 10}` : `.${String(rest).padStart(2, '0')}`));

/**
 * A number as a path or an attribute writes it: at most two decimals, never `-0`. A hundredth of a pixel is finer
 * than any screen, and coarse enough to hide the last bits in which sine and cosine differ between machines.
 */
export function digits(value: number): string {
  const hundredths = Math.round(value * 100);
  if (!(Math.abs(hundredths) < SMALL)) return String(hundredths / 100);
  const size = Math.abs(hundredths);
  const whole = Math.trunc(size / 100);
  const rest = size - whole * 100;
  return `${hundredths < 0 ? '-' : ''}${whole}${FRACTIONS[rest] ?? ''}`;
}

/** A point as a path writes it. */
export function at({ x, y }: Point): string {
  return `${digits(x)} ${digits(y)}`;
}

/** The path data of straight pieces through points; closed when asked. */
export function polyline(points: readonly Point[], closed = false): string {
  if (points.length === 0) return '';
  return `M${points.map(at).join('L')}${closed ? 'Z' : ''}`;
}

/** The path data of a box with rounded corners around a centre. */
export function roundedBox(centre: Point, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [w, h] = [width - 2 * r, height - 2 * r];
  const corner = (x: number, y: number): string => `a${digits(r)} ${digits(r)} 0 0 1 ${digits(x)} ${digits(y)}`;
  const start = at({ x: centre.x - w / 2, y: centre.y - height / 2 });
  return `M${start}h${digits(w)}${corner(r, r)}v${digits(h)}${corner(-r, r)}h${digits(-w)}${corner(-r, -r)}v${digits(-h)}${corner(r, -r)}Z`;
}

/** The path data of a circle. */
export function circle({ x, y }: Point, radius: number): string {
  const r = digits(radius);
  const half = (by: number): string => `a${r} ${r} 0 1 1 ${digits(by)} 0`;
  return `M${at({ x: x - radius, y })}${half(2 * radius)}${half(-2 * radius)}Z`;
}

/** The path data of straight pieces through points whose corners are rounded as far as their pieces allow. */
export function roundedPolyline(points: readonly Point[], radius: number): string {
  let path = '';
  points.forEach((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) path += `M${at(point)}`;
    else if (!after) path += `L${at(point)}`;
    else path += roundedCorner(before, point, after, radius);
  });
  return path;
}

function roundedCorner(before: Point, corner: Point, after: Point, radius: number): string {
  const arriving = distance(before, corner);
  const leaving = distance(corner, after);
  const r = Math.min(radius, arriving / 2, leaving / 2);
  const turn = (corner.x - before.x) * (after.y - corner.y) - (corner.y - before.y) * (after.x - corner.x);
  if (r === 0 || Math.abs(turn) < 1e-6) return `L${at(corner)}`;
  return `L${at(between(corner, before, r / arriving))}Q${at(corner)} ${at(between(corner, after, r / leaving))}`;
}

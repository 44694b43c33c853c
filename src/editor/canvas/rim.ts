import { boundsAround, distanceToOutline, isSymbol, type FlowDrawing, type Outline, type SymbolDrawing, type ViewDrawing } from '#core/diagram';
import type { Point } from '#core/model';
import { nearby } from './nearby.ts';

/** The band along the edge of a symbol from which a drag draws a link, in screen pixels. */
export interface Rim {
  /** How far inside a large body it begins. */
  readonly inside: number;
  /** How far outside it ends. */
  readonly outside: number;
  /** Around the middle of a symbol there are at least so many to take hold of it. */
  readonly core: number;
  /** How far outside a drag still draws, if it leads away from the symbol; across the symbol it is a marquee. */
  readonly near: number;
}

/** A finger needs a wider band, and more of the symbol to move it by; on empty canvas it looks round. */
export const RIM: { readonly mouse: Rim; readonly touch: Rim } = {
  mouse: { inside: 4, outside: 10, core: 9, near: 20 },
  touch: { inside: 4, outside: 22, core: 22, near: 0 },
};

/** A symbol as far as its rim goes. */
export type Rimmed = SymbolDrawing | FlowDrawing;

/** From where to where the band of a symbol reaches, in screen pixels outside its outline. */
export function bandOf({ face }: Rimmed, { inside, outside, core }: Rim, zoom: number): { readonly from: number; readonly to: number } {
  const roomy = face.body !== '' && Math.min(face.width, face.height) * zoom > 4 * core;
  return { from: roomy ? -inside : 0, to: outside };
}

/** Whether a point is in the band of a symbol. */
export function onRim(symbol: Rimmed, point: Point, rim: Rim, zoom: number): boolean {
  const { outline, element } = symbol;
  const { from, to } = bandOf(symbol, rim, zoom);
  const away = distanceToOutline(outline, point) * zoom;
  return away > from && away <= to && Math.hypot(point.x - element.x, point.y - element.y) * zoom > rim.core;
}

/** The symbol that is nearest to a point, no further than `reach` diagram units. */
export function symbolNear(view: ViewDrawing, point: Point, reach: number): Rimmed | undefined {
  let best: Rimmed | undefined;
  let least = reach;
  for (const drawing of nearby(view, boundsAround(point, 0, 0), reach)) {
    if (!isSymbol(drawing)) continue;
    const away = distanceToOutline(drawing.outline, point);
    if (away <= least) [best, least] = [drawing, away];
  }
  return best;
}

/** The direction in which one leaves an outline fastest, as a vector of length 1. */
export function awayFrom(outline: Outline, { x, y }: Point): Point {
  const slope = (dx: number, dy: number): number => distanceToOutline(outline, { x: x + dx, y: y + dy }) - distanceToOutline(outline, { x: x - dx, y: y - dy });
  const [across, down] = [slope(0.5, 0), slope(0, 0.5)];
  const length = Math.hypot(across, down);
  return length === 0 ? { x: 0, y: 0 } : { x: across / length, y: down / length };
}

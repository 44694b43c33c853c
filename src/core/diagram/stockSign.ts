import type { Stock } from '#core/model';
import type { Bounds } from './bounds.ts';
import type { Size } from './expanded.ts';
import { digits } from './path.ts';

/** Between two slats of a conveyor, and between two batches of a queue. */
const SLAT = 9;
const BATCH = 11;
/** Batches stand so far from the edge, and are so high; slats stand closer and are shorter; a floor lies so far above the edge. */
const EDGE = 3;
const HIGH = 4;
const RIM = 1.5;
const SHORT = 3;
const FLOOR = RIM + SHORT;
/** A panel is so high, and the straight part of an edge begins so far from its corner. */
const PANEL = 7;
const CORNER = 8;

/**
 * What marks the kind of a stock, clear of its name, and above its course in small where it has one: a floor one that stays above 0, slats along both edges a conveyor,
 * batches waiting in a row a queue, a panel with knobs an oven. Counted from the centre of its body.
 */
export function stockSign({ special, nonNegative }: Stock, { width, height }: Size): string {
  const [side, edge] = [width / 2 - CORNER, height / 2];
  switch (special?.kind) {
    case 'conveyor':
      return inARow(side, SLAT).map((x) => `M${digits(x)} ${digits(-edge + RIM)}v${SHORT}M${digits(x)} ${digits(edge - RIM)}v${-SHORT}`).join('');
    case 'queue':
      return inARow(side, BATCH).map((x) => `M${digits(x - 3.5)} ${digits(-edge + EDGE)}h7v${HIGH}h-7Z`).join('');
    case 'oven':
      return `M${digits(-side)} ${digits(-edge + PANEL)}H${digits(side)}${[0, 1].map((knob) => `M${digits(side - 2 - 6 * knob)} ${digits(-edge + 2.5)}v2`).join('')}`;
    default:
      return nonNegative ? `M${digits(7 - width / 2)} ${digits(edge - FLOOR)}H${digits(width / 2 - 7)}` : '';
  }
}

/** The room that the sign takes of the body, counted from its centre. */
export function stockSignRoom({ special, nonNegative }: Stock, { width, height }: Size): Bounds[] {
  const [side, edge] = [width / 2, height / 2];
  const above = (high: number): Bounds => ({ left: -side, top: -edge, right: side, bottom: high - edge });
  const below = { left: -side, top: edge - FLOOR, right: side, bottom: edge };
  switch (special?.kind) {
    case 'conveyor': return [above(FLOOR), below];
    case 'queue': return [above(EDGE + HIGH)];
    case 'oven': return [above(PANEL)];
    default: return nonNegative ? [below] : [];
  }
}

/** Places at even distances, as many as fit to both sides of the middle. */
function inARow(side: number, distance: number): number[] {
  const count = Math.floor((2 * side) / distance) + 1;
  return Array.from({ length: count }, (_, place) => (place - (count - 1) / 2) * distance);
}

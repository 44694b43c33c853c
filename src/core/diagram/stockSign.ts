import type { Stock } from '#core/model';
import { digits } from './path.ts';

/** Between two slats of a conveyor, and between two batches of a queue. */
const SLAT = 9;
const BATCH = 11;
/** Signs stand so far from the edge, and the straight part of an edge begins so far from its corner. */
const EDGE = 3;
const CORNER = 8;

/**
 * What marks the kind of a stock, clear of its name, and above its course in small where it has one: a floor one that stays above 0, slats along both edges a conveyor,
 * batches waiting in a row a queue, a panel with knobs an oven. Counted from the centre of its body.
 */
export function stockSign({ special, nonNegative }: Stock, { width, height }: { readonly width: number; readonly height: number }): string {
  const [side, edge] = [width / 2 - CORNER, height / 2];
  switch (special?.kind) {
    case 'conveyor':
      return inARow(side, SLAT).map((x) => `M${digits(x)} ${digits(-edge + EDGE)}v4M${digits(x)} ${digits(edge - EDGE)}v-4`).join('');
    case 'queue':
      return inARow(side, BATCH).map((x) => `M${digits(x - 3.5)} ${digits(-edge + EDGE)}h7v4h-7Z`).join('');
    case 'oven':
      return `M${digits(-side)} ${digits(-edge + 7)}H${digits(side)}${[0, 1].map((knob) => `M${digits(side - 2 - 6 * knob)} ${digits(-edge + 2.5)}v2`).join('')}`;
    default:
      return nonNegative ? `M${digits(7 - width / 2)} ${digits(edge - 4.5)}H${digits(width / 2 - 7)}` : '';
  }
}

/** Places at even distances, as many as fit to both sides of the middle. */
function inARow(side: number, distance: number): number[] {
  const count = Math.floor((2 * side) / distance) + 1;
  return Array.from({ length: count }, (_, place) => (place - (count - 1) / 2) * distance);
}

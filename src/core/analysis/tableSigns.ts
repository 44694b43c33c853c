import type { GraphicalFunction } from '#core/model';
import type { TableSigns } from './sign.ts';
import { agreed, type Sign } from './signs.ts';

/** A wiggle smaller than this part of the graph's height is no turn. */
const TOLERANCE = 1e-9;

/** Which way a graphical function runs over all its points, and on which side of 0 it stays. */
export function tableSigns({ y }: GraphicalFunction): TableSigns {
  const [least, most] = [y.reduce((a, b) => Math.min(a, b), Infinity), y.reduce((a, b) => Math.max(a, b), -Infinity)];
  const tolerance = (most - least) * TOLERANCE;
  const slope = agreed(y.slice(1).map((value, at) => stepSign(value - (y[at] ?? value), tolerance)));
  return { slope, value: valueSign(least, most) };
}

function stepSign(step: number, tolerance: number): Sign {
  if (Number.isNaN(step)) return '?';
  return step > tolerance ? '+' : step < -tolerance ? '-' : '0';
}

function valueSign(least: number, most: number): Sign {
  if (least === 0 && most === 0) return '0';
  return least >= 0 ? '+' : most <= 0 ? '-' : '?';
}

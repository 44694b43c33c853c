import { ARCS, HALF_PI, PI } from './constants.ts';
import { add, divide, negate, orderedSumOf, productOf, sumOf, type Parts } from './parts.ts';

const ONE: Parts = { high: 1, low: 0 };
/** Cotangents beyond this are angles smaller than half an ulp of pi/2. */
const VERY_STEEP = 1e20;

/** The angle in radians, -pi/2..pi/2, whose tangent is x. Within 1 ulp. */
export function arctan(x: number): number {
  if (x !== x || x === 0) return x;
  const size = Math.abs(x);
  const angle = size > VERY_STEEP ? HALF_PI.high : size < 1e-9 ? size : angleOf({ high: size, low: 0 }, ONE);
  return x < 0 ? -angle : angle;
}

/** The angle in radians, -pi/2..pi/2, whose sine is x. Within 1 ulp. NaN outside -1..1. */
export function arcsin(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return NaN;
  if (size < 1e-9) return x;
  const angle = angleOf({ high: size, low: 0 }, otherSide(size));
  return x < 0 ? -angle : angle;
}

/** The angle in radians, 0..pi, whose cosine is x. Within 1 ulp. NaN outside -1..1. */
export function arccos(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return NaN;
  if (size < 1e-9) return sumOf(HALF_PI.high, HALF_PI.low - x).high;
  const angle = angleParts(otherSide(size), { high: size, low: 0 });
  const turned = x < 0 ? add(PI, negate(angle)) : angle;
  return turned.high + turned.low;
}

/** sqrt(1 - x^2): the root of the rounded square, and what the rounding leaves. */
function otherSide(x: number): Parts {
  const square = productOf(x, x);
  const rest = sumOf(1, -square.high);
  const value = sumOf(rest.high, rest.low - square.low);
  const root = Math.sqrt(value.high);
  if (root === 0) return { high: 0, low: 0 };
  const squared = productOf(root, root);
  return orderedSumOf(root, (value.high - squared.high - squared.low + value.low) / (2 * root));
}

function angleOf(rise: Parts, run: Parts): number {
  const angle = angleParts(rise, run);
  return angle.high + angle.low;
}

/** The angle of a right triangle's slope: rise, run >= 0 and not both 0. */
function angleParts(rise: Parts, run: Parts): Parts {
  if (rise.high <= run.high) return flatAngle(rise, run);
  return add(HALF_PI, negate(flatAngle(run, rise)));
}

/**
 * arctan(rise / run) for rise <= run: the nearest c = j/16 from a table, and the arc t that turns c into the slope,
 * t = (rise - c run) / (run + c rise), |t| < 0.1, by its power series.
 */
function flatAngle(rise: Parts, run: Parts): Parts {
  const j = Math.floor((rise.high / run.high) * 16 + 0.5);
  const c = j < 2 ? 0 : j / 16;
  const taken = productOf(c, run.high);
  const above = sumOf(rise.high, -taken.high);
  const top = sumOf(above.high, above.low - taken.low + (rise.low - c * run.low));
  const added = productOf(c, rise.high);
  const below = sumOf(run.high, added.high);
  const bottom = orderedSumOf(below.high, below.low + added.low + (run.low + c * rise.low));
  const t = divide(top, bottom);
  const s = t.high * t.high;
  const series = 1 / 3 - s * (1 / 5 - s * (1 / 7 - s * (1 / 9 - s * (1 / 11 - s * (1 / 13 - s * (1 / 15 - s / 17))))));
  const tail = t.low - t.high * s * series;
  const base = c === 0 ? undefined : ARCS[j];
  if (!base) return orderedSumOf(t.high, tail);
  const sum = sumOf(base.high, t.high);
  return orderedSumOf(sum.high, sum.low + (base.low + tail));
}

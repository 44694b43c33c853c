import { scale } from './binary.ts';
import { LN2 } from './constants.ts';
import { expOfParts, expPieces } from './exponential.ts';
import { add, divide, negate, orderedSumOf, sumOf, type Parts } from './parts.ts';

/** From here on e^-x is nothing beside e^x. */
const LARGE = 22;

/** The hyperbolic sine of x. Within 1 ulp. */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-9) || size === Infinity) return x;
  const value = size >= LARGE ? halfExp(size) : whole(sinhParts(size));
  return x < 0 ? -value : value;
}

/** The hyperbolic cosine of x. Within 1 ulp. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size !== size || size === Infinity) return size;
  return size >= LARGE ? halfExp(size) : whole(coshParts(size));
}

/** The hyperbolic tangent of x. Within 1 ulp. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-9)) return x;
  const value = size >= LARGE ? 1 : whole(divide(sinhParts(size), coshParts(size)));
  return x < 0 ? -value : value;
}

function whole(parts: Parts): number {
  return parts.high + parts.low;
}

/** e^x / 2 = e^(x - ln 2), which stays finite a little longer than e^x. */
function halfExp(x: number): number {
  const power = sumOf(x, -LN2.high);
  return expOfParts(power.high, power.low - LN2.low);
}

/** e^x / 2 and e^-x / 2, for |x| < 22. */
function halfPowers(x: number): { up: Parts; down: Parts } {
  const { high, low, exponent } = expPieces(x, 0);
  const up = { high: scale(high, exponent - 1), low: scale(low, exponent - 1) };
  return { up, down: divide({ high: 0.25, low: 0 }, up) };
}

function coshParts(x: number): Parts {
  const { up, down } = halfPowers(x);
  return add(up, down);
}

/** For 0 < x < 22. Near 0 the powers cancel: there by the series x + x^3/3! + x^5/5! + ... */
function sinhParts(x: number): Parts {
  if (x >= 0.3) {
    const { up, down } = halfPowers(x);
    return add(up, negate(down));
  }
  const s = x * x;
  const series = 1 / 6 + s * (1 / 120 + s * (1 / 5040 + s * (1 / 362880 + s * (1 / 39916800 + s / 6227020800))));
  return orderedSumOf(x, x * s * series);
}

import { powerOfTwo } from './binary.ts';
import { expOfParts } from './exponential.ts';
import { lnParts } from './logarithm.ts';
import { multiply } from './parts.ts';

/** From here on every double is whole, and from twice as much even. */
const ALL_WHOLE = powerOfTwo(52);
/** Exponents so large or small that x^y leaves the doubles or is 1; within them x ln y keeps its precision. */
const LARGE = powerOfTwo(70);

/**
 * x to the power of y, with the special cases of IEEE 754 `pow`: 1 where y is 0 or x is 1, NaN where x is
 * negative and y not whole. Within 0.6 ulp; whole powers that a double can hold are exact.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x !== x || y !== y) return NaN;
  const size = Math.abs(x);
  const negative = isNegative(x) && isOdd(y);
  if (isNegative(x) && size > 0 && size < Infinity && !isWhole(y)) return NaN;
  if (size === 1) return negative ? -1 : 1;
  if (size === 0 || size === Infinity || Math.abs(y) > LARGE) return extreme(size, y, negative);
  const power = finitePower(size, y);
  return negative ? -power : power;
}

/** Powers of 0 and infinity, and powers so large that nothing but 0 and infinity is left. */
function extreme(size: number, y: number, negative: boolean): number {
  const power = size > 1 === y > 0 ? Infinity : 0;
  return negative ? -power : power;
}

/** size^y = e^(y ln size) with the logarithm and the product in extended precision. */
function finitePower(size: number, y: number): number {
  const logarithm = lnParts(size);
  const estimate = y * logarithm.high;
  if (estimate > 710) return Infinity;
  if (estimate < -746) return 0;
  if (Math.abs(estimate) < powerOfTwo(-60)) return 1;
  const exponent = multiply(logarithm, { high: y, low: 0 });
  return expOfParts(exponent.high, exponent.low);
}

function isNegative(x: number): boolean {
  return x < 0 || (x === 0 && 1 / x < 0);
}

function isWhole(y: number): boolean {
  return Math.abs(y) >= ALL_WHOLE || Math.floor(y) === y;
}

function isOdd(y: number): boolean {
  if (!isWhole(y) || Math.abs(y) >= 2 * ALL_WHOLE) return false;
  const half = y / 2;
  return Math.floor(half) !== half;
}

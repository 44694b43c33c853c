import { exponentOf, scale } from './binary.ts';
import { FIRST_RECIPROCAL, LN2, LN2_PIECES, LOG10_E, RECIPROCALS } from './constants.ts';
import { divide, multiply, orderedSumOf, productOf, sumOf, upperHalf, type Parts } from './parts.ts';

const LN2_START = (LN2_PIECES[0] ?? NaN);
/** What LN2_START leaves of ln 2. */
const LN2_REST = LN2.high - LN2_START + LN2.low;

/** The natural logarithm. Within 0.52 ulp. NaN below 0, -Infinity at 0. */
export function ln(x: number): number {
  if (!(x > 0) || x === Infinity) return logarithmOutside(x);
  const parts = lnParts(x);
  return parts.high + parts.low;
}

/** The logarithm to base 10. Within 0.52 ulp; exact at the powers of ten. */
export function log10(x: number): number {
  if (!(x > 0) || x === Infinity) return logarithmOutside(x);
  const parts = multiply(lnParts(x), LOG10_E);
  return parts.high + parts.low;
}

function logarithmOutside(x: number): number {
  if (x === 0) return -Infinity;
  return x === Infinity ? Infinity : NaN;
}

/**
 * The natural logarithm of a finite x > 0 to at least 66 bits: x = 2^k m with m in 0.7..1.42; a table gives a short
 * factor f close to 1/m with -ln f, so that ln x = k ln 2 - ln f + ln(1 + r) with r = f m - 1 exact and |r| < 0.015.
 */
export function lnParts(x: number): Parts {
  let k = exponentOf(x);
  let m = scale(x, -k);
  if (m >= 1.414) {
    m /= 2;
    k += 1;
  }
  const { factor, logarithm } = RECIPROCALS[Math.round(m * 64) - FIRST_RECIPROCAL] ?? { factor: NaN, logarithm: { high: NaN, low: NaN } };
  const upper = upperHalf(m);
  const r = sumOf(factor * upper - 1, factor * (m - upper));
  const series = lnOfOnePlus(r);
  if (k === 0 && factor === 1) return series;
  const base = sumOf(k * LN2_START, logarithm.high);
  const sum = sumOf(base.high, series.high);
  return orderedSumOf(sum.high, sum.low + (base.low + (logarithm.low + (k * LN2_REST + series.low))));
}

/** ln(1 + r) = r - r^2/2 + r^3/3 - ..., the square exact. */
function lnOfOnePlus(r: Parts): Parts {
  const x = r.high;
  const square = productOf(x, x);
  const series =
    1 / 3 - x * (1 / 4 - x * (1 / 5 - x * (1 / 6 - x * (1 / 7 - x * (1 / 8 - x * (1 / 9 - x * (1 / 10 - x * (1 / 11))))))));
  const start = sumOf(x, -square.high / 2);
  return orderedSumOf(start.high, start.low + (r.low - r.low * x - square.low / 2 + square.high * x * series));
}

/** The logarithm to any base: ln x / ln base, with one rounding in effect: LOG(8, 2) is 3. */
export function logarithm(x: number, base: number): number {
  const plain = ln(x) / ln(base);
  if (!(x > 0 && base > 0) || x === Infinity || base === Infinity || base === 1) return plain;
  const parts = divide(lnParts(x), lnParts(base));
  return parts.high + parts.low;
}

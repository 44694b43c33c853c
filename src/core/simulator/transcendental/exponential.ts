import { scale } from './binary.ts';
import { LN2, LN2_PIECES, ROOTS_OF_TWO } from './constants.ts';
import { sumOf, orderedSumOf, type Parts } from './parts.ts';

/** Above it exp is infinite; below its opposite minus 36 (subnormals), 0. */
const OVERFLOW = 709.79;
const UNDERFLOW = -745.14;
/** 64 / ln 2. */
const STEPS = 64 / LN2.high;
const [PIECE_1 = 0, PIECE_2 = 0, PIECE_3 = 0] = LN2_PIECES.map((piece) => piece / 64);

/** e to the power of x. Within 0.52 ulp; subnormal results within 1. */
export function exp(x: number): number {
  return expOfParts(x, 0);
}

/** e to the power of high + low, where |low| is at most half an ulp of high or so. */
export function expOfParts(high: number, low: number): number {
  if (!(high <= OVERFLOW)) return high !== high ? NaN : Infinity;
  if (high < UNDERFLOW) return 0;
  const power = expPieces(high, low);
  return scale(power.high + power.low, power.exponent);
}

/** A power of e before it is scaled: (high + low) * 2^exponent, high in 1..2. */
export interface ScaledParts extends Parts {
  readonly exponent: number;
}

/**
 * e^(high + low) as a scaled sum: high + low = k ln(2)/64 + r with |r| < 0.0055, so that e^(high + low) is
 * 2^(k/64), from a table, times e^r, a short power series. |high| < 1100.
 */
export function expPieces(high: number, low: number): ScaledParts {
  const k = Math.floor(high * STEPS + 0.5);
  const cut = sumOf(high - k * PIECE_1, -k * PIECE_2);
  const r = orderedSumOf(cut.high, cut.low + (low - k * PIECE_3));
  const x = r.high;
  const tail = r.low + x * x * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720)))));
  const exponent = Math.floor(k / 64);
  const root = ROOTS_OF_TWO[k - exponent * 64] ?? { high: NaN, low: NaN };
  const grown = sumOf(root.high, root.high * x);
  const rounded = grown.low + (root.low + root.high * tail);
  const power = orderedSumOf(grown.high, rounded);
  return { high: power.high, low: power.low, exponent };
}

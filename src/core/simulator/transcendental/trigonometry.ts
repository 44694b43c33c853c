import { quartersOf } from './angle.ts';
import { divide, negate, orderedSumOf, type Parts } from './parts.ts';

/** The sine of x radians. Within 1 ulp for every x. NaN at infinity. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  if (x === 0) return x;
  const { quarters, rest } = quartersOf(x);
  return quarter(quarters, rest);
}

/** The cosine of x radians. Within 1 ulp for every x. NaN at infinity. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const { quarters, rest } = quartersOf(x);
  return quarter(quarters + 1, rest);
}

/** The tangent of x radians. Within 1 ulp for every x. NaN at infinity. */
export function tan(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  if (x === 0) return x;
  const { quarters, rest } = quartersOf(x);
  const sine = sineParts(rest);
  const cosine = cosineParts(rest);
  const tangent = quarters % 2 === 0 ? divide(sine, cosine) : divide(negate(cosine), sine);
  return tangent.high + tangent.low;
}

/** The sine of so many quarter turns and a rest. */
function quarter(quarters: number, rest: Parts): number {
  const parts = quarters % 2 === 0 ? sineParts(rest) : cosineParts(rest);
  const value = parts.high + parts.low;
  return quarters % 4 < 2 ? value : -value;
}

/** r - r^3/3! + r^5/5! - ... for |r| <= pi/4. */
function sineParts(r: Parts): Parts {
  const x = r.high;
  const s = x * x;
  const series =
    1 / 6 - s * (1 / 120 - s * (1 / 5040 - s * (1 / 362880 - s * (1 / 39916800 - s * (1 / 6227020800 - s * (1 / 1307674368000 - s / 355687428096000))))));
  return orderedSumOf(x, r.low * (1 - s / 2) - s * x * series);
}

/** 1 - r^2/2! + r^4/4! - ... for |r| <= pi/4. */
function cosineParts(r: Parts): Parts {
  const x = r.high;
  const s = x * x;
  const series =
    1 / 24 - s * (1 / 720 - s * (1 / 40320 - s * (1 / 3628800 - s * (1 / 479001600 - s * (1 / 87178291200 - s * (1 / 20922789888000 - s / 6402373705728000))))));
  const start = orderedSumOf(1, -s / 2);
  return orderedSumOf(start.high, start.low + (s * s * series - x * r.low));
}

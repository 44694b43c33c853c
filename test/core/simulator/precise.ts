/**
 * High-precision references for the transcendental functions: fixed-point numbers of BITS binary digits held in
 * BigInt, evaluated by power series. Slow and plain on purpose.
 */
export const BITS = 400n;
const ONE = 1n << BITS;

/** A double as a fixed-point number; exact for |x| >= 2^-340. */
export function fixed(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0n ? 0n : 1n << 52n);
  const shift = (exponent === 0n ? 1n : exponent) - 1075n + BITS;
  const size = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return bits >> 63n ? -size : size;
}

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> BITS;
const divide = (a: bigint, b: bigint): bigint => (a << BITS) / b;
const size = (a: bigint): bigint => (a < 0n ? -a : a);

/** Sum of terms until they vanish; `next(term, n)` gives the n-th from the one before. */
function series(first: bigint, next: (term: bigint, n: bigint) => bigint): bigint {
  let sum = 0n;
  let term = first;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    sum += term;
    term = next(term, n);
  }
  return sum;
}

function oddSeries(x: bigint, sign: bigint): bigint {
  const square = multiply(x, x);
  let sum = 0n;
  let power = x;
  for (let n = 1n; size(power) > 1n; n += 2n) {
    sum += power / n;
    power = sign * multiply(power, square);
  }
  return sum;
}

const LN2 = 2n * oddSeries(ONE / 3n, 1n);
export const PI = 16n * oddSeries(ONE / 5n, -1n) - 4n * oddSeries(ONE / 239n, -1n);

/** e^x for a fixed-point x of moderate size. */
export function exp(x: bigint): bigint {
  const k = x / LN2;
  const power = series(ONE, (term, n) => multiply(term, x - k * LN2) / n);
  return k >= 0n ? power << k : power >> -k;
}

export function ln(x: bigint): bigint {
  let k = 0n;
  let m = x;
  for (; m > ONE + ONE / 3n; k++) m >>= 1n;
  for (; m < ONE - ONE / 3n; k--) m <<= 1n;
  // Shifting right loses digits only where x is far above 1, by less than the guard digits.
  return 2n * oddSeries(divide(m - ONE, m + ONE), 1n) + k * LN2;
}

export const LN10 = ln(10n << BITS);

export const log10 = (x: bigint): bigint => divide(ln(x), LN10);
export const pow = (x: bigint, y: bigint): bigint => exp(multiply(y, ln(x)));

/** x brought into -pi..pi. */
function turned(x: bigint): bigint {
  const rest = x % (2n * PI);
  return rest;
}

export function sin(x: bigint): bigint {
  const r = turned(x);
  const square = multiply(r, r);
  return series(r, (term, n) => -multiply(term, square) / (2n * n * (2n * n + 1n)));
}

export const cos = (x: bigint): bigint => sin(x + PI / 2n);
export const tan = (x: bigint): bigint => divide(sin(x), cos(x));

function root(x: bigint): bigint {
  let guess = 1n << BigInt(Math.ceil((x << BITS).toString(2).length / 2));
  for (;;) {
    const better = (guess + (x << BITS) / guess) >> 1n;
    if (better >= guess) return guess;
    guess = better;
  }
}

/** Halves the angle until its series converges fast. */
export function arctan(x: bigint): bigint {
  if (size(x) > ONE / 4n) return 2n * arctan(divide(x, ONE + root(ONE + multiply(x, x))));
  return oddSeries(x, -1n);
}

export function arcsin(x: bigint): bigint {
  const other = root(ONE - multiply(x, x));
  if (other === 0n) return x > 0n ? PI / 2n : -PI / 2n;
  return arctan(divide(x, other));
}

export const arccos = (x: bigint): bigint => PI / 2n - arcsin(x);
export const sinh = (x: bigint): bigint => (exp(x) - exp(-x)) / 2n;
export const cosh = (x: bigint): bigint => (exp(x) + exp(-x)) / 2n;
export const tanh = (x: bigint): bigint => divide(sinh(x), cosh(x));

/** How far a double is from a reference, in units of the double's last place. */
export function ulps(value: number, reference: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const next = view.getBigUint64(0) + 1n;
  view.setBigUint64(0, next);
  const unit = fixed(view.getFloat64(0)) - fixed(Math.abs(value));
  return Number((size(fixed(value) - reference) * 10000n) / unit) / 10000;
}

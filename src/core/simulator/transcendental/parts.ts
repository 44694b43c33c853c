/**
 * A number kept as the unevaluated sum of two: `high` is the nearest double, `low` what that leaves out. About 106
 * significant bits, from IEEE 754 additions and multiplications alone, so every machine gets the same bits.
 */
export interface Parts {
  readonly high: number;
  readonly low: number;
}

/** 2^27 + 1: multiplying by it lets a subtraction cut a double into two halves of 26 bits. */
const SPLITTER = 134217729;

/** a + b exactly, whatever their sizes. */
export function sumOf(a: number, b: number): Parts {
  const high = a + b;
  const shadow = high - a;
  return { high, low: a - (high - shadow) + (b - shadow) };
}

/** a + b exactly, where |a| >= |b| or a is 0. */
export function orderedSumOf(a: number, b: number): Parts {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** The upper half of a's digits: 26 bits. |a| < 2^996. */
export function upperHalf(a: number): number {
  const scaled = a * SPLITTER;
  return scaled - (scaled - a);
}

/** a * b exactly, where neither the product nor its last digit leaves the range of doubles. */
export function productOf(a: number, b: number): Parts {
  const high = a * b;
  const a1 = upperHalf(a);
  const a2 = a - a1;
  const b1 = upperHalf(b);
  const b2 = b - b1;
  return { high, low: a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2 };
}

/** a + b to about 104 bits. */
export function add(a: Parts, b: Parts): Parts {
  const sum = sumOf(a.high, b.high);
  return orderedSumOf(sum.high, sum.low + (a.low + b.low));
}

/** a * b to about 104 bits. */
export function multiply(a: Parts, b: Parts): Parts {
  const product = productOf(a.high, b.high);
  return orderedSumOf(product.high, product.low + (a.high * b.low + a.low * b.high));
}

/** a / b to about 100 bits: the quotient, and the quotient of what it leaves over. */
export function divide(a: Parts, b: Parts): Parts {
  const quotient = a.high / b.high;
  const taken = productOf(quotient, b.high);
  const rest = a.high - taken.high - taken.low + a.low - quotient * b.low;
  return orderedSumOf(quotient, rest / b.high);
}

/** -a. */
export function negate(a: Parts): Parts {
  return { high: -a.high, low: -a.low };
}

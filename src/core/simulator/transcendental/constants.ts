import { add, divide, multiply, orderedSumOf, type Parts } from './parts.ts';

/** The digits after the point of a number below 2, in base 2^32, and the digit before it. */
interface Digits {
  readonly whole: number;
  readonly digits: readonly number[];
}

const BASE = 4294967296;

/** pi / 2 to 160 bits. */
const HALF_PI_DIGITS: Digits = { whole: 1, digits: [0x921fb544, 0x42d18469, 0x898cc517, 0x01b839a2, 0x52049c11] };
/** The natural logarithm of 2 to 160 bits. */
const LN2_DIGITS: Digits = { whole: 0, digits: [0xb17217f7, 0xd1cf79ab, 0xc9e3b398, 0x03f2f6af, 0x40f34326] };
/** 1 / ln 10 to 160 bits. */
const LOG10_E_DIGITS: Digits = { whole: 0, digits: [0x6f2dec54, 0x9b9438ca, 0x9aadd557, 0xd699ee19, 0x1f71a301] };

/** The value of each digit: exact doubles of 33 bits at most, that sum to the number. */
function values({ whole, digits }: Digits): number[] {
  let unit = 1;
  return digits.map((digit, place) => {
    unit /= BASE;
    return (place === 0 ? whole : 0) + digit * unit;
  });
}

/** The digits rounded to two doubles. */
function parts(digits: Digits): Parts {
  return values(digits).reduceRight<Parts>((sum, value) => add({ high: value, low: 0 }, sum), { high: 0, low: 0 });
}

/** pi / 2 cut into pieces of 33 bits: a whole number below 2^20 times one of them is exact. */
export const HALF_PI_PIECES: readonly number[] = values(HALF_PI_DIGITS);
export const HALF_PI: Parts = parts(HALF_PI_DIGITS);
export const PI: Parts = { high: HALF_PI.high * 2, low: HALF_PI.low * 2 };
/** ln 2 cut into pieces of 32 bits: a whole number below 2^21 times one of them is exact. */
export const LN2_PIECES: readonly number[] = values(LN2_DIGITS);
export const LN2: Parts = parts(LN2_DIGITS);
export const LOG10_E: Parts = parts(LOG10_E_DIGITS);

/** exp(x) by its power series, for the tables below; 0 <= x <= ln 2. */
function expSeries(x: Parts): Parts {
  let sum: Parts = { high: 1, low: 0 };
  for (let n = 30; n >= 1; n--) {
    sum = add({ high: 1, low: 0 }, divide(multiply(x, sum), { high: n, low: 0 }));
  }
  return sum;
}

/** sign 1: artanh(x); sign -1: arctan(x): x +- x^3/3 + x^5/5 +- ..., for the tables below; |x| <= 0.45. */
function oddSeries(x: Parts, sign: 1 | -1): Parts {
  const square = multiply(x, { high: sign * x.high, low: sign * x.low });
  let sum: Parts = { high: 0, low: 0 };
  for (let n = 95; n >= 1; n -= 2) {
    sum = add(divide({ high: 1, low: 0 }, { high: n, low: 0 }), multiply(square, sum));
  }
  return multiply(x, sum);
}

/** 2^(j/64) for j = 0..63. */
export const ROOTS_OF_TWO: readonly Parts[] = Array.from({ length: 64 }, (_, j) =>
  expSeries(multiply(LN2, { high: j / 64, low: 0 })),
);

/** A short number close to 64/i, and minus its logarithm. */
export interface Reciprocal {
  readonly factor: number;
  readonly logarithm: Parts;
}

/** The first i of RECIPROCALS. */
export const FIRST_RECIPROCAL = 45;

/** For i = 45..91: 64/i cut to 9 bits, and the logarithm of what dividing by it leaves to add. */
export const RECIPROCALS: readonly Reciprocal[] = Array.from({ length: 47 }, (_, j) => {
  const factor = Math.round(16384 / (FIRST_RECIPROCAL + j)) / 256;
  const ratio = divide(orderedSumOf(1, -factor), orderedSumOf(1, factor));
  const half = oddSeries(ratio, 1);
  return { factor, logarithm: { high: 2 * half.high, low: 2 * half.low } };
});

/** arctan(j/16) for j = 0..16. Above 7/16 by arctan(c) = pi/4 - arctan((1 - c) / (1 + c)). */
export const ARCS: readonly Parts[] = Array.from({ length: 17 }, (_, j) => {
  const c = j / 16;
  if (j <= 7) return oddSeries({ high: c, low: 0 }, -1);
  const rest = oddSeries(divide({ high: 1 - c, low: 0 }, { high: 1 + c, low: 0 }), -1);
  return add({ high: HALF_PI.high / 2, low: HALF_PI.low / 2 }, { high: -rest.high, low: -rest.low });
});

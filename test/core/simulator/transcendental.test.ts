import { describe, expect, test } from 'vitest';
import { arccos, arcsin, arctan } from '../../../src/core/simulator/transcendental/arcs.ts';
import { exp } from '../../../src/core/simulator/transcendental/exponential.ts';
import { cosh, sinh, tanh } from '../../../src/core/simulator/transcendental/hyperbolic.ts';
import { ln, log10 } from '../../../src/core/simulator/transcendental/logarithm.ts';
import { pow } from '../../../src/core/simulator/transcendental/power.ts';
import { cos, sin, tan } from '../../../src/core/simulator/transcendental/trigonometry.ts';
import * as precise from './precise.ts';

const SAMPLES = process.env['LOOPWELL_LONG'] ? 20000 : 400;

/** The same numbers in every run: a linear congruential generator, 0 <= x < 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
}

const random = generator(20);
const even = (from: number, to: number) => (): number => from + (to - from) * (random() + random() / 4294967296);
/** Numbers whose logarithm is even, of both signs if wanted. */
const wide = (from: number, to: number) => (): number => Math.exp(even(Math.log(from), Math.log(to))());
const signed = (draw: () => number) => (): number => (random() < 0.5 ? -draw() : draw());

function worst(own: (x: number) => number, reference: (x: bigint) => bigint, draw: () => number): number {
  let largest = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const x = draw();
    largest = Math.max(largest, precise.ulps(own(x), reference(precise.fixed(x))));
  }
  return largest;
}

describe('distance from a 400-bit reference, in units in the last place', () => {
  const cases: [name: string, own: (x: number) => number, reference: (x: bigint) => bigint, draw: () => number, bound: number][] = [
    ['exp, normal range', exp, precise.exp, even(-230, 700), 0.53],
    ['exp, close to 0', exp, precise.exp, signed(wide(1e-20, 1)), 0.53],
    ['ln, all sizes', ln, precise.ln, wide(1e-100, 1e100), 0.53],
    ['ln, close to 1', ln, precise.ln, even(0.6, 1.6), 0.53],
    ['ln, very close to 1', ln, precise.ln, even(0.9999, 1.0001), 0.53],
    ['log10, all sizes', log10, precise.log10, wide(1e-100, 1e100), 0.53],
    ['sin, one turn', sin, precise.sin, even(-7, 7), 1],
    ['sin, small', sin, precise.sin, signed(wide(1e-20, 1)), 1],
    ['sin, up to 2^20', sin, precise.sin, signed(wide(1, 1048576)), 1],
    ['sin, beyond', sin, precise.sin, signed(wide(1e6, 1e60)), 1],
    ['cos, one turn', cos, precise.cos, even(-7, 7), 1],
    ['cos, up to 2^20', cos, precise.cos, signed(wide(1, 1048576)), 1],
    ['cos, beyond', cos, precise.cos, signed(wide(1e6, 1e60)), 1],
    ['tan, one turn', tan, precise.tan, even(-7, 7), 1],
    ['tan, up to 2^20', tan, precise.tan, signed(wide(1, 1048576)), 1],
    ['arctan', arctan, precise.arctan, signed(wide(1e-12, 1e12)), 1],
    ['arctan, around 1', arctan, precise.arctan, even(0, 3), 1],
    ['arcsin', arcsin, precise.arcsin, even(-1, 1), 1],
    ['arcsin, close to 1', arcsin, precise.arcsin, even(0.9999, 1), 1],
    ['arccos', arccos, precise.arccos, even(-1, 1), 1],
    ['arccos, close to 1', arccos, precise.arccos, even(0.9999, 1), 1],
    ['sinh', sinh, precise.sinh, even(-40, 40), 1],
    ['sinh, close to 0', sinh, precise.sinh, signed(wide(1e-12, 1)), 1],
    ['cosh', cosh, precise.cosh, even(-40, 40), 1],
    ['tanh', tanh, precise.tanh, even(-25, 25), 1],
    ['tanh, close to 0', tanh, precise.tanh, signed(wide(1e-12, 1)), 1],
  ];
  test.each(cases)('%s', (_name, own, reference, draw, bound) => {
    expect(worst(own, reference, draw)).toBeLessThanOrEqual(bound);
  });

  test('pow, moderate and extreme results', () => {
    for (const [base, top] of [[wide(0.5, 2), 200], [wide(1e-30, 1e30), 3], [even(0.999, 1.001), 100000]] as const) {
      let largest = 0;
      for (let i = 0; i < SAMPLES; i++) {
        const x = base();
        const y = even(-top, top)();
        largest = Math.max(largest, precise.ulps(pow(x, y), precise.pow(precise.fixed(x), precise.fixed(y))));
      }
      expect(largest).toBeLessThanOrEqual(0.6);
    }
  });

  test('pow near overflow, where a plain exp(y ln x) loses eight binary digits', () => {
    let largest = 0;
    for (let i = 0; i < SAMPLES; i++) {
      const x = even(1.5, 20)();
      const y = even(690, 709)() / Math.log(x);
      largest = Math.max(largest, precise.ulps(pow(x, y), precise.pow(precise.fixed(x), precise.fixed(y))));
    }
    expect(largest).toBeLessThanOrEqual(0.7);
  });
});

describe('where there is nothing to round', () => {
  const expectSame = (value: number, expected: number): void => expect(value).toBe(expected);

  test.each([
    [2, 10, 1024], [10, 3, 1000], [0.5, 3, 0.125], [3, 33, 5559060566555523], [2, -1074, 5e-324], [2, 1023, 2 ** 1023], [-2, 3, -8], [-2, -3, -0.125], [4, 0.5, 2], [1e300, 1, 1e300], [5e-324, 1, 5e-324],
  ])('%d^%d is exactly %d', (x, y, expected) => expectSame(pow(x, y), expected));

  test.each([
    [NaN, 0, 1], [1, NaN, 1], [1, Infinity, 1], [-1, Infinity, 1], [NaN, 1, NaN], [2, NaN, NaN], [-8, 1 / 3, NaN],
    [0, -1, Infinity], [-0, -1, -Infinity], [-0, -2, Infinity], [0, 2, 0], [-0, 3, -0], [-0, 0.5, 0],
    [Infinity, 2, Infinity], [Infinity, -2, 0], [-Infinity, 3, -Infinity], [-Infinity, -3, -0], [-Infinity, 0.5, Infinity],
    [2, Infinity, Infinity], [0.5, Infinity, 0], [2, -Infinity, 0], [-2, Infinity, Infinity], [-0.5, Infinity, 0],
    [2, 1024, Infinity], [-2, 1025, -Infinity], [2, -1080, 0], [1 + 2 ** -52, 1e300, Infinity], [1.5, 1e-300, 1],
  ])('special case of IEEE 754: %d^%d is %d', (x, y, expected) => expectSame(pow(x, y), expected));

  test.each([[0, 1], [-Infinity, 0], [Infinity, Infinity], [NaN, NaN], [710, Infinity], [-746, 0], [709.782712893384, 1.7976931348622732e308], [-745.13, 5e-324]])('exp(%d) is %d', (x, expected) => expectSame(exp(x), expected));

  test.each([[1, 0], [0, -Infinity], [-1, NaN], [Infinity, Infinity], [NaN, NaN], [5e-324, -744.4400719213812]])('ln(%d) is %d', (x, expected) => expectSame(ln(x), expected));

  test('the powers of ten have whole logarithms', () => {
    for (let k = -300; k <= 300; k++) expectSame(log10(Number(`1e${k}`)), k);
  });

  test.each([[sin, 0, 0], [sin, -0, -0], [cos, 0, 1], [tan, -0, -0], [arctan, Infinity, Math.PI / 2], [arctan, -Infinity, -Math.PI / 2], [arctan, 1, Math.PI / 4],
    [arcsin, 1, Math.PI / 2], [arccos, -1, Math.PI], [arccos, 1, 0], [arccos, 0, Math.PI / 2], [sinh, -0, -0], [cosh, 0, 1], [tanh, Infinity, 1], [tanh, -0, -0], [cosh, -Infinity, Infinity], [sinh, -Infinity, -Infinity]])(
    '%o of %d is %d', (own, x, expected) => expectSame(own(x), expected));

  test.each([[sin, Infinity], [cos, -Infinity], [tan, NaN], [arcsin, 1.0000000000000002], [arccos, -2], [arctan, NaN], [sinh, NaN], [cosh, NaN], [tanh, NaN]])('%o of %d is not a number', (own, x) => expectSame(own(x), NaN));
});

test('the largest double, and the one that comes closest to a whole number of quarter turns', () => {
  // sin(2^1023 (2 - 2^-52)) from 1,500 bits of pi; 6381956970095103 * 2^797 is 4.7e-19 off a multiple of pi / 2 (Muller, Elementary Functions).
  expect(sin(Number.MAX_VALUE)).toBeCloseTo(0.004961954789184062, 15);
  expect(cos(6381956970095103 * 2 ** 797)).toBeCloseTo(-4.687165924254628e-19, 33);
});

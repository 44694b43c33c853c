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
    const w = worst(own, reference, draw);
    if (process.env['SHOW']) process.stdout.write(`${_name}: ${w}\n`);
    expect(w).toBeLessThanOrEqual(bound);
  });

  test('pow, moderate and extreme results', () => {
    for (const [base, top] of [[wide(0.5, 2), 200], [wide(1e-30, 1e30), 3], [even(0.999, 1.001), 100000]] as const) {
      let largest = 0;
      for (let i = 0; i < SAMPLES; i++) {
        const x = base();
        const y = even(-top, top)();
        largest = Math.max(largest, precise.ulps(pow(x, y), precise.pow(precise.fixed(x), precise.fixed(y))));
      }
      if (process.env['SHOW']) process.stdout.write(`pow ${top}: ${largest}\n`);
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
    if (process.env['SHOW']) process.stdout.write(`pow over: ${largest}\n`);
    expect(largest).toBeLessThanOrEqual(0.7);
  });
});

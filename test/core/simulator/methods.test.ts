import { describe, expect, test } from 'vitest';
import { model } from '#test/documents';
import { runOf } from './series.ts';

const teacup = (dt: number, method: 'euler' | 'rk4') =>
  model({ start: 0, stop: 30, dt, method, saveEvery: dt })
    .stock('Teacup', 180)
    .flow('cooling', { from: 'Teacup' }, '(Teacup - room) / time constant')
    .constant('room', 70)
    .constant('time constant', 10)
    .build();

/** How far a run of the teacup ends from 70 + 110 exp(-3). */
const error = (dt: number, method: 'euler' | 'rk4'): number =>
  Math.abs(runOf(teacup(dt, method)).last('Teacup') - (70 + 110 * Math.exp(-3)));

describe('Euler', () => {
  test('is the recurrence S (1 - dt/T)^k to the last digits', () => {
    expect(runOf(teacup(0.5, 'euler')).last('Teacup')).toBeCloseTo(70 + 110 * (1 - 0.05) ** 60, 10);
  });

  test('is of the first order: half the step, half the error', () => {
    expect(error(0.25, 'euler') / error(0.125, 'euler')).toBeCloseTo(2, 1);
  });
});

describe('RK4', () => {
  test('is on the exact curve', () => {
    expect(error(0.125, 'rk4')).toBeLessThan(1e-8);
  });

  test('is of the fourth order: half the step, a sixteenth of the error', () => {
    expect(error(2, 'rk4') / error(1, 'rk4')).toBeGreaterThan(14.5);
    expect(error(2, 'rk4') / error(1, 'rk4')).toBeLessThan(18);
  });

  test('integrates a polynomial of the third degree in time exactly', () => {
    const document = model({ start: 0, stop: 4, dt: 0.5, method: 'rk4', saveEvery: 1 }).stock('S', 0).flow('in', { to: 'S' }, '4 * TIME ^ 3').build();
    expect(runOf(document).of('S')).toEqual([0, 1, 16, 81, 256]);
  });

  test('reports flows of the first stage: at the saved time', () => {
    const { run, of } = runOf(teacup(1, 'rk4'));
    expect(of('cooling')).toEqual(of('Teacup').map((value) => (value - 70) / 10));
    expect(run.times).toHaveLength(31);
  });

  test('integrates the hidden stock of a smooth too: 1 - exp(-t/T) after a step', () => {
    const document = model({ start: 0, stop: 8, dt: 0.25, method: 'rk4', saveEvery: 1 }).auxiliary('s', 'SMTH1(1, 4, 0)').build();
    const { run, of } = runOf(document);
    of('s').forEach((value, row) => expect(value).toBeCloseTo(1 - Math.exp(-(run.times[row] ?? NaN) / 4), 6));
  });

  test('a step on the grid is as exact as no step: an impulse and a jump keep one value through all stages', () => {
    const document = model({ start: 0, stop: 4, dt: 0.5, method: 'rk4', saveEvery: 1 })
      .stock('jumped', 0)
      .flow('jump', { to: 'jumped' }, 'STEP(3, 2)')
      .stock('caught', 0)
      .flow('catch', { to: 'caught' }, 'PULSE(7, 2)')
      .build();
    const { of } = runOf(document);
    expect(of('jumped')).toEqual([0, 0, 0, 3, 6]);
    expect(of('caught')).toEqual([0, 0, 0, 7, 7]);
  });
});

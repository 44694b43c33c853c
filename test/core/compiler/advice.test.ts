import { describe, expect, test } from 'vitest';
import { compile } from '#core/compiler';
import type { Method } from '#core/model';
import { model, type DocumentBuilder } from '#test/documents';

const advice = (builder: DocumentBuilder) => compile(builder.build()).diagnostics.map(({ code, message, fix }) => ({ code, message, fix }));
const smooth = (method: Method, dt = 0.125): DocumentBuilder => model({ start: 0, stop: 10, dt, method });

describe('a method that takes change to be smooth', () => {
  test.each([
    ['STEP(1, 3)', 'jumps by STEP or PULSE'],
    ['PULSE(1, 3, 2)', 'jumps by STEP or PULSE'],
    ['PULSE TRAIN(1, 1, 3, 9)', 'jumps by STEP or PULSE'],
    ['NORMAL(0, 1)', 'draws random numbers'],
    ['IF TIME > 3 THEN 1 ELSE 2', 'asks for the time in an IF'],
    ['DELAY(3, 2)', 'holds a fixed delay'],
  ])('is doubted where %s is in the model, and Euler offered', (equation, what) => {
    for (const method of ['rk2', 'rk4', 'rk45'] as const) {
      const [found, ...more] = advice(smooth(method).auxiliary('input', equation));
      expect(more).toEqual([]);
      expect(found?.code).toBe('methodJumps');
      expect(found?.message).toContain(`input ${what}`);
      expect(found?.fix).toEqual({ label: 'Use Euler', settings: { method: 'euler' } });
    }
    expect(advice(smooth('euler').auxiliary('input', equation))).toEqual([]);
  });

  test('is doubted where a stock moves by full steps', () => {
    const [found] = advice(smooth('rk4').stock('Contracts', 0, { special: { kind: 'conveyor', transit: '2' } }).flow('ending', { from: 'Contracts' }));
    expect(found?.message).toBe('Runge-Kutta 4 takes change within a step to be smooth, but Contracts moves by full steps. Euler suits a model that jumps.');
  });

  test('is not doubted in a model that is smooth', () => {
    expect(advice(smooth('rk4').stock('S', 1).flow('in', { to: 'S' }, 'S * 0.1 + SIN(TIME) + RAMP(1, 2) + SMTH3(S, 5)').auxiliary('if', 'IF S > 2 THEN 1 ELSE 2'))).toEqual([]);
  });

  test('names the first that jumps and counts the others', () => {
    const [found] = advice(smooth('rk4').auxiliary('a', 'STEP(1, 1)').auxiliary('b', 'NORMAL(0, 1)').auxiliary('c', 'STEP(1, 2)'));
    expect(found?.message).toBe('Runge-Kutta 4 takes change within a step to be smooth, but a jumps by STEP or PULSE, and so do 2 other variables. Euler suits a model that jumps.');
  });
});

describe('a step longer than a third of the shortest time constant', () => {
  const drained = (equation: string, dt: number): DocumentBuilder => smooth('euler', dt).stock('S', 1).flow('out', { from: 'S' }, equation).constant('T', 3).constant('rate', 0.5);

  test.each([
    ['S / T', 1, null], ['S / T', 1.01, 1], ['S / (T / 2)', 1, 0.5], ['S * rate', 0.75, 0.5], ['MAX(0, rate * S)', 1, 0.5], ['(S - 8) / T', 2, 1],
  ] as const)('%s with a step of %d', (equation, dt, proposed) => {
    const found = advice(drained(equation, dt)).find(({ code }) => code === 'dtTooLong');
    expect(found?.fix).toEqual(proposed === null ? undefined : { label: `Set DT to ${proposed}`, settings: { dt: proposed } });
  });

  test('counts the stages of delays and smooths', () => {
    const found = advice(smooth('euler', 0.5).auxiliary('late', 'DELAY3(5, 3)').auxiliary('seen', 'SMTH1(5, 9)'));
    expect(found.map(({ message }) => message)).toEqual(['DT is 0.5, more than a third of the time in which late adjusts, which is 1: its curve will be too coarse, or swing where nothing does.']);
  });

  test('looks through what keeps a stock from running dry, and not at what is random or changes', () => {
    expect(advice(smooth('euler', 1).stock('S', 1, { nonNegative: true }).flow('out', { from: 'S' }, 'S / 2')).map(({ code }) => code)).toEqual(['dtTooLong']);
    expect(advice(drained('S / RANDOM(0.1, 0.2)', 1))).toEqual([]);
    expect(advice(drained('S / (1 + S)', 1))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Settings } from '#core/model';
import { model } from '#test/documents';
import { runOf } from './series.ts';

const settings = (dt: number, method: Settings['method'], stop = 20) => ({ start: 0, stop, dt, method, saveEvery: dt });

/** The share of an impulse or a step that has left n stages of T/n each by time t: 1 - exp(-a) (1 + a + ... a^(n-1)/(n-1)!), a = n t / T. */
function erlang(t: number, time: number, stages: number): number {
  const a = (stages * t) / time;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < stages; k++) sum += term *= a / k;
  return 1 - Math.exp(-a) * sum;
}

describe('delays and smooths answer a step as a chain of stages does', () => {
  test.each([
    ['SMTH1(STEP(1, 0), 6, 0)', 1], ['SMTH3(STEP(1, 0), 6, 0)', 3], ['SMTHN(STEP(1, 0), 6, 5, 0)', 5],
    ['DELAY1(STEP(1, 0), 6, 0)', 1], ['DELAY3(STEP(1, 0), 6, 0)', 3], ['DELAYN(STEP(1, 0), 6, 5, 0)', 5],
  ])('%s by RK4', (equation, stages) => {
    const { run, of } = runOf(model(settings(0.125, 'rk4')).auxiliary('x', equation).build());
    of('x').forEach((value, row) => expect(value).toBeCloseTo(erlang(run.times[row] ?? NaN, 6, stages), 5));
  });

  test('the number of stages is what its formula comes to at the start, by element', () => {
    const document = model(settings(0.125, 'rk4'))
      .dimension('Path', ['short', 'long'])
      .auxiliary('base', '1 + STEP(4, 3)')
      .auxiliary('order', '', { over: ['Path'] })
      .elements('order', { elements: { short: 'base', long: '2 * base + INT(2.5)' } })
      .auxiliary('x', 'SMTHN(STEP(1, 0), 6, order, 0)', { over: ['Path'] })
      .build();
    const { run, of } = runOf(document);
    for (const [element, stages] of [['short', 1], ['long', 4]] as const) {
      of(`x[${element}]`).forEach((value, row) => expect(value).toBeCloseTo(erlang(run.times[row] ?? NaN, 6, stages), 5));
    }
  });

  test('DELAY3 delays by its time on average and loses nothing: all of a pulse comes out', () => {
    const document = model(settings(0.125, 'rk4', 60))
      .auxiliary('out', 'DELAY3(PULSE(8, 1), 6)')
      .stock('arrived', 0)
      .flow('arriving', { to: 'arrived' }, 'out')
      .stock('moment', 0)
      .flow('weighing', { to: 'moment' }, 'out * TIME')
      .build();
    const { last } = runOf(document);
    expect(last('arrived')).toBeCloseTo(8, 6);
    // The pulse lasts from 1 to 1.125, so its middle is at 1.0625.
    expect(last('moment') / last('arrived')).toBeCloseTo(6 + 1.0625, 4);
  });

  test('without an initial value they begin in balance with their input', () => {
    const { of } = runOf(model(settings(1, 'euler')).auxiliary('d', 'DELAY3(5, 6)').auxiliary('s', 'SMTH3(5, 6)').build());
    expect(new Set([...of('d'), ...of('s')])).toEqual(new Set([5]));
  });

  test('TREND of exponential growth is its rate, and FORCST its continuation', () => {
    const document = model(settings(0.0625, 'rk4', 60)).auxiliary('x', '10 * EXP(0.05 * TIME)').auxiliary('t', 'TREND(x, 4, 0.05)').auxiliary('f', 'FORCST(x, 4, 10, 0.05)').build();
    const { last } = runOf(document);
    expect(last('t')).toBeCloseTo(0.05, 6);
    expect(last('f') / last('x')).toBeCloseTo(1 + 0.05 * 10, 5);
  });
});

describe('a fixed delay', () => {
  test('is an exact shift, with the initial value before', () => {
    const { of } = runOf(model(settings(0.25, 'rk4', 4)).auxiliary('d', 'DELAY(TIME ^ 2, 1.5, -1)').build());
    expect(of('d')).toEqual(Array.from({ length: 17 }, (_, k) => (k < 6 ? -1 : (k / 4 - 1.5) ** 2)));
  });

  test('is at least one step long', () => {
    const { of } = runOf(model(settings(1, 'euler', 4)).auxiliary('d', 'DELAY(TIME, 0, 9)').build());
    expect(of('d')).toEqual([9, 0, 1, 2, 3]);
  });

  test('keeps the length it starts with', () => {
    const { of } = runOf(model(settings(1, 'euler', 5)).auxiliary('d', 'DELAY(TIME, 2 + TIME, 9)').build());
    expect(of('d')).toEqual([9, 9, 0, 1, 2, 3]);
  });
});

describe('a delay whose time changes', () => {
  const shorter = 'IF TIME < 3 THEN 3 ELSE 1';
  const longer = 'IF TIME < 2 THEN 1 ELSE 3';
  const given = (equation: string) => runOf(model(settings(1, 'euler', 6)).auxiliary('d', equation).build()).of('d');

  test('drops old news that newer overtakes, and holds the last where none arrives', () => {
    // What is sent at 1 and 2 would arrive at 4 and 5; what is sent at 3 arrives at 4.
    expect(given(`DELAY INFORMATION(TIME, ${shorter}, 9)`)).toEqual([9, 9, 9, 0, 3, 4, 5]);
    // What is sent at 1 arrives at 2; what is sent at 2 arrives at 5.
    expect(given(`DELAY INFORMATION(TIME, ${longer}, 9)`)).toEqual([9, 0, 1, 1, 1, 2, 3]);
  });

  test('adds up material that arrives together, and gives the missing value where none does', () => {
    expect(given(`DELAY MATERIAL(TIME, ${shorter}, 9, -1)`)).toEqual([9, 9, 9, 0, 1 + 3, 2 + 4, 5]);
    expect(given(`DELAY MATERIAL(TIME, ${longer}, 9, -1)`)).toEqual([9, 0, 1, -1, -1, 2, 3]);
  });

  test('is a fixed delay where it does not', () => {
    const fixed = given('DELAY(TIME ^ 2, 2, 7)');
    expect(given('DELAY INFORMATION(TIME ^ 2, 2, 7)')).toEqual(fixed);
    expect(given('DELAY MATERIAL(TIME ^ 2, 2, 7, 0)')).toEqual(fixed);
  });
});

describe('a conveyor as a function', () => {
  const belt = (equation: string, dt = 0.5) =>
    runOf(model(settings(dt, 'euler', 6)).lookup('flat', [[0, 3], [10, 3]]).lookup('falling', [[0, 2], [1, 0]]).auxiliary('out', equation).build());

  test('gives the input a transit time later, less what leaked in each of its steps, and before that what lay on it', () => {
    const { of } = belt('DELAY CONVEYOR(10 + TIME, 2, 0.1, flat, 12, 2)');
    // 12 over 2 months is 6 a month; a share of 0.1 DT leaks in each step. After 4 steps the first input is out.
    expect(of('out')).toEqual(Array.from({ length: 13 }, (_, k) => expect.closeTo(0.95 ** Math.min(k, 4) * (k < 4 ? 6 : 10 + (k - 4) / 2), 9)));
  });

  test('lets out what lay on it by its profile', () => {
    // A triangle that falls over 2 months holds 7, 5, 3 and 1 sixteenths in its four steps of half a month.
    expect(belt('DELAY CONVEYOR(0, 2, 0, falling, 16, 2)').of('out').slice(0, 6)).toEqual([14, 10, 6, 2, 0, 0].map((rate) => expect.closeTo(rate, 9)));
  });

  test('loses nothing when its pace changes', () => {
    const document = model(settings(0.25, 'euler', 20)).lookup('flat', [[0, 1], [1, 1]])
      .auxiliary('in', 'IF TIME < 6 THEN 4 ELSE 0').auxiliary('transit', 'IF TIME < 3 THEN 2 ELSE 5')
      .stock('held', 8).flow('entering', { to: 'held' }, 'in').flow('leaving', { from: 'held' }, 'DELAY CONVEYOR(in, transit, 0, flat, 8, 2)').build();
    const { of, last } = runOf(document);
    expect(last('held')).toBeCloseTo(0, 9);
    expect(of('leaving')[0]).toBeCloseTo(4, 9);
  });
});

describe('straight-line depreciation', () => {
  test('writes an investment off in equal parts, as Vensim does', () => {
    // Vensim's run of the model "depreciate" of climateinteractive/SDEverywhere: 1e9 at 2022 and 2.5e9 at 2026 over 20 years.
    const document = model({ start: 2020, stop: 2050, dt: 1, method: 'euler', timeUnit: 'year' })
      .auxiliary('invested', 'IF TIME = 2022 THEN 1e9 ELSE IF TIME = 2026 THEN 2.5e9 ELSE 0')
      .auxiliary('written off', 'DEPRECIATE STRAIGHTLINE(invested, 20, 1, 0)')
      .build();
    const { run, of } = runOf(document);
    const expected = [...run.times].map((year) => (year >= 2022 && year < 2042 ? 5e7 : 0) + (year >= 2026 && year < 2046 ? 1.25e8 : 0));
    expect(of('written off')).toEqual(expected);
  });

  test('loses nothing, whatever the fiscal period, and goes on as it began', () => {
    const document = model(settings(0.25, 'euler', 20))
      .auxiliary('stream', 'PULSE(12, 1.25) + PULSE(8, 3)')
      .stock('written', 0)
      .flow('writing', { to: 'written' }, 'DEPRECIATE STRAIGHTLINE(stream, 6, 2, 0)')
      .auxiliary('level', 'DEPRECIATE STRAIGHTLINE(5, 6, 2, 5)')
      .build();
    const { of, last } = runOf(document);
    expect(last('written')).toBeCloseTo(20, 9);
    for (const value of of('level')) expect(value).toBeCloseTo(5, 12);
  });
});

describe('INIT and PREVIOUS', () => {
  test.each(['euler', 'rk4'] as const)('PREVIOUS is the value of the last full step under %s, whatever the stages did', (method) => {
    const document = model(settings(0.5, method, 3))
      .stock('S', 1)
      .flow('in', { to: 'S' }, 'S')
      .auxiliary('before', 'PREVIOUS(S, -7)')
      .auxiliary('count', 'PREVIOUS(SELF, -1) + 1')
      .build();
    const { of } = runOf(document);
    expect(of('before')).toEqual([-7, ...of('S').slice(0, -1)]);
    expect(of('count')).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('INIT keeps the value after all initial values are settled', () => {
    const document = model(settings(1, 'euler', 2)).stock('S', 'twice + 1').flow('in', { to: 'S' }, 3).auxiliary('twice', 'five * 2').constant('five', 5).auxiliary('first', 'INIT(S + TIME)').build();
    const { of } = runOf(document);
    expect(of('S')).toEqual([11, 14, 17]);
    expect(of('first')).toEqual([11, 11, 11]);
  });

  test('an initial value of its own serves the start, the equation every reported time', () => {
    const document = model(settings(1, 'euler', 2)).auxiliary('a', '10 * S', { initial: '3' }).stock('S', 'a + 1').build();
    const { of } = runOf(document);
    expect(of('S')).toEqual([4, 4, 4]);
    expect(of('a')).toEqual([40, 40, 40]);
  });
});

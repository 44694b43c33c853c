import { describe, expect, test } from 'vitest';
import { model } from '#test/documents';
import { runOf } from './series.ts';

const settings = { start: 0, stop: 10, dt: 0.5, method: 'euler', saveEvery: 1 } as const;

/** The value of an equation at the start. */
const value = (equation: string): number => runOf(model(settings).auxiliary('x', equation).build()).of('x')[0] ?? NaN;
/** The values of an equation at 0, 1, ... 10. */
const series = (equation: string): readonly number[] => runOf(model(settings).auxiliary('x', equation).build()).of('x');

describe('operators (XMILE 1.0, 3.3)', () => {
  test.each([
    ['-2^2', -4], ['2^3^2', 512], ['1 OR 0 AND 0', 1], ['NOT 0', 1], ['NOT 5', 0], ['3 = 3', 1], ['3 <> 3', 0],
    ['-7 MOD 3', 2], ['-(7 MOD 3)', -1], ['7 MOD -3', -2], ['-9.9 MOD 3', 2.1], ['5 // 0', 0], ['6 // 3', 2],
    ['IF 0.5 THEN 1 ELSE 2', 1], ['IF 0 THEN 1 ELSE 2', 2], ['2 AND 3', 1], ['1/0', Infinity], ['-1/0', -Infinity],
  ])('%s is %d', (equation, expected) => {
    expect(value(equation)).toBeCloseTo(expected, 12);
  });
});

describe('functions of their arguments', () => {
  test.each([
    ['INT(-19.875)', -20], ['INT(19.875)', 19], ['MODULO(-9.9, 3)', -9.9 % 3], ['ROUND(2.5)', 3], ['ROUND(-2.5)', -3], ['ROUND(0.49999999999999994)', 0],
    ['SAFEDIV(3, 0)', 0], ['SAFEDIV(3, 0, 9)', 9], ['SAFEDIV(3, 2)', 1.5], ['MIN(3, 1, 2)', 1], ['MAX(3, 1, 2)', 3], ['ABS(-4)', 4],
    ['SQRT(2)', Math.SQRT2], ['LN(EXP(2))', 2], ['LOG10(1000)', 3], ['LOG(8, 2)', 3], ['SIN(PI / 6)', 0.5], ['ARCTAN(1)', Math.PI / 4], ['10^3', 1000],
    ['ROOTN(8, 3)', 2], ['ROOTN(-8, 3)', -2], ['ROOTN(16, 4)', 2],
  ])('%s is %d', (equation, expected) => {
    expect(value(equation)).toBeCloseTo(expected, 15);
  });

  // A car loan of 10,000 at 1% a month, paid back in 36 months: the example of isee systems, "Financial builtins"; the others are the same loan read otherwise.
  test.each([
    ['PMT(0.01, 36, 10000, 0)', -332.14], ['PV(0.01, 36, -332.1430981, 0)', 10_000], ['FV(0.01, 36, -332.1430981, 10000)', 0],
    ['PMT(0, 10, 1000, 0)', -100], ['PV(0, 10, -100, 0)', 1000], ['FV(0, 10, -100, 0)', 1000], ['FV(0.1, 2, 0, -100)', 121],
  ])('%s is %d', (equation, expected) => {
    expect(value(equation)).toBeCloseTo(expected, 2);
  });

  test('an extreme of nothing sensible is not a number', () => {
    expect([value('MAX(1, NAN)'), value('MIN(1, SQRT(-1))')]).toEqual([NaN, NaN]);
  });
});

describe('functions of time (XMILE 1.0, 3.5.4)', () => {
  test.each([
    ['STEP(6, 3)', [0, 0, 0, 6, 6, 6, 6, 6, 6, 6, 6]],
    ['STEP(6, 3.2)', [0, 0, 0, 6, 6, 6, 6, 6, 6, 6, 6]],
    ['STEP(6, 3.3)', [0, 0, 0, 0, 6, 6, 6, 6, 6, 6, 6]],
    ['RAMP(2, 5)', [0, 0, 0, 0, 0, 0, 2, 4, 6, 8, 10]],
    ['RAMP(2, 5, 8)', [0, 0, 0, 0, 0, 0, 2, 4, 6, 6, 6]],
    ['PULSE(20, 4)', [0, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0]],
    ['PULSE(20, 4, 0)', [0, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0]],
    ['PULSE(20, 4, 2)', [0, 0, 0, 0, 40, 0, 40, 0, 40, 0, 40]],
    ['TIME', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%s', (equation, expected) => {
    expect(series(equation)).toEqual(expected);
  });

  test('pulses on a dt of 0.1 come on time for ever', () => {
    const document = model({ start: 0, stop: 1000, dt: 0.1, method: 'euler', saveEvery: 1000 }).stock('caught', 0).flow('catch', { to: 'caught' }, 'PULSE(1, 0.3, 0.7)').build();
    // 0.3 + 0.7 n < 1000 for n = 0..1428.
    expect(runOf(document).last('caught')).toBeCloseTo(1429, 6);
  });

  test('DT, STARTTIME and STOPTIME are the run\'s own', () => {
    const document = model({ ...settings, start: 2 }).auxiliary('x', 'DT + STARTTIME * 10 + STOPTIME * 100').build();
    expect(runOf(document, {}, { stop: 4 }).of('x')).toEqual([420.5, 420.5, 420.5]);
  });
});

describe('graphical functions', () => {
  const points = [[0, 0], [1, 10], [3, 20]] as const;
  const at = (kind: 'continuous' | 'extrapolate' | 'discrete', x: string): number =>
    runOf(model(settings).lookup('f', points, kind).auxiliary('y', `f(${x})`).build()).of('y')[0] ?? NaN;

  test.each([['-1', 0], ['0', 0], ['0.5', 5], ['1', 10], ['2', 15], ['3', 20], ['9', 20]])('continuous clamps: f(%s) is %d', (x, y) => {
    expect(at('continuous', x)).toBe(y);
  });

  test.each([['-1', -10], ['0.5', 5], ['5', 30]])('extrapolate goes on along the last two points: f(%s) is %d', (x, y) => {
    expect(at('extrapolate', x)).toBe(y);
  });

  test.each([['-1', 0], ['0.99', 0], ['1', 10], ['2.99', 10], ['3', 20], ['9', 20]])('discrete holds the lower point: f(%s) is %d', (x, y) => {
    expect(at('discrete', x)).toBe(y);
  });

  test('an even grid puts one x to each y; a table on a variable bends its equation', () => {
    const table = { kind: 'continuous', x: { min: 0, max: 10 }, y: [0, 1, 4] } as const;
    const document = model(settings).auxiliary('y', 'TIME', { table: { ...table, y: [...table.y] } }).build();
    expect(runOf(document).of('y')).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1, 1.6, 2.2, 2.8, 3.4, 4]);
  });

  test('no number in, no number out', () => {
    expect(at('discrete', 'NAN')).toBeNaN();
  });
});

// isee systems, "Graphical builtins": areas between two inputs in either order, nothing beyond the ends of a table unless it goes on there. By hand, of (0, 0), (2, 2), (4, 2).
test.each([
  ['continuous', 'f', 6], ['continuous', 'f, 3', 4], ['continuous', 'f, 3, 1', 3.5], ['continuous', 'f, 1, 3', 3.5], ['continuous', 'f, 9, -9', 6],
  ['discrete', 'f', 4], ['discrete', 'f, 3, 1', 2], ['extrapolate', 'f, 6, -2', 8], ['extrapolate', 'f', 6],
] as const)('the area under a %s table: LOOKUPAREA(%s) is %d', (kind, args, expected) => {
  const document = model(settings).lookup('f', [[0, 0], [2, 2], [4, 2]], kind).auxiliary('x', `LOOKUPAREA(${args})`).build();
  expect(runOf(document).of('x')[0]).toBeCloseTo(expected, 12);
});

test('HISTORY remembers each element of an array by itself, and every step between two rows', () => {
  const document = model(settings).dimension('D', 3).auxiliary('x', 'D * TIME', { over: ['D'] }).auxiliary('y', 'HISTORY(x, TIME - 1.5)', { over: ['D'] }).build();
  expect([1, 2, 3].map((n) => runOf(document).of(`y[${n}]`).slice(0, 4))).toEqual([[0, 0, 0.5, 1.5], [0, 0, 1, 3], [0, 0, 1.5, 4.5]]);
});

test('nothing is lost in batches: what has left, what waits and what is in process is what came in', () => {
  const document = model(settings).auxiliary('in', '3 + TIME').stock('came', 0).flow('arriving', { to: 'came' }, 'in').stock('left', 0).flow('leaving', { to: 'left' }, 'DELAY BATCH(in, 7, 1, 0, 0, 0)').build();
  const run = runOf(document);
  const [came, left] = [run.last('came'), run.last('left')];
  expect(left % 7).toBe(0);
  // Taken at 2, 3.5, 4.5 and from then on at every 1, a batch leaves 1 later: seven before the end.
  expect([came, left]).toEqual([77.5, 49]);
});

import { expect, test } from 'vitest';
import { model } from '#test/documents';
import { runOf } from './series.ts';

const settings = { start: 0, stop: 4, dt: 1, method: 'euler', saveEvery: 1 } as const;
const series = (equation: string): readonly number[] => runOf(model(settings).auxiliary('x', equation).build()).of('x').map((value) => Number(value.toFixed(12)));

// Values worked out by hand from the definitions; those of Vensim's functions from its help.
test.each<[string, readonly number[]]>([
  ['DERIVN(TIME ^ 2, 1)', [0, 1, 3, 5, 7]],
  ['DERIVN(TIME ^ 2, 2)', [0, 1, 2, 2, 2]],
  ['SAMPLE_IF_TRUE(TIME MOD 2 = 1, TIME, -1)', [-1, 1, 1, 3, 3]],
  ['ACTIVE INITIAL(TIME, 9)', [0, 1, 2, 3, 4]],
  ['INIT(ACTIVE INITIAL(TIME, 9))', [9, 9, 9, 9, 9]],
  ['DERIVN(TIME + 3, 0)', [3, 4, 5, 6, 7]],
  ['ENDVAL(TIME, 6)', [6, 6, 6, 6, 6]],
  ['ENDVAL(TIME + 1)', [1, 1, 1, 1, 1]],
  ['ENDVAL(SELF, -1) + 1', [0, 0, 0, 0, 0]],
  // isee systems: the same as a delay, but 0 before the first time; 0 for a time to come.
  ['HISTORY(TIME + 5, TIME - 2)', [0, 0, 5, 6, 7]],
  ['HISTORY(TIME + 5, 1)', [0, 6, 6, 6, 6]],
  ['HISTORY(TIME + 5, TIME)', [5, 6, 7, 8, 9]],
  ['HISTORY(TIME + 5, TIME + 1)', [0, 0, 0, 0, 0]],
  // A batch of 6 gathers in three steps and takes two more; the next is taken when the first leaves.
  ['DELAY BATCH(2, 6, 1, 0, 0, 6)', [0, 6, 0, 0, 6]],
  ['DELAY BATCH(2, 2, 2, 5, 0, 0)', [5, 0, 0, 2, 0]],
  ['DELAY BATCH(2, 2, 2, 5, 1, 2)', [0, 5, 0, 2, 0]],
  ['DELAY BATCH(3, 2, 1, 0, 0, 0)', [0, 0, 2, 2, 2]],
  ['TIME BASE(1970, 0.5)', [1970, 1970.5, 1971, 1971.5, 1972]],
  ['DELAY N(8, 4, 4, 2)', [4, 4, 5, 6, 6.75]],
  ['DELAY N(8, 2, 4, 3)', [4, 4, 8, 8, 8]],
  ['DELAY N(8, 0.5 + 1.5, 4, 2)', [4, 4, 8, 8, 8]],
  ['DELAY N(8, 2.5, 4, 3)', [4, 4, 6.56, 7.584, 7.8912]],
  ['SMOOTH N(8, 2.5, 4, 3)', [4, 4, 6.56, 7.584, 7.8912]],
  ['DELAY N(8, 0.5, 4, 3)', [4, 12, 4, 12, 4]],
  // The delay time doubles at time 2. By Vensim's help the output at time 2 still goes by the old one: the stages hold 8 and 8, 12 and 4, 14 and 8.
  ['DELAY N(8, 2 + STEP(2, 2), 4, 2)', [4, 4, 8, 2, 4]],
  ['DELAY N(4, 2 + STEP(2, 2), 4, 1)', [4, 4, 4, 2, 2.5]],
  ['SMOOTH N(8, 2, 4, 1)', [4, 6, 7, 7.5, 7.75]],
  ['FORECAST(TIME + 1, 1, 2)', [1, 4, 6, 7.333333333333, 8.75].map((_, t) => Number(((t + 1) * (1 + (t === 0 ? 0 : 2 / t))).toFixed(12)))],
  ['SIZE TREND(-2, 2, 0.5)', [-0.5, -0.166666666667, -0.071428571429, -0.033333333333, -0.016129032258]],
  ['NPV(1, 1, 0, 1)', [1, 1.5, 1.75, 1.875, 1.9375]],
  ['NPVE(1, 1, 0, 1)', [0.5, 0.75, 0.875, 0.9375, 0.96875]],
  ['PULSE WINDOW(1, 2)', [0, 1, 1, 0, 0]],
  ['PULSE TRAIN(0, 1, 2, 3)', [1, 0, 1, 0, 0]],
  ['COUNTER(2, 4)', [2, 3, 2, 3, 2]],
])('%s', (equation, expected) => {
  expect(series(equation)).toEqual(expected);
});

// Vensim's help calls them discrete: what they give is constant for each step, whatever the method.
test.each(['DELAY N(TIME ^ 2, 4, 1, 2)', 'SMOOTH N(TIME ^ 2, 4, 1, 2)'])('%s moves on at full steps only', (equation) => {
  const byMethod = (['euler', 'rk4'] as const).map((method) => runOf(model({ ...settings, method }).auxiliary('x', equation).build()).of('x'));
  expect(byMethod[1]).toEqual(byMethod[0]);
});

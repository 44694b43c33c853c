import { describe, expect, test } from 'vitest';
import { model } from '#test/documents';
import { normalBelow } from '../../../../src/core/simulator/normal.ts';
import { runOf } from '../series.ts';

const DRAWS = 2000;

/** So many numbers that an equation draws, one a step, with a fixed seed. */
const drawn = (equation: string): readonly number[] => {
  const document = model({ start: 1, stop: DRAWS, dt: 1, method: 'euler', seed: 7 }).lookup('density', [[0, 0], [1, 1], [3, 0]]).auxiliary('x', equation).build();
  return runOf(document).of('x');
};

/** The largest distance between the share of numbers at or below a value and the probability of that (Kolmogorov and Smirnov). */
const distance = (values: readonly number[], below: (x: number) => number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.reduce((most, x, i) => Math.max(most, Math.abs((i + 1) / sorted.length - below(x)), Math.abs(i / sorted.length - below(x))), 0);
};

const clamp = (p: number): number => Math.min(1, Math.max(0, p));
const triangular = (x: number): number => clamp(x < 2 ? ((x - 1) ** 2) / 5 : 1 - ((6 - x) ** 2) / 20);
/** The gamma distribution of order 3 in closed form. */
const gamma3 = (x: number): number => 1 - Math.exp(-x) * (1 + x + (x * x) / 2);
/** The beta distribution of 2 and 3 in closed form. */
const beta23 = (x: number): number => 6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4;
const lnSpread = Math.sqrt(Math.log(1 + 0.25));

// With n numbers a true distribution is further off than 1.95 / sqrt(n) once in a thousand times.
const BOUND = 1.95 / Math.sqrt(DRAWS);

describe('continuous distributions have the distribution function of their definition', () => {
  test.each<[string, (x: number) => number]>([
    ['RANDOM(2, 6)', (x) => clamp((x - 2) / 4)],
    ['RANDOM 0 1()', clamp],
    ['RANDOM UNIFORM(-1, 1, 0)', (x) => clamp((x + 1) / 2)],
    ['NORMAL(10, 3)', (x) => normalBelow((x - 10) / 3)],
    ['NORMAL(10, 3, 99)', (x) => normalBelow((x - 10) / 3)],
    ['NORMAL(0, 1, NAN, -1, 1)', (x) => (normalBelow(x) - normalBelow(-1)) / (normalBelow(1) - normalBelow(-1))],
    ['RANDOM NORMAL(-100, 100, 10, 3, 0)', (x) => normalBelow((x - 10) / 3)],
    ['RANDOM NORMAL(10, 100, 10, 3, 0)', (x) => 2 * (normalBelow((x - 10) / 3) - 0.5)],
    ['LOGNORMAL(2, 1)', (x) => normalBelow((Math.log(x) - Math.log(2) + lnSpread ** 2 / 2) / lnSpread)],
    ['EXPRND(4)', (x) => 1 - Math.exp(-x / 4)],
    ['RANDOM EXPONENTIAL(0, 1000, 1, 2, 0)', (x) => 1 - Math.exp(-(x - 1) / 2)],
    ['GAMMA(3, 2)', (x) => gamma3(x / 2)],
    ['GAMMA(0.5)', (x) => 2 * normalBelow(Math.sqrt(2 * x)) - 1],
    ['RANDOM GAMMA(0, 1000, 3, 0, 1, 0)', gamma3],
    ['BETA(2, 3)', beta23],
    ['RANDOM BETA(0, 10, 2, 3, 0, 1, 0)', beta23],
    ['LOGISTIC(1, 2)', (x) => 1 / (1 + Math.exp(-(x - 1) / 2))],
    ['PARETO(3, 2)', (x) => 1 - (2 / x) ** 3],
    ['TRIANGULAR(1, 2, 6)', triangular],
    ['RANDOM TRIANGULAR(0, 10, 1, 2, 6, 0)', triangular],
    ['WEIBULL(2, 3)', (x) => 1 - Math.exp(-((x / 3) ** 2))],
    ['RANDOM WEIBULL(0, 100, 2, 0, 1, 0)', (x) => 1 - Math.exp(-(((x * Math.sqrt(Math.PI)) / 2) ** 2))],
    ['RANDOM LOOKUP(density, 0, 3, 0, 1, 0)', (x) => clamp(x < 1 ? (x * x) / 3 : 1 - (3 - x) ** 2 / 6)],
  ])('%s', (equation, below) => {
    expect(distance(drawn(equation), below)).toBeLessThan(BOUND);
  });
});

describe('discrete distributions give whole numbers with the mean and the variance of their definition', () => {
  test.each([
    ['POISSON(3)', 3, 3],
    ['POISSON(80)', 80, 80],
    ['RANDOM POISSON(0, 1000, 12, 0, 1, 0)', 12, 12],
    ['BINOMIAL(10, 0.3)', 3, 2.1],
    ['BINOMIAL(1000, 0.3)', 300, 210],
    ['RANDOM BINOMIAL(0, 10, 0.3, 10, 0, 1, 0)', 3, 2.1],
    ['GEOMETRIC(0.25)', 4, 12],
    ['NEGBINOMIAL(4, 0.5)', 4, 8],
    ['RANDOM NEGATIVE BINOMIAL(0, 1000, 0.5, 4, 0, 1, 0)', 8, 8],
    ['MONTECARLO(30)', 0.3, 0.21],
  ])('%s', (equation, mean, variance) => {
    const values = drawn(equation);
    const found = values.reduce((sum, x) => sum + x, 0) / DRAWS;
    const spread = values.reduce((sum, x) => sum + (x - found) ** 2, 0) / DRAWS;
    expect(values.every(Number.isInteger)).toBe(true);
    expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
    expect(spread / variance).toBeGreaterThan(0.8);
    expect(spread / variance).toBeLessThan(1.2);
  });
});

test('limits that leave nothing give the nearest of them; a shape that makes no sense gives no number', () => {
  expect(drawn('NORMAL(0, 1, 0, 50, 60)').every((x) => x === 50)).toBe(true);
  expect(drawn('BINOMIAL(10, 2)').every(Number.isNaN)).toBe(true);
});

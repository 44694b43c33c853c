import { units, type Shape, type UnitsRule } from './shape.ts';

const random = (min: number, max: number, rule: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'random', category: 'random', min, max, units: rule, aliases }) as const;

const COUNT = units(['1'], '1');
/** Shape, seed, smallest and largest value of distributions that have no unit but that of their scale. */
const SCALED = units(['1', 'a', '1', 'a'], 'a');
/** Smallest and largest value, numbers that give the shape, shift and stretch, stream. */
const drawn = (...shape: readonly '1'[]) => units(['a', 'a', ...shape, 'a', 'a', '1'], 'a');

/** Functions that draw: XMILE's and Stella's, with seed, smallest and largest value last, and Vensim's, with these first. */
export const draws = {
  BETA: random(2, 5, COUNT),
  BINOMIAL: random(2, 5, COUNT),
  EXPRND: random(1, 4, units(['a', '1', 'a'], 'a')),
  GAMMA: random(1, 5, SCALED),
  GEOMETRIC: random(1, 4, COUNT),
  LOGISTIC: random(2, 5, units(['a', 'a', '1', 'a'], 'a')),
  LOGNORMAL: random(2, 5, units(['a', 'a', '1', 'a'], 'a')),
  MONTECARLO: random(1, 2, units(['any', '1'], '1')),
  NEGBINOMIAL: random(2, 5, COUNT),
  NORMAL: random(2, 5, units(['a', 'a', '1', 'a'], 'a')),
  PARETO: random(2, 5, SCALED),
  POISSON: random(1, 4, units(['a', '1', 'a'], 'a')),
  RANDOM: random(2, 3, units(['a', 'a', '1'], 'a'), 'UNIFORM'),
  TRIANGULAR: random(3, 6, units(['a', 'a', 'a', '1', 'a'], 'a')),
  WEIBULL: random(2, 5, SCALED),
  'RANDOM 0 1': random(0, 0, units([], '1')),
  'RANDOM BETA': random(7, 7, drawn('1', '1')),
  'RANDOM BINOMIAL': random(7, 7, drawn('1', '1')),
  'RANDOM EXPONENTIAL': random(5, 5, drawn()),
  'RANDOM GAMMA': random(6, 6, drawn('1')),
  'RANDOM LOOKUP': random(6, 6, units(['any', 'a', 'a', 'a', 'a', '1'], 'a')),
  'RANDOM NEGATIVE BINOMIAL': random(7, 7, drawn('1', '1')),
  'RANDOM NORMAL': random(5, 5, drawn()),
  'RANDOM POISSON': random(6, 6, drawn('1')),
  'RANDOM TRIANGULAR': random(6, 6, units(['a', 'a', 'a', 'a', 'a', '1'], 'a')),
  'RANDOM UNIFORM': random(3, 3, units(['a', 'a', '1'], 'a')),
  'RANDOM WEIBULL': random(6, 6, drawn('1')),
} as const satisfies Record<string, Shape>;

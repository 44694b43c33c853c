import type { DrawFunction, Table } from '#core/compiler';
import { exp } from '../transcendental/exponential.ts';
import { lnGamma } from '../transcendental/gamma.ts';
import { ln } from '../transcendental/logarithm.ts';
import { pow } from '../transcendental/power.ts';
import { beta, binomial, exponential, failures, gamma, normal, poisson, trialsToSuccess, triangular } from './samplers.ts';
import type { Uniforms } from './stream.ts';

/** What a draw may look at beside its arguments. */
export interface DrawContext {
  readonly dt: number;
  readonly table: Table | null;
}

/** One number from a distribution with the shape that the arguments give. */
type Sample = (shape: readonly number[], next: Uniforms, context: DrawContext) => number;

/** A distribution, and which of a call's arguments are what. */
export interface Distribution {
  readonly sample: Sample;
  /** Where the arguments of the shape begin. */
  readonly shapeAt: number;
  readonly seedAt: number;
  readonly smallestAt?: number;
  readonly largestAt?: number;
  /** Where the number is stretched and shifted before it is held between the limits. */
  readonly shiftAt?: number;
}

/** XMILE's and Stella's order: so many arguments of the shape, then seed, smallest and largest value. */
function shaped(count: number, sample: Sample): Distribution {
  return { sample, shapeAt: 0, seedAt: count, smallestAt: count + 1, largestAt: count + 2 };
}

/** Vensim's order: smallest and largest value, the shape, shift, stretch, stream. */
function stretched(count: number, sample: Sample): Distribution {
  return { sample, shapeAt: 2, seedAt: count + 4, smallestAt: 0, largestAt: 1, shiftAt: count + 2 };
}

const between: Sample = ([from = NaN, to = NaN], next) => from + (to - from) * next();

/**
 * Every distribution. Sources: XMILE 1.0, 3.5.3; isee systems, "Statistical builtins"; Vensim help, "RANDOM number
 * functions". Mean and standard deviation of LOGNORMAL are those of the number drawn, not of its logarithm.
 */
export const distributions: Record<DrawFunction, Distribution> = {
  BETA: shaped(2, ([a = NaN, b = NaN], next) => beta(a, b, next)),
  BINOMIAL: shaped(2, ([trials = NaN, p = NaN], next) => binomial(trials, p, next)),
  EXPRND: shaped(1, ([mean = NaN], next) => mean * exponential(next)),
  GAMMA: shaped(2, ([shape = NaN, scale = 1], next) => gamma(shape, next) * scale),
  GEOMETRIC: shaped(1, ([p = NaN], next) => trialsToSuccess(p, next)),
  LOGISTIC: shaped(2, ([mean = NaN, scale = NaN], next) => mean + scale * logit(next())),
  LOGNORMAL: shaped(2, ([mean = NaN, deviation = NaN], next) => lognormal(mean, deviation, next)),
  /** So many times in 100 per unit of time, so the chance of a step is that share of DT. */
  MONTECARLO: { sample: ([percent = NaN], next, { dt }) => (next() < (percent / 100) * dt ? 1 : 0), shapeAt: 0, seedAt: 1 },
  NEGBINOMIAL: shaped(2, ([successes = NaN, p = NaN], next) => failures(successes, p, next)),
  NORMAL: shaped(2, ([mean = NaN, deviation = NaN], next) => mean + deviation * normal(next)),
  PARETO: shaped(2, ([shape = NaN, scale = NaN], next) => scale * pow(next(), -1 / shape)),
  POISSON: shaped(1, ([mean = NaN], next) => poisson(mean, next)),
  RANDOM: { sample: between, shapeAt: 0, seedAt: 2 },
  TRIANGULAR: shaped(3, ([from = NaN, peak = NaN, to = NaN], next) => triangular(from, peak, to, next)),
  WEIBULL: shaped(2, ([shape = NaN, scale = NaN], next) => scale * pow(exponential(next), 1 / shape)),
  'RANDOM 0 1': { sample: (_, next) => next(), shapeAt: 0, seedAt: 0 },
  'RANDOM BETA': stretched(2, ([a = NaN, b = NaN], next) => beta(a, b, next)),
  'RANDOM BINOMIAL': stretched(2, ([p = NaN, trials = NaN], next) => binomial(trials, p, next)),
  'RANDOM EXPONENTIAL': stretched(0, (_, next) => exponential(next)),
  'RANDOM GAMMA': stretched(1, ([order = NaN], next) => gamma(Math.max(1, order), next)),
  'RANDOM LOOKUP': stretched(0, (_, next, { table }) => asLikelyAs(table, next())),
  'RANDOM NEGATIVE BINOMIAL': stretched(2, ([p = NaN, successes = NaN], next) => successes + failures(successes, p, next)),
  'RANDOM NORMAL': stretched(0, (_, next) => normal(next)),
  'RANDOM POISSON': stretched(1, ([mean = NaN], next) => poisson(mean, next)),
  'RANDOM TRIANGULAR': { sample: ([from = NaN, peak = NaN, to = NaN], next) => triangular(from, peak, to, next), shapeAt: 2, seedAt: 5, smallestAt: 0, largestAt: 1 },
  'RANDOM UNIFORM': { sample: between, shapeAt: 0, seedAt: 2 },
  /** Of mean 1: a Weibull number of scale 1 has the mean gamma(1 + 1/shape). */
  'RANDOM WEIBULL': stretched(1, ([shape = NaN], next) => pow(exponential(next), 1 / shape) * exp(-lnGamma(1 + 1 / shape))),
};

function logit(u: number): number {
  return ln(u / (1 - u));
}

function lognormal(mean: number, deviation: number, next: Uniforms): number {
  if (!(mean > 0)) return NaN;
  const variance = ln(1 + (deviation / mean) * (deviation / mean));
  return exp(ln(mean) - variance / 2 + Math.sqrt(variance) * normal(next));
}

/** The x up to which a table, taken as a density of straight lines, holds a share of its area; values below 0 count as 0. */
function asLikelyAs(table: Table | null, share: number): number {
  const xs = table?.x ?? [];
  const ys = (table?.y ?? []).map((y) => Math.max(0, y));
  const areas = xs.slice(1).map((x, i) => ((x - (xs[i] ?? x)) * ((ys[i] ?? 0) + (ys[i + 1] ?? 0))) / 2);
  let left = share * areas.reduce((sum, area) => sum + area, 0);
  for (const [i, area] of areas.entries()) {
    if (left > area) {
      left -= area;
      continue;
    }
    const [x0 = NaN, x1 = NaN, y0 = NaN, y1 = NaN] = [xs[i], xs[i + 1], ys[i], ys[i + 1]];
    const slope = (y1 - y0) / (x1 - x0);
    // left = y0 d + slope d^2 / 2, solved for d without losing digits where the slope is small.
    return x0 + (2 * left) / (y0 + Math.sqrt(y0 * y0 + 2 * slope * left));
  }
  return xs.at(-1) ?? NaN;
}

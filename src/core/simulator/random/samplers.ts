import { lnGamma } from '../transcendental/gamma.ts';
import { exp } from '../transcendental/exponential.ts';
import { ln } from '../transcendental/logarithm.ts';
import { pow } from '../transcendental/power.ts';
import { cos } from '../transcendental/trigonometry.ts';
import type { Uniforms } from './stream.ts';

/** A number from the standard normal distribution. Source: Box and Muller (1958). */
export function normal(next: Uniforms): number {
  const [u, v] = [next(), next()];
  return Math.sqrt(-2 * ln(u)) * cos(2 * Math.PI * v);
}

/** A number from the exponential distribution of mean 1. */
export function exponential(next: Uniforms): number {
  return -ln(next());
}

/** A number from the gamma distribution of scale 1. Source: Marsaglia and Tsang (2000), "A simple method for generating gamma variables". */
export function gamma(shape: number, next: Uniforms): number {
  if (!(shape > 0)) return shape === 0 ? 0 : NaN;
  if (shape < 1) return gamma(shape + 1, next) * pow(next(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(next);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && ln(next()) < 0.5 * x * x + d - d * v + d * ln(v)) return d * v;
  }
}

/** A number from the beta distribution. */
export function beta(a: number, b: number, next: Uniforms): number {
  const first = gamma(a, next);
  return first / (first + gamma(b, next));
}

/** A number from the Poisson distribution: by products of uniform numbers where the mean is small, else by Hörmann's PTRS (1993). */
export function poisson(mean: number, next: Uniforms): number {
  if (!(mean > 0)) return mean === 0 ? 0 : NaN;
  if (mean >= 10) return poissonByRejection(mean, next);
  const limit = exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}

function poissonByRejection(mean: number, next: Uniforms): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const accepted = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = next() - 0.5;
    const v = next();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= accepted) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (ln((v * inverseAlpha) / (a / (us * us) + b)) <= k * ln(mean) - mean - lnGamma(k + 1)) return k;
  }
}

/** So many trials are made one by one. */
const FEW_TRIALS = 40;

/** How many of n trials succeed; many trials by halves at the middle of their ordered uniform numbers (Devroye 1986, X.4.3). */
export function binomial(trials: number, probability: number, next: Uniforms): number {
  let n = Math.round(trials);
  let p = probability;
  if (!(n >= 0 && p >= 0 && p <= 1)) return NaN;
  let count = 0;
  while (n > FEW_TRIALS && p > 0 && p < 1) {
    const half = 1 + Math.floor(n / 2);
    const middle = beta(half, n + 1 - half, next);
    if (middle >= p) {
      n = half - 1;
      p /= middle;
    } else {
      count += half;
      n -= half;
      p = (p - middle) / (1 - middle);
    }
  }
  if (p >= 1) return count + n;
  for (let trial = 0; trial < n; trial++) if (next() < p) count += 1;
  return count;
}

/** How many trials fail before so many have succeeded: a Poisson number whose mean is a gamma number. */
export function failures(successes: number, probability: number, next: Uniforms): number {
  if (!(probability > 0 && probability <= 1)) return NaN;
  return poisson((gamma(successes, next) * (1 - probability)) / probability, next);
}

/** How many trials it takes until one succeeds. */
export function trialsToSuccess(probability: number, next: Uniforms): number {
  if (!(probability > 0 && probability <= 1)) return NaN;
  return probability === 1 ? 1 : Math.max(1, Math.ceil(ln(next()) / ln(1 - probability)));
}

/** A number between two limits, likeliest at the peak: by the inverse of the distribution. */
export function triangular(from: number, peak: number, to: number, next: Uniforms): number {
  const u = next();
  const rise = (peak - from) / (to - from);
  return u < rise ? from + Math.sqrt(u * (to - from) * (peak - from)) : to - Math.sqrt((1 - u) * (to - from) * (to - peak));
}

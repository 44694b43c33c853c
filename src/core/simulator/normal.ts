import { exp } from './transcendental/exponential.ts';
import { ln } from './transcendental/logarithm.ts';

const ROOT_TWO_PI = 2.5066282746310002;
/** Up to here the series of the middle converges fast; beyond it the fraction of the tail does. */
const TAIL = 3;

/** The density of the standard normal distribution. */
function density(x: number): number {
  return exp(-0.5 * x * x) / ROOT_TWO_PI;
}

/** The probability that a standard normal variable is between 0 and x >= 0 (Abramowitz and Stegun, 26.2.11). */
function fromMiddle(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return density(x) * sum;
}

/** The probability that a standard normal variable is above x >= 3 (Abramowitz and Stegun, 26.2.14). */
function above(x: number): number {
  if (x > 40) return 0;
  let fraction = x;
  for (let k = 120; k >= 1; k--) fraction = x + k / fraction;
  return density(x) / fraction;
}

/** The probability that a standard normal variable is at most x, with full precision in both tails. */
export function normalBelow(x: number): number {
  if (x !== x) return NaN;
  if (x <= -TAIL) return above(-x);
  if (x >= TAIL) return 1 - above(x);
  return x < 0 ? 0.5 - fromMiddle(-x) : 0.5 + fromMiddle(x);
}

/** The probability that a standard normal variable is between two values, in any order negative where the second is less. */
export function normalBetween(from: number, to: number): number {
  // In the upper tail the difference of two numbers near 1 would lose its digits.
  return from > 0 && to > 0 ? normalBelow(-from) - normalBelow(-to) : normalBelow(to) - normalBelow(from);
}

/** The x below which a standard normal variable is with a probability: a first guess (same source, 26.2.23), then Newton's steps. */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  if (probability === 0) return -Infinity;
  if (probability === 1) return Infinity;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  let x = guess(probability);
  for (let step = 0; step < 4; step++) {
    const error = (normalBelow(x) - probability) / density(x);
    // Halley's correction: the density's own slope is -x times it.
    x -= error / (1 + 0.5 * error * x);
  }
  return x;
}

function guess(probability: number): number {
  const t = Math.sqrt(-2 * ln(probability));
  return (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
}

import { ln } from './logarithm.ts';
import { sin } from './trigonometry.ts';

/** Stirling's series: B(2k) / (2k (2k - 1)) of Bernoulli's numbers (Abramowitz and Stegun, 6.1.40). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
/** From here on the series is good to the last bits; smaller arguments are first carried up to it. */
const FAR = 15;
const HALF_LN_TWO_PI = 0.9189385332046728;

/**
 * The natural logarithm of the gamma function's size, to about 1e-15; infinite at 0, -1, -2 ... Below 0 by the
 * reflection formula (Abramowitz and Stegun, 6.1.17).
 */
export function lnGamma(x: number): number {
  if (x <= 0) {
    const sine = Math.floor(x) === x ? 0 : sin(Math.PI * (x - 2 * Math.floor(x / 2)));
    return sine === 0 ? Infinity : ln(Math.PI / Math.abs(sine)) - lnGamma(1 - x);
  }
  if (!(x < Infinity)) return x;
  let product = 1;
  let far = x;
  for (; far < FAR; far += 1) product *= far;
  const square = 1 / (far * far);
  const series = STIRLING.reduceRight((sum, term) => sum * square + term, 0) / far;
  return (far - 0.5) * ln(far) - far + HALF_LN_TWO_PI + series - ln(product);
}

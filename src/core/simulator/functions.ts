import type { FunctionOfKind } from '#core/language';
import type { Body } from './body.ts';
import { combinations, factorial, permutations } from './counting.ts';
import { normalBetween, normalQuantile } from './normal.ts';
import { timed } from './timed.ts';
import { arccos, arcsin, arctan } from './transcendental/arcs.ts';
import { exp } from './transcendental/exponential.ts';
import { annuity, growth } from './annuity.ts';
import { lnGamma } from './transcendental/gamma.ts';
import { cosh, sinh, tanh } from './transcendental/hyperbolic.ts';
import { ln, log10, logarithm } from './transcendental/logarithm.ts';
import { pow } from './transcendental/power.ts';
import { cos, sin, tan } from './transcendental/trigonometry.ts';

/** How near to 0 a divisor counts as 0 to ZIDZ and XIDZ (Vensim help, "ZIDZ"). */
const NO_DIVISOR = 1e-6;

const pure: Record<FunctionOfKind<'pure'>, Body> = {
  ABS: (a) => Math.abs(a),
  GAME: (a) => a,
  INT: (a) => Math.floor(a),
  INTEGER: (a) => Math.trunc(a),
  MAX: (a, b) => Math.max(a, b),
  MIN: (a, b) => Math.min(a, b),
  MODULO: (a, b) => a % b,
  PERCENT: (a) => a * 100,
  POWER: (a, b) => pow(a, b),
  QUANTUM: (a, b) => (b > 0 ? b * Math.trunc(a / b) : a),
  ROUND: (a) => Math.sign(a) * Math.round(Math.abs(a)),
  SAFEDIV: (a, b, c) => (b === 0 ? c : a / b),
  SQRT: (a) => Math.sqrt(a),
  XIDZ: (a, b, c) => (Math.abs(b) < NO_DIVISOR ? c : a / b),
  ZIDZ: (a, b) => (Math.abs(b) < NO_DIVISOR ? 0 : a / b),
  ARCCOS: (a) => arccos(a),
  ARCSIN: (a) => arcsin(a),
  ARCTAN: (a) => arctan(a),
  COMBINATIONS: (a, b) => combinations(a, b),
  COS: (a) => cos(a),
  COSH: (a) => cosh(a),
  EXP: (a) => exp(a),
  FACTORIAL: (a) => factorial(a),
  GAMMALN: (a) => lnGamma(a),
  INVNORM: (a) => normalQuantile(a),
  LN: (a) => ln(a),
  LOG: (a, b) => logarithm(a, b),
  LOG10: (a) => log10(a),
  NORMALCDF: (a, b, c, d) => normalBetween((a - c) / d, (b - c) / d),
  PERMUTATIONS: (a, b) => permutations(a, b),
  ROOTN: (a, b) => rootOf(a, b),
  SIN: (a) => sin(a),
  SINH: (a) => sinh(a),
  TAN: (a) => tan(a),
  TANH: (a) => tanh(a),
  FV: (rate, periods, payment, present) => -(present * growth(rate, periods) + payment * annuity(rate, periods)),
  PMT: (rate, periods, present, future) => -(present * growth(rate, periods) + future) / annuity(rate, periods),
  PV: (rate, periods, payment, future) => -(payment * annuity(rate, periods) + future) / growth(rate, periods),
};

/** What each function of a program computes. */
export const bodies: Record<FunctionOfKind<'pure'> | FunctionOfKind<'time'>, Body> = { ...pure, ...timed };

/** The root of a whole odd order is real for numbers below 0 too. */
function rootOf(value: number, order: number): number {
  return value < 0 && Math.abs(order % 2) === 1 ? -pow(-value, 1 / order) : pow(value, 1 / order);
}

/** The remainder of a division, with the divisor's sign: a - b floor(a/b). */
export function floored(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

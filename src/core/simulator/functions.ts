import type { FunctionOfKind } from '#core/language';
import { arccos, arcsin, arctan } from './transcendental/arcs.ts';
import { exp } from './transcendental/exponential.ts';
import { cosh, sinh, tanh } from './transcendental/hyperbolic.ts';
import { ln, log10, logarithm } from './transcendental/logarithm.ts';
import { cos, sin, tan } from './transcendental/trigonometry.ts';

/** A function of up to three arguments; those of time also get the time at which the step began, the stage's time and dt. */
export type Body = (a: number, b: number, c: number, clock: Clock) => number;

/** The time as a function of time sees it. */
export interface Clock {
  /** When the full step began. */
  readonly step: number;
  /** The time of the stage: between `step` and `step` + dt. */
  readonly stage: number;
  readonly dt: number;
}

const pure: Record<FunctionOfKind<'pure'>, Body> = {
  ABS: (a) => Math.abs(a),
  INT: (a) => Math.floor(a),
  MAX: (a, b) => Math.max(a, b),
  MIN: (a, b) => Math.min(a, b),
  MODULO: (a, b) => a % b,
  ROUND: (a) => Math.sign(a) * Math.round(Math.abs(a)),
  SAFEDIV: (a, b, c) => (b === 0 ? c : a / b),
  SQRT: (a) => Math.sqrt(a),
  ARCCOS: (a) => arccos(a),
  ARCSIN: (a) => arcsin(a),
  ARCTAN: (a) => arctan(a),
  COS: (a) => cos(a),
  COSH: (a) => cosh(a),
  EXP: (a) => exp(a),
  LN: (a) => ln(a),
  LOG: (a, b) => logarithm(a, b),
  LOG10: (a) => log10(a),
  SIN: (a) => sin(a),
  SINH: (a) => sinh(a),
  TAN: (a) => tan(a),
  TANH: (a) => tanh(a),
};

const timed: Record<FunctionOfKind<'time'>, Body> = {
  /** height from `start` on. */
  STEP: (height, start, _, clock) => (clock.step >= start - clock.dt / 2 ? height : 0),
  /** 0 until `start`, then slope per unit of time until `end`. Continuous, so it follows the stages. */
  RAMP: (slope, start, end, clock) => slope * Math.max(0, Math.min(clock.stage, end) - start),
  /** volume / dt for the one step that begins at `first`, and again every `interval` where that is above 0. */
  PULSE: (volume, first, interval, clock) => (pulseIsOn(first, interval, clock) ? volume / clock.dt : 0),
};

function pulseIsOn(first: number, interval: number, { step, dt }: Clock): boolean {
  const since = step - first + dt / 2;
  if (!(since >= 0)) return false;
  if (!(interval > 0)) return since < dt;
  return since - interval * Math.floor(since / interval) < dt;
}

/** What each function of a program computes. */
export const bodies: Record<FunctionOfKind<'pure'> | FunctionOfKind<'time'>, Body> = { ...pure, ...timed };

/** The remainder of a division, with the divisor's sign: a - b floor(a/b). */
export function floored(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

import type { FunctionOfKind } from '#core/language';
import type { Body, Clock } from './body.ts';
import { exp } from './transcendental/exponential.ts';
import { ln } from './transcendental/logarithm.ts';
import { cos, sin } from './transcendental/trigonometry.ts';

/** Functions of time. What jumps keeps its value through the stages of a step; what is smooth follows them. */
export const timed: Record<FunctionOfKind<'time'>, Body> = {
  /** (1 + rate/100 dt)^n after n steps: compounded at every step. */
  CGROWTH: (rate, _, _2, _3, { stage, dt, start }) => exp((ln(1 + (rate / 100) * dt) * (stage - start)) / dt),
  COSWAVE: (amplitude, period, _, _2, { stage }) => amplitude * cos((2 * Math.PI * stage) / period),
  /** start + (time since the run's start), wrapped before it reaches stop. */
  COUNTER: (from, to, _, _2, clock) => {
    const span = to - from;
    const since = clock.step - clock.start;
    return span > 0 ? from + since - span * Math.floor((since + clock.dt / 2) / span) : from;
  },
  'GET TIME VALUE': (origin, offset, measure, _, clock) => timeValue(origin, offset, measure, clock),
  /** volume / dt for the one step that begins at `first`, and again every `interval` where that is above 0. */
  PULSE: (volume, first, interval, _, clock) => (pulseIsOn(first, interval, clock) ? volume / clock.dt : 0),
  /** Source: Vensim help, "PULSE TRAIN". */
  'PULSE TRAIN': (start, width, interval, end, clock) => {
    const since = clock.step - start + clock.dt / 2;
    if (!(since >= 0) || clock.step > end + clock.dt / 2) return 0;
    const within = interval > 0 ? since - interval * Math.floor(since / interval) : since;
    return within < Math.max(width, clock.dt) ? 1 : 0;
  },
  /** Source: Vensim help, "PULSE". */
  'PULSE WINDOW': (start, width, _, _2, { step, dt }) => {
    const since = step - start + dt / 2;
    return since > 0 && since < (width > 0 ? width : dt) ? 1 : 0;
  },
  /** 0 until `start`, then slope per unit of time until `end`. Continuous, so it follows the stages. */
  RAMP: (slope, start, end, _, clock) => slope * Math.max(0, Math.min(clock.stage, end) - start),
  SINWAVE: (amplitude, period, _, _2, { stage }) => amplitude * sin((2 * Math.PI * stage) / period),
  /** height from `start` on. */
  STEP: (height, start, _, _2, clock) => (clock.step >= start - clock.dt / 2 ? height : 0),
  /** Source: Vensim help, "TIME BASE". */
  'TIME BASE': (start, slope, _, _2, { stage }) => start + slope * stage,
};

function pulseIsOn(first: number, interval: number, { step, dt }: Clock): boolean {
  const since = step - first + dt / 2;
  if (!(since >= 0)) return false;
  if (!(interval > 0)) return since < dt;
  return since - interval * Math.floor(since / interval) < dt;
}

/** Time plus an offset, counted from 0 (origin 0) or from the start of the run (origin 1). */
function timeValue(origin: number, offset: number, measure: number, { step, start }: Clock): number {
  return measure === 0 && origin >= 0 ? (origin === 0 ? step : step - start) + offset : NaN;
}

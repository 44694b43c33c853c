import { SAME, units, type Shape, type UnitsRule } from './shape.ts';

const SMOOTHED = units(['a', 'time', 'a'], 'a');

const timed = (min: number, max: number, rule: UnitsRule) =>
  ({ kind: 'time', category: 'time', min, max, units: rule }) as const;
const delay = (min: number, max: number, rule: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'expansion', category: 'delay', min, max, units: rule, aliases }) as const;
const finance = (min: number, max: number, rule: UnitsRule) =>
  ({ kind: 'expansion', category: 'finance', min, max, units: rule }) as const;
const held = (min: number, max: number, rule: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'state', category: 'memory', min, max, units: rule, aliases }) as const;

/** Functions of time, and those that keep something from one step to another. */
export const dynamic = {
  CGROWTH: timed(1, 1, units(['1/time'], '1')),
  COSWAVE: timed(2, 2, units(['a', 'time'], 'a')),
  COUNTER: timed(2, 2, units(['time'], 'time')),
  'GET TIME VALUE': timed(3, 3, units(['1', 'any', '1'], 'any')),
  PULSE: timed(2, 3, units(['a', 'time', 'time'], 'a/time')),
  'PULSE TRAIN': timed(4, 4, units(['time'], '1')),
  'PULSE WINDOW': timed(2, 2, units(['time'], '1')),
  RAMP: timed(2, 3, units(['a/time', 'time', 'time'], 'a')),
  SINWAVE: timed(2, 2, units(['a', 'time'], 'a')),
  STEP: timed(2, 2, units(['a', 'time'], 'a')),
  'TIME BASE': timed(2, 2, units(['a', 'a/time'], 'a')),
  DELAY: delay(2, 3, SMOOTHED, 'DELAY FIXED'),
  DELAY1: delay(2, 3, SMOOTHED, 'DELAY1I'),
  DELAY3: delay(2, 3, SMOOTHED, 'DELAY3I'),
  DELAYN: delay(3, 4, units(['a', 'time', '1', 'a'], 'a')),
  'DELAY BATCH': delay(6, 6, units(['a', 'a*time', 'time', 'a', 'time', 'a*time'], 'a')),
  'DELAY CONVEYOR': delay(6, 6, units(['a', 'time', '1/time', 'any', 'a*time', 'time'], 'a')),
  'DELAY INFORMATION': delay(3, 3, SMOOTHED),
  'DELAY MATERIAL': delay(4, 4, units(['a', 'time', 'a', 'a'], 'a')),
  'DELAY N': delay(4, 4, units(['a', 'time', 'a', '1'], 'a')),
  DERIVN: delay(2, 2, units(['any', '1'], 'any')),
  FORCST: delay(3, 4, units(['a', 'time', 'time', '1/time'], 'a')),
  FORECAST: delay(3, 3, units(['a', 'time'], 'a')),
  SMTH1: delay(2, 3, SMOOTHED, 'SMOOTH', 'SMOOTHI'),
  SMTH3: delay(2, 3, SMOOTHED, 'SMOOTH3', 'SMOOTH3I'),
  SMTHN: delay(3, 4, units(['a', 'time', '1', 'a'], 'a')),
  'SMOOTH N': delay(4, 4, units(['a', 'time', 'a', '1'], 'a')),
  TREND: delay(2, 3, units(['a', 'time', '1/time'], '1/time')),
  'SIZE TREND': delay(3, 3, units(['a', 'time', '1/time'], '1/time')),
  NPV: finance(2, 4, units(['a', '1/time', 'a*time', '1'], 'a*time')),
  'DEPRECIATE STRAIGHTLINE': finance(4, 4, units(['a', 'time', 'time', 'a'], 'a')),
  NPVE: finance(4, 4, units(['a', '1/time', 'a*time', '1'], 'a*time')),
  'ACTIVE INITIAL': held(2, 2, SAME),
  ENDVAL: held(1, 2, SAME),
  HISTORY: held(2, 2, units(['a', 'time'], 'a')),
  INIT: held(1, 1, SAME, 'INITIAL', 'REINITIAL'),
  PREVIOUS: held(2, 2, SAME),
  SAMPLE_IF_TRUE: held(3, 3, units(['any', 'a'], 'a')),
  SELF: held(0, 0, units([], 'any')),
} as const satisfies Record<string, Shape>;

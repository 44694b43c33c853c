import { units, type Shape, type UnitsRule } from './shape.ts';

const constant = (rule: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'constant', category: 'constant', min: 0, max: 0, units: rule, aliases }) as const;

const TIME = units([], 'time');
const ANY = units([], 'any');

/** Names that stand for a value. */
export const constants = {
  DT: constant(TIME, 'TIME STEP'),
  INF: constant(ANY),
  NA: constant(ANY),
  NAN: constant(ANY),
  PI: constant(units([], '1')),
  SAVEPER: constant(TIME),
  STARTTIME: constant(TIME, 'INITIAL TIME'),
  STOPTIME: constant(TIME, 'FINAL TIME'),
  TIME: constant(TIME),
} as const satisfies Record<string, Shape>;

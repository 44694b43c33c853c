import { NUMBER, SAME, units, type Shape, type UnitsRule } from './shape.ts';

const pure = (category: 'arithmetic' | 'mathematics' | 'finance', min: number, max: number, rule: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'pure', category, min, max, units: rule, aliases }) as const;

/** Interest per period, number of periods, and two sums of money. */
const ANNUITY = units(['1', '1', 'a'], 'a');

/** Functions of their arguments alone. MIN and MAX of one argument reduce an array. */
export const plain = {
  ABS: pure('arithmetic', 1, 1, SAME),
  GAME: pure('arithmetic', 1, 1, SAME),
  INT: pure('arithmetic', 1, 1, SAME),
  INTEGER: pure('arithmetic', 1, 1, SAME),
  MAX: pure('arithmetic', 1, Infinity, SAME, 'VMAX'),
  MIN: pure('arithmetic', 1, Infinity, SAME, 'VMIN'),
  MODULO: pure('arithmetic', 2, 2, SAME),
  PERCENT: pure('arithmetic', 1, 1, NUMBER),
  POWER: pure('arithmetic', 2, 2, units(['any', '1'], 'any')),
  QUANTUM: pure('arithmetic', 2, 2, SAME),
  ROUND: pure('arithmetic', 1, 1, SAME),
  SAFEDIV: pure('arithmetic', 2, 3, units(['a', 'b', 'a/b'], 'a/b')),
  SQRT: pure('arithmetic', 1, 1, units(['a^2'], 'a')),
  XIDZ: pure('arithmetic', 3, 3, units(['a', 'b', 'a/b'], 'a/b')),
  ZIDZ: pure('arithmetic', 2, 2, units(['a', 'b'], 'a/b')),
  ARCCOS: pure('mathematics', 1, 1, NUMBER, 'ACOS'),
  ARCSIN: pure('mathematics', 1, 1, NUMBER, 'ASIN'),
  ARCTAN: pure('mathematics', 1, 1, NUMBER, 'ATAN'),
  COMBINATIONS: pure('mathematics', 2, 2, NUMBER),
  COS: pure('mathematics', 1, 1, NUMBER),
  COSH: pure('mathematics', 1, 1, NUMBER),
  EXP: pure('mathematics', 1, 1, NUMBER),
  FACTORIAL: pure('mathematics', 1, 1, NUMBER),
  GAMMALN: pure('mathematics', 1, 1, NUMBER, 'GAMMA LN'),
  INVNORM: pure('mathematics', 1, 1, NUMBER),
  LN: pure('mathematics', 1, 1, NUMBER),
  LOG: pure('mathematics', 2, 2, NUMBER),
  LOG10: pure('mathematics', 1, 1, NUMBER),
  NORMALCDF: pure('mathematics', 2, 4, units(['a'], '1')),
  PERMUTATIONS: pure('mathematics', 2, 2, NUMBER),
  ROOTN: pure('mathematics', 2, 2, units(['any', '1'], 'any')),
  SIN: pure('mathematics', 1, 1, NUMBER),
  SINH: pure('mathematics', 1, 1, NUMBER),
  TAN: pure('mathematics', 1, 1, NUMBER),
  TANH: pure('mathematics', 1, 1, NUMBER),
  FV: pure('finance', 4, 4, ANNUITY),
  PMT: pure('finance', 4, 4, ANNUITY),
  PV: pure('finance', 4, 4, ANNUITY),
} as const satisfies Record<string, Shape>;

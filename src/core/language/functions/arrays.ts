import { SAME, units, type Shape, type UnitsRule } from './shape.ts';

const array = (min: number, max: number, rule: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'array', category: 'array', min, max, units: rule, aliases }) as const;
const vector = (min: number, max: number, rule: UnitsRule) =>
  ({ kind: 'vector', category: 'array', min, max, units: rule }) as const;
const lookup = (min: number, max: number, rule: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'lookup', category: 'lookup', min, max, units: rule, aliases }) as const;

const PRICED = units(['a', 'any', 'a'], 'a');

/** Functions of whole arrays and of graphical functions. */
export const arrays = {
  MEAN: array(1, Infinity, SAME),
  PROD: array(1, 1, units(['any'], 'any')),
  RANK: array(2, 2, units(['any', '1'], '1')),
  SIZE: array(1, 1, units(['any'], '1'), 'ELMCOUNT', 'QLEN'),
  STDDEV: array(1, 1, SAME),
  SUM: array(1, 1, SAME),
  'VECTOR SELECT': array(5, 5, units(['1', 'a', 'any', '1', '1'], 'any')),
  ALLOCATE: vector(5, 6, units(['a', 'any', 'a', 'any', 'any', 'any'], 'a')),
  'ALLOCATE AVAILABLE': vector(3, 3, PRICED),
  'ALLOCATE BY PRIORITY': vector(5, 5, units(['a', 'b', '1', 'b', 'a'], 'a')),
  'ALLOC P': vector(4, 4, units(['a', 'b', 'b', 'b'], 'a')),
  'DEMAND AT PRICE': vector(3, 3, units(['a', 'any', 'any'], 'a')),
  'FIND MARKET PRICE': vector(4, 4, units(['a', 'any', 'a', 'any'], 'any')),
  'INVERT MATRIX': vector(2, 2, units(['any', '1'], 'any')),
  MARKETP: vector(5, 5, units(['a', 'b', '1', 'b', 'a'], 'b')),
  'SUPPLY AT PRICE': vector(3, 3, units(['a', 'any', 'any'], 'a')),
  'VECTOR ELM MAP': vector(2, 2, units(['a', '1'], 'a')),
  'VECTOR LOOKUP': vector(5, 5, units(['any', 'b', 'b', 'b', '1'], 'any')),
  'VECTOR RANK': vector(2, 2, units(['any', '1'], '1')),
  'VECTOR REORDER': vector(2, 2, units(['a', '1'], 'a')),
  'VECTOR SORT ORDER': vector(2, 2, units(['any', '1'], '1')),
  LOOKUP: lookup(2, 2, units(['any', 'any'], 'any')),
  'LOOKUP AREA': lookup(3, 3, units(['any', 'b'], 'any')),
  LOOKUPAREA: lookup(1, 3, units(['any', 'b'], 'any')),
  'LOOKUP BACKWARD': lookup(2, 2, units(['any', 'any'], 'any')),
  'LOOKUP EXTRAPOLATE': lookup(2, 2, units(['any', 'any'], 'any')),
  'LOOKUP FORWARD': lookup(2, 2, units(['any', 'any'], 'any')),
  'LOOKUP INVERT': lookup(2, 2, units(['any', 'any'], 'any'), 'LOOKUPINV'),
  'LOOKUP SLOPE': lookup(3, 3, units(['any', 'any', '1'], 'any')),
  'GET DATA AT TIME': lookup(2, 2, units(['any', 'time'], 'any')),
  'GET DATA BETWEEN TIMES': lookup(3, 3, units(['any', 'time', '1'], 'any')),
  'GET DATA FIRST TIME': lookup(1, 1, units(['any'], 'time')),
  'GET DATA LAST TIME': lookup(1, 1, units(['any'], 'time')),
  'GET DATA MAX': lookup(3, 3, units(['any', 'time'], 'any')),
  'GET DATA MEAN': lookup(3, 3, units(['any', 'time'], 'any')),
  'GET DATA MIN': lookup(3, 3, units(['any', 'time'], 'any')),
  'GET DATA STDV': lookup(3, 3, units(['any', 'time'], 'any')),
  'GET DATA TOTAL POINTS': lookup(1, 1, units(['any'], '1')),
} as const satisfies Record<string, Shape>;

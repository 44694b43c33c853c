const DELAYED = ['input', 'delay time', 'initial'] as const;
const AVERAGED = ['input', 'averaging time', 'initial'] as const;
const BOUNDS = ['seed', 'smallest', 'largest'] as const;
const PERIOD = ['table', 'from', 'to'] as const;
const MATERIAL = ['smallest', 'largest', 'shift', 'stretch', 'stream'] as const;

/** Names of the arguments of every function of the equation language. */
export const parameters = {
  ABS: ['value'], GAME: ['value'], INT: ['value'], INTEGER: ['value'], MAX: ['a', 'b'], MIN: ['a', 'b'],
  MODULO: ['value', 'divisor'], PERCENT: ['share'], POWER: ['base', 'exponent'], QUANTUM: ['value', 'quantum'], ROUND: ['value'],
  SAFEDIV: ['value', 'divisor', 'otherwise'], SQRT: ['value'], XIDZ: ['value', 'divisor', 'otherwise'], ZIDZ: ['value', 'divisor'],
  ARCCOS: ['value'], ARCSIN: ['value'], ARCTAN: ['value'], COMBINATIONS: ['n', 'r'], COS: ['angle'], COSH: ['value'],
  EXP: ['power'], FACTORIAL: ['n'], GAMMALN: ['value'], INVNORM: ['probability'], LN: ['value'], LOG: ['value', 'base'],
  LOG10: ['value'], NORMALCDF: ['from', 'to', 'mean', 'standard deviation'], PERMUTATIONS: ['n', 'r'],
  ROOTN: ['value', 'order'], SIN: ['angle'], SINH: ['value'], TAN: ['angle'], TANH: ['value'],
  FV: ['rate', 'periods', 'payment', 'present value'], PMT: ['rate', 'periods', 'present value', 'future value'], PV: ['rate', 'periods', 'payment', 'future value'],

  CGROWTH: ['rate'], COSWAVE: ['amplitude', 'period'], COUNTER: ['start', 'stop'], 'GET TIME VALUE': ['origin', 'offset', 'measure'],
  PULSE: ['volume', 'first time', 'interval'], 'PULSE TRAIN': ['start', 'width', 'interval', 'end'], 'PULSE WINDOW': ['start', 'width'],
  RAMP: ['slope', 'start', 'end'], SINWAVE: ['amplitude', 'period'], STEP: ['height', 'start'],
  'TIME BASE': ['start', 'slope'],

  DELAY: DELAYED, DELAY1: DELAYED, DELAY3: DELAYED, DELAYN: ['input', 'delay time', 'stages', 'initial'],
  'DELAY CONVEYOR': ['input', 'transit time', 'leak', 'profile', 'initial amount', 'initial time'], 'DELAY INFORMATION': DELAYED, 'DELAY MATERIAL': [...DELAYED, 'missing'], 'DEPRECIATE STRAIGHTLINE': ['stream', 'depreciation time', 'fiscal period', 'initial'],
  'DELAY BATCH': ['input', 'batch size', 'batch time', 'initial batch', 'initial time', 'initial backlog'],
  'DELAY N': ['input', 'delay time', 'initial', 'stages'],
  DERIVN: ['input', 'order'],
  FORCST: ['input', 'averaging time', 'horizon', 'initial trend'], FORECAST: ['input', 'averaging time', 'horizon'],
  SMTH1: AVERAGED, SMTH3: AVERAGED, SMTHN: ['input', 'averaging time', 'stages', 'initial'],
  'SMOOTH N': ['input', 'averaging time', 'initial', 'stages'],
  TREND: ['input', 'averaging time', 'initial trend'], 'SIZE TREND': ['input', 'averaging time', 'initial trend'],
  NPV: ['stream', 'discount rate', 'initial', 'factor'], NPVE: ['stream', 'discount rate', 'initial', 'factor'],

  'ACTIVE INITIAL': ['value', 'initial'], ENDVAL: ['input', 'initial'], HISTORY: ['value', 'time'], INIT: ['value'],
  PREVIOUS: ['value', 'initial'], SAMPLE_IF_TRUE: ['condition', 'input', 'initial'], SELF: [],

  BETA: ['alpha', 'beta', ...BOUNDS], BINOMIAL: ['trials', 'probability', ...BOUNDS], EXPRND: ['mean', ...BOUNDS],
  GAMMA: ['shape', 'scale', ...BOUNDS], GEOMETRIC: ['probability', ...BOUNDS], LOGISTIC: ['mean', 'scale', ...BOUNDS],
  LOGNORMAL: ['mean', 'standard deviation', ...BOUNDS], MONTECARLO: ['percent per time', 'seed'],
  NEGBINOMIAL: ['successes', 'probability', ...BOUNDS], NORMAL: ['mean', 'standard deviation', ...BOUNDS],
  PARETO: ['shape', 'scale', ...BOUNDS], POISSON: ['mean', ...BOUNDS], RANDOM: ['smallest', 'largest', 'seed'],
  TRIANGULAR: ['from', 'peak', 'to', ...BOUNDS], WEIBULL: ['shape', 'scale', ...BOUNDS], 'RANDOM 0 1': [],
  'RANDOM BETA': ['smallest', 'largest', 'alpha', 'beta', 'shift', 'stretch', 'stream'],
  'RANDOM BINOMIAL': ['smallest', 'largest', 'probability', 'trials', 'shift', 'stretch', 'stream'],
  'RANDOM EXPONENTIAL': MATERIAL, 'RANDOM GAMMA': ['smallest', 'largest', 'order', 'shift', 'stretch', 'stream'],
  'RANDOM LOOKUP': ['table', ...MATERIAL],
  'RANDOM NEGATIVE BINOMIAL': ['smallest', 'largest', 'probability', 'successes', 'shift', 'stretch', 'stream'],
  'RANDOM NORMAL': ['smallest', 'largest', 'mean', 'standard deviation', 'stream'],
  'RANDOM POISSON': ['smallest', 'largest', 'mean', 'shift', 'stretch', 'stream'],
  'RANDOM TRIANGULAR': ['smallest', 'largest', 'from', 'peak', 'to', 'stream'], 'RANDOM UNIFORM': ['smallest', 'largest', 'stream'],
  'RANDOM WEIBULL': ['smallest', 'largest', 'shape', 'shift', 'stretch', 'stream'],

  MEAN: ['array'], PROD: ['array'], RANK: ['array', 'place'], SIZE: ['array'], STDDEV: ['array'], SUM: ['array'],
  'VECTOR SELECT': ['selection', 'values', 'otherwise', 'how', 'problems'],
  ALLOCATE: ['supply', 'dimension', 'requests', 'priorities', 'width', 'kind'],
  'ALLOCATE AVAILABLE': ['requests', 'profiles', 'supply'], 'ALLOCATE BY PRIORITY': ['requests', 'priorities', 'size', 'width', 'supply'],
  'ALLOC P': ['requests', 'priorities', 'width', 'price'], 'DEMAND AT PRICE': ['quantities', 'profiles', 'price'],
  'FIND MARKET PRICE': ['requests', 'request profiles', 'supplies', 'supply profiles'], 'INVERT MATRIX': ['matrix', 'size'],
  MARKETP: ['requests', 'priorities', 'size', 'width', 'supply'], 'SUPPLY AT PRICE': ['quantities', 'profiles', 'price'],
  'VECTOR ELM MAP': ['element', 'offset'], 'VECTOR LOOKUP': ['array', 'x', 'from', 'to', 'how'], 'VECTOR RANK': ['array', 'direction'], 'VECTOR REORDER': ['array', 'order'],
  'VECTOR SORT ORDER': ['array', 'direction'],
  LOOKUP: ['table', 'x'], 'LOOKUP AREA': PERIOD, LOOKUPAREA: ['table', 'to', 'from'], 'LOOKUP BACKWARD': ['table', 'x'], 'LOOKUP EXTRAPOLATE': ['table', 'x'],
  'LOOKUP FORWARD': ['table', 'x'], 'LOOKUP INVERT': ['table', 'y'], 'LOOKUP SLOPE': ['table', 'x', 'mode'],
  'GET DATA AT TIME': ['table', 'time'], 'GET DATA BETWEEN TIMES': ['table', 'time', 'mode'], 'GET DATA FIRST TIME': ['table'],
  'GET DATA LAST TIME': ['table'], 'GET DATA MAX': PERIOD, 'GET DATA MEAN': PERIOD, 'GET DATA MIN': PERIOD, 'GET DATA STDV': PERIOD,
  'GET DATA TOTAL POINTS': ['table'],

  DT: [], INF: [], NA: [], NAN: [], PI: [], SAVEPER: [], STARTTIME: [], STOPTIME: [], TIME: [],
} as const;

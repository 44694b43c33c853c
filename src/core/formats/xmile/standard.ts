/** The functions of XMILE 1.0 (3.5), which every program that reads the format knows. */
const STANDARD: ReadonlySet<string> = new Set(
  (
    'ABS ARCCOS ARCSIN ARCTAN COS EXP INF INT LN LOG10 MAX MIN PI SIN SQRT TAN EXPRND LOGNORMAL NORMAL POISSON RANDOM ' +
    'DELAY DELAY1 DELAY3 DELAYN FORCST SMTH1 SMTH3 SMTHN TREND PULSE RAMP STEP DT STARTTIME STOPTIME TIME INIT PREVIOUS ' +
    'SELF MEAN RANK SIZE STDDEV SUM'
  ).split(' '),
);

/** Functions beyond the standard's that Stella has under the same name. */
const OF_STELLA: ReadonlySet<string> = new Set(['LOOKUP', 'NAN', 'PROD', 'ROUND', 'SAFEDIV']);

/** Whether a function, by its name in capitals, is one of XMILE 1.0. */
export function isStandard(name: string): boolean {
  return STANDARD.has(name);
}

/** The namespace that a function belongs to in a file (XMILE 1.0, 2.2.1). */
export function namespaceOf(name: string): 'std' | 'isee' | 'loopwell' {
  if (isStandard(name)) return 'std';
  return OF_STELLA.has(name) ? 'isee' : 'loopwell';
}

import { describe, expect, test } from 'vitest';
import { argumentProblem, builtinConstant, findFunction, functions, helpOf, parametersOf, parse, signatureOf } from '#core/language';

describe('the function table', () => {
  test('knows the functions of XMILE 1.0 that run, under their names in any case', () => {
    const names = ['abs', 'ARCCOS', 'arcsin', 'ArcTan', 'COS', 'EXP', 'INT', 'LN', 'LOG10', 'MAX', 'MIN', 'SIN', 'SQRT', 'TAN', 'DELAY1', 'DELAY3', 'DELAYN', 'FORCST', 'SMTH1', 'SMTH3', 'SMTHN', 'TREND', 'PULSE', 'RAMP', 'STEP', 'INIT', 'PREVIOUS', 'SELF', 'MEAN', 'RANK', 'SIZE', 'STDDEV', 'SUM', 'DT', 'INF', 'PI', 'STARTTIME', 'STOPTIME', 'TIME'];
    expect(names.filter((name) => findFunction(name) === null)).toEqual([]);
  });

  test('has each spelling once', () => {
    const spellings = functions.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase());
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  test.each(functions.map((entry) => [entry.name, entry] as const))('%s is whole', (_, entry) => {
    expect(entry.min).toBeLessThanOrEqual(entry.max);
    expect(parametersOf(entry).length).toBeGreaterThanOrEqual(entry.min);
    if (entry.max !== Infinity) expect(parametersOf(entry)).toHaveLength(entry.max);
    expect(helpOf(entry)).toMatch(/[.]$/u);
    expect(entry.units.args.length).toBeLessThanOrEqual(Math.max(parametersOf(entry).length, 1));
    expect(entry.units.args.length === 0).toBe(entry.max === 0);
    expect(parse(entry.name).expr?.kind).toBe('name');
  });

  test('writes calls as help shows them', () => {
    const signature = (name: string) => {
      const entry = findFunction(name);
      return entry && signatureOf(entry);
    };
    expect(signature('step')).toBe('STEP(height, start)');
    expect(signature('ramp')).toBe('RAMP(slope, start[, end])');
    expect(signature('max')).toBe('MAX(a, b, ...)');
    expect(signature('delayn')).toBe('DELAYN(input, delay time, stages[, initial])');
    expect(signature('time')).toBe('TIME');
  });

  test('finds other tools\' names', () => {
    expect(findFunction('SMOOTHI')?.name).toBe('SMTH1');
    expect(findFunction('initial_time')?.name).toBe('STARTTIME');
    expect(findFunction('churn')).toBeNull();
    expect(findFunction('constructor')).toBeNull();
  });

  test('tells built-in values from functions', () => {
    expect(builtinConstant('time')).toBe('TIME');
    expect(builtinConstant('Time Step')).toBe('DT');
    expect(builtinConstant('step')).toBeNull();
    expect(builtinConstant('Customers')).toBeNull();
  });
});

describe('a wrong number of arguments', () => {
  const problem = (name: string, count: number) => {
    const entry = findFunction(name);
    return entry && argumentProblem(entry, count);
  };

  test('is said with what it should be', () => {
    expect(problem('STEP', 1)).toBe('STEP(height, start) takes 2 arguments; here is 1.');
    expect(problem('SMTH1', 4)).toBe('SMTH1(input, averaging time[, initial]) takes 2 or 3 arguments; here are 4.');
    expect(problem('MAX', 0)).toBe('MAX(a, b, ...) takes 1 or more arguments; here are 0.');
    expect(problem('PI', 1)).toBe('PI takes no arguments; here is 1.');
    expect(problem('ABS', 2)).toBe('ABS(value) takes 1 argument; here are 2.');
  });

  test('is not said of a right one', () => {
    expect(problem('STEP', 2)).toBeNull();
    expect(problem('MAX', 99)).toBeNull();
  });
});

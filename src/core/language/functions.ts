import { words } from '#core/words';
import { foldName } from './names.ts';

/**
 * What a function needs to be computed, and so who deals with it:
 * - `pure`: its arguments alone; the simulator holds its body;
 * - `time`: its arguments and the time (and dt) of the step;
 * - `state`: values kept from one step to another; the compiler gives it a held slot;
 * - `expansion`: stocks of its own, which the compiler writes out;
 * - `array`: a whole array, which the compiler reduces to arithmetic;
 * - `lookup`: a graphical function as its first argument;
 * - `constant`: nothing; written without brackets, and a variable of the same name comes first.
 */
export type FunctionKind = 'pure' | 'time' | 'state' | 'expansion' | 'array' | 'lookup' | 'constant';

/** Headings under which help lists functions. */
export type FunctionCategory = 'arithmetic' | 'mathematics' | 'time' | 'delay' | 'memory' | 'array' | 'lookup' | 'constant';

/**
 * Units of arguments and result: `a` and `b` stand for any unit (the same letter, the same unit), `time` for the
 * document's time unit, `1` for a pure number, `any` for whatever comes. The last argument's rule goes for all further ones.
 */
export interface UnitsRule {
  readonly args: readonly UnitsTerm[];
  readonly result: UnitsTerm;
}

/** A unit in a rule. */
export type UnitsTerm = 'a' | 'b' | 'a^2' | 'a/b' | 'a/time' | 'time' | '1/time' | '1' | 'any';

interface Shape {
  readonly kind: FunctionKind;
  readonly category: FunctionCategory;
  /** Other spellings, folded or not: what other tools call the same function with the same arguments. */
  readonly aliases?: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly units: UnitsRule;
}

const SAME: UnitsRule = { args: ['a'], result: 'a' };
const NUMBER: UnitsRule = { args: ['1'], result: '1' };
const SMOOTHED: UnitsRule = { args: ['a', 'time', 'a'], result: 'a' };
const SMOOTHED_N: UnitsRule = { args: ['a', 'time', '1', 'a'], result: 'a' };
const TIME: UnitsRule = { args: [], result: 'time' };
const ANY: UnitsRule = { args: [], result: 'any' };

const pure = (category: 'arithmetic' | 'mathematics', min: number, max: number, units: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'pure', category, min, max, units, aliases }) as const;
const delay = (min: number, max: number, units: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'expansion', category: 'delay', min, max, units, aliases }) as const;
const timed = (min: number, max: number, units: UnitsRule) =>
  ({ kind: 'time', category: 'time', min, max, units }) as const;
const held = (min: number, max: number, units: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'state', category: 'memory', min, max, units, aliases }) as const;
const array = (min: number, max: number, units: UnitsRule) =>
  ({ kind: 'array', category: 'array', min, max, units }) as const;
const constant = (units: UnitsRule, ...aliases: string[]) =>
  ({ kind: 'constant', category: 'constant', min: 0, max: 0, units, aliases }) as const;

/**
 * Every function of the language, once: parser, help, completion, importers, compiler and simulator read this table.
 * Names are XMILE's where it has one. MIN and MAX of one argument reduce an array.
 */
const TABLE = {
  ABS: pure('arithmetic', 1, 1, SAME),
  INT: pure('arithmetic', 1, 1, SAME),
  MAX: pure('arithmetic', 1, Infinity, SAME),
  MIN: pure('arithmetic', 1, Infinity, SAME),
  MODULO: pure('arithmetic', 2, 2, SAME),
  ROUND: pure('arithmetic', 1, 1, SAME),
  SAFEDIV: pure('arithmetic', 2, 3, { args: ['a', 'b', 'a/b'], result: 'a/b' }),
  SQRT: pure('arithmetic', 1, 1, { args: ['a^2'], result: 'a' }),
  ARCCOS: pure('mathematics', 1, 1, NUMBER, 'ACOS'),
  ARCSIN: pure('mathematics', 1, 1, NUMBER, 'ASIN'),
  ARCTAN: pure('mathematics', 1, 1, NUMBER, 'ATAN'),
  COS: pure('mathematics', 1, 1, NUMBER),
  COSH: pure('mathematics', 1, 1, NUMBER),
  EXP: pure('mathematics', 1, 1, NUMBER),
  LN: pure('mathematics', 1, 1, NUMBER),
  LOG: pure('mathematics', 2, 2, NUMBER),
  LOG10: pure('mathematics', 1, 1, NUMBER),
  SIN: pure('mathematics', 1, 1, NUMBER),
  SINH: pure('mathematics', 1, 1, NUMBER),
  TAN: pure('mathematics', 1, 1, NUMBER),
  TANH: pure('mathematics', 1, 1, NUMBER),
  PULSE: timed(2, 3, { args: ['a', 'time', 'time'], result: 'a/time' }),
  RAMP: timed(2, 3, { args: ['a/time', 'time', 'time'], result: 'a' }),
  STEP: timed(2, 2, { args: ['a', 'time'], result: 'a' }),
  DELAY: delay(2, 3, SMOOTHED, 'DELAY FIXED'),
  DELAY1: delay(2, 3, SMOOTHED, 'DELAY1I'),
  DELAY3: delay(2, 3, SMOOTHED, 'DELAY3I'),
  DELAYN: delay(3, 4, SMOOTHED_N),
  SMTH1: delay(2, 3, SMOOTHED, 'SMOOTH', 'SMOOTHI'),
  SMTH3: delay(2, 3, SMOOTHED, 'SMOOTH3', 'SMOOTH3I'),
  SMTHN: delay(3, 4, SMOOTHED_N),
  TREND: delay(2, 3, { args: ['a', 'time', '1/time'], result: '1/time' }),
  FORCST: delay(3, 4, { args: ['a', 'time', 'time', '1/time'], result: 'a' }),
  INIT: held(1, 1, SAME, 'INITIAL'),
  PREVIOUS: held(2, 2, SAME),
  SELF: held(0, 0, ANY),
  MEAN: array(1, Infinity, SAME),
  PROD: array(1, 1, { args: ['any'], result: 'any' }),
  RANK: array(2, 2, { args: ['any', '1'], result: '1' }),
  SIZE: array(1, 1, { args: ['any'], result: '1' }),
  STDDEV: array(1, 1, SAME),
  SUM: array(1, 1, SAME),
  LOOKUP: { kind: 'lookup', category: 'lookup', min: 2, max: 2, units: { args: ['any', 'any'], result: 'any' } },
  DT: constant(TIME, 'TIME STEP'),
  INF: constant(ANY),
  NAN: constant(ANY),
  PI: constant({ args: [], result: '1' }),
  STARTTIME: constant(TIME, 'INITIAL TIME'),
  STOPTIME: constant(TIME, 'FINAL TIME'),
  TIME: constant(TIME),
} as const satisfies Record<string, Shape>;

/** The canonical name of a function of the language. */
export type FunctionName = keyof typeof TABLE;

/** The functions of one kind: a table of bodies keyed by it cannot miss one. */
export type FunctionOfKind<Kind extends FunctionKind> = {
  [Name in FunctionName]: (typeof TABLE)[Name]['kind'] extends Kind ? Name : never;
}[FunctionName];

/** The functions of their arguments alone, whose bodies the simulator holds. */
export type PureFunctionName = FunctionOfKind<'pure'>;

/** The names that mean a built-in value unless the model has a variable of that name. */
export type BuiltinConstant = FunctionOfKind<'constant'>;

/** One function, with all that a reader, a checker or a help page needs to know of it. */
export interface FunctionEntry {
  readonly name: FunctionName;
  readonly aliases: readonly string[];
  readonly kind: FunctionKind;
  readonly category: FunctionCategory;
  /** Fewest arguments. */
  readonly min: number;
  /** Most arguments; Infinity where there is no limit. */
  readonly max: number;
  /** Names of the arguments in order, for help; the last stands for all further ones where `max` is infinite. */
  readonly parameters: readonly string[];
  /** How a call is written: `STEP(height, start)`, `RAMP(slope, start[, end])`, `TIME`. */
  readonly signature: string;
  /** One line: what it gives. */
  readonly help: string;
  readonly units: UnitsRule;
}

function entryOf(name: FunctionName): FunctionEntry {
  const shape: Shape = TABLE[name];
  const { parameters, help } = words.functions[name] satisfies { parameters: readonly string[]; help: string };
  return {
    name,
    aliases: shape.aliases ?? [],
    kind: shape.kind,
    category: shape.category,
    min: shape.min,
    max: shape.max,
    parameters,
    signature: signatureOf(name, parameters, shape),
    help,
    units: shape.units,
  };
}

function signatureOf(name: string, parameters: readonly string[], { min, max }: Shape): string {
  if (max === 0) return name;
  const required = parameters.slice(0, max === Infinity ? parameters.length : min).join(', ');
  const optional = max === Infinity ? ', ...' : parameters.slice(min).map((parameter) => `[, ${parameter}]`).join('');
  return `${name}(${required}${optional})`;
}

/** Every function in the order that help lists them. */
export const functions: readonly FunctionEntry[] = (Object.keys(TABLE) as FunctionName[]).map(entryOf);

const byFoldedName: ReadonlyMap<string, FunctionEntry> = new Map(
  functions.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [foldName(name), entry])),
);

/** The function that a name means in any case and under any of its aliases, or null. */
export function findFunction(name: string): FunctionEntry | null {
  return byFoldedName.get(foldName(name)) ?? null;
}

/** The built-in value that a name stands for where the model has no variable of that name, or null. */
export function builtinConstant(name: string): BuiltinConstant | null {
  const entry = findFunction(name);
  return entry?.kind === 'constant' ? (entry.name as BuiltinConstant) : null;
}

/** What is wrong with calling a function with `count` arguments, in a whole sentence, or null where it is right. */
export function argumentProblem(entry: FunctionEntry, count: number): string | null {
  if (count >= entry.min && count <= entry.max) return null;
  return words.language.wrongArgumentCount({ signature: entry.signature, min: entry.min, max: entry.max, count });
}

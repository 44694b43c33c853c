/**
 * What a function needs to be computed, and so who deals with it:
 * - `pure`: its arguments alone; the simulator holds its body;
 * - `time`: its arguments and the time (and dt) of the step;
 * - `random`: its arguments and the numbers drawn for its call in the step;
 * - `state`: values kept from one step to another; the compiler gives it a held slot;
 * - `expansion`: stocks of its own, which the compiler writes out;
 * - `array`: a whole array, which the compiler reduces to arithmetic;
 * - `vector`: whole arrays, of which it makes another; an equation takes the element that it defines;
 * - `lookup`: a graphical function as its first argument;
 * - `constant`: nothing; written without brackets, where a variable of the same name comes first, or with empty ones, where none does.
 */
export type FunctionKind = 'pure' | 'time' | 'random' | 'state' | 'expansion' | 'array' | 'vector' | 'lookup' | 'constant';

/** Headings under which help lists functions. */
export type FunctionCategory =
  | 'arithmetic' | 'mathematics' | 'time' | 'random' | 'delay' | 'memory' | 'finance' | 'array' | 'lookup' | 'constant';

/**
 * Units of arguments and result: `a` and `b` stand for any unit (the same letter, the same unit), `time` for the
 * document's time unit, `1` for a pure number, `any` for whatever comes. The last argument's rule goes for all further ones.
 */
export interface UnitsRule {
  readonly args: readonly UnitsTerm[];
  readonly result: UnitsTerm;
}

/** A unit in a rule. */
export type UnitsTerm = 'a' | 'b' | 'a^2' | 'a/b' | 'a*b' | 'a/time' | 'a*time' | 'time' | '1/time' | '1' | 'any';

/** What the table holds of a function. */
export interface Shape {
  readonly kind: FunctionKind;
  readonly category: FunctionCategory;
  /** Other spellings, folded or not: what other tools call the same function with the same arguments. */
  readonly aliases?: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly units: UnitsRule;
}

/** A rule from units written in a row: those of the arguments, then that of the result. */
export function units(args: readonly UnitsTerm[], result: UnitsTerm): UnitsRule {
  return { args, result };
}

/** One unit in and out. */
export const SAME = units(['a'], 'a');

/** Pure numbers in and out. */
export const NUMBER = units(['1'], '1');

import { builtinConstant, DIMENSIONLESS, divideUnits, findFunction, multiplyUnits, powerUnits, print, type BinaryOperator, type Expr, type Span, type Units, type UnitsRule } from '#core/language';
import { learnLetter, unitsOfTerm, type Letters } from './terms.ts';

/** Two things in an equation that should have one unit. */
export interface Demand {
  readonly why: 'sum' | 'comparison' | 'choice' | 'argument' | 'pure';
  readonly span: Span;
  readonly one: Units;
  readonly other: Units;
  /** As written; `second` is what the span holds. */
  readonly first: string;
  readonly second: string;
}

/** What the names of an equation stand for. */
export interface Surroundings {
  /** The unit of what a path names; null for what may have any (an element of a dimension, something unknown). */
  readonly named: (path: readonly string[]) => Units | null;
  /** Whether a path names a graphical function, which a call of it then means. */
  readonly isGraphical: (path: readonly string[]) => boolean;
  readonly time: Units;
  readonly demand: (demand: Demand) => void;
}

/**
 * The unit of an expression; null where it may have any, as a bare number has in a sum. In products and quotients a bare
 * number is a pure one. What should have one unit and is not known to is told to `demand`.
 */
export function unitsOf(expr: Expr, around: Surroundings): Units | null {
  switch (expr.kind) {
    case 'number':
      return null;
    case 'name':
      return unitsOfName(expr.path, around);
    case 'subscript':
      return around.named(expr.base.path);
    case 'call':
      return unitsOfCall(expr, around);
    case 'transpose':
      return unitsOf(expr.operand, around);
    case 'unary': {
      const units = unitsOf(expr.operand, around);
      return expr.operator === 'NOT' ? DIMENSIONLESS : units;
    }
    case 'if':
      unitsOf(expr.condition, around);
      return alike('choice', expr.then, expr.otherwise, around);
    case 'binary':
      return unitsOfBinary(expr.operator, expr.left, expr.right, around);
  }
}

function unitsOfName(path: readonly string[], around: Surroundings): Units | null {
  const found = around.named(path);
  const builtin = found || path.length > 1 ? null : builtinConstant(path[0] ?? '');
  if (builtin === null) return found;
  const { units } = findFunction(builtin) ?? {};
  return units ? unitsOfTerm(units.result, new Map(), around.time) : null;
}

function unitsOfBinary(operator: BinaryOperator, left: Expr, right: Expr, around: Surroundings): Units | null {
  switch (operator) {
    case '+':
    case '-':
    case 'MOD':
      return alike('sum', left, right, around);
    case '*':
      return product(left, right, multiplyUnits, around);
    case '/':
    case '//':
      return product(left, right, divideUnits, around);
    case '^':
      return unitsOfPower(left, right, around);
    case 'AND':
    case 'OR':
      unitsOf(left, around);
      unitsOf(right, around);
      return DIMENSIONLESS;
    default:
      alike('comparison', left, right, around);
      return DIMENSIONLESS;
  }
}

function product(left: Expr, right: Expr, join: (one: Units, other: Units) => Units, around: Surroundings): Units | null {
  const [one, other] = [unitsOf(left, around), unitsOf(right, around)];
  // Zero times anything, or a product of bare numbers, says nothing about units.
  if (one === null && other === null) return null;
  if (isZero(left)) return null;
  return join(one ?? DIMENSIONLESS, other ?? DIMENSIONLESS);
}

function isZero(expr: Expr): boolean {
  return expr.kind === 'number' && expr.value === 0;
}

/** Whole and broken powers are known; another power makes sense of pure numbers only. */
function unitsOfPower(base: Expr, exponent: Expr, around: Surroundings): Units | null {
  const units = unitsOf(base, around);
  const power = unitsOf(exponent, around);
  if (power) demandPure(exponent, power, around);
  if (units === null) return null;
  const number = exponent.kind === 'unary' && exponent.operator === '-' ? negative(exponent.operand) : numberOf(exponent);
  if (number !== null) return powerUnits(units, number);
  demandPure(base, units, around);
  return DIMENSIONLESS;
}

function numberOf(expr: Expr): number | null {
  return expr.kind === 'number' ? expr.value : null;
}

function negative(expr: Expr): number | null {
  const number = numberOf(expr);
  return number === null ? null : -number;
}

function demandPure(expr: Expr, units: Units, around: Surroundings): void {
  around.demand({ why: 'pure', span: expr.span, one: DIMENSIONLESS, other: units, first: '', second: print(expr) });
}

/** The unit that two expressions have in common. */
function alike(why: Demand['why'], left: Expr, right: Expr, around: Surroundings): Units | null {
  const [one, other] = [unitsOf(left, around), unitsOf(right, around)];
  if (one && other) around.demand({ why, span: right.span, one, other, first: print(left), second: print(right) });
  return one ?? other;
}

function unitsOfCall({ callee, args }: Expr & { kind: 'call' }, around: Surroundings): Units | null {
  const path = callee.kind === 'name' ? callee.path : callee.base.path;
  const entry = callee.kind === 'name' && path.length === 1 && !around.isGraphical(path) ? findFunction(path[0] ?? '') : null;
  if (entry) return unitsByRule(entry.units, args, around);
  for (const arg of args) unitsOf(arg, around);
  return around.named(path);
}

function unitsByRule({ args: terms, result }: UnitsRule, args: readonly Expr[], around: Surroundings): Units | null {
  const letters: Letters = new Map();
  const taught = new Map<string, Expr>();
  for (const [at, arg] of args.entries()) {
    const term = terms[at] ?? terms.at(-1) ?? 'any';
    const given = unitsOf(arg, around);
    if (!given) continue;
    const wanted = unitsOfTerm(term, letters, around.time);
    if (wanted) {
      const first = taught.get(term);
      around.demand({ why: first ? 'sum' : 'argument', span: arg.span, one: wanted, other: given, first: first ? print(first) : '', second: print(arg) });
    } else {
      learnLetter(term, given, letters, around.time);
      taught.set(term, arg);
    }
  }
  return unitsOfTerm(result, letters, around.time);
}

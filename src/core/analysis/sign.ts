import { findFunction, type Expr, type FunctionName } from '#core/language';
import { agreed, flipped, negatedIf, times, type Sign } from './signs.ts';

/** What names mean to a question about signs. A name is the whole path; a subscript is asked by its base. */
export interface Surroundings {
  /** Whether a name is the variable whose effect is asked for. */
  readonly isSource: (name: NameExpr) => boolean;
  /** The sign of a name's value: + by convention, - for a negative constant. */
  readonly valueOf: (name: NameExpr) => Sign;
  /** How the graphical function of a name bends its input, and which sign its values have; null: none. */
  readonly tableOf: (name: NameExpr) => TableSigns | null;
  /** Whether what counts at the start only (INIT, initial arguments) is looked at too. */
  readonly starts: boolean;
}

/** A graphical function as far as signs go. */
export interface TableSigns {
  readonly slope: Sign;
  readonly value: Sign;
}

export type NameExpr = Expr & { kind: 'name' };
type Of<Kind extends Expr['kind']> = Expr & { kind: Kind };

/**
 * The sign of the partial derivative of an expression by one variable, decided on the syntax tree: + where more of the
 * variable makes more of the value, - where less, 0 where it has no say, ? where the tree does not tell.
 * Source: link polarity as in Richardson (1986), "Problems with causal-loop diagrams", taken ceteris paribus.
 */
export function effectOf(expr: Expr, around: Surroundings): Sign {
  switch (expr.kind) {
    case 'number':
      return '0';
    case 'name':
      return around.isSource(expr) ? '+' : '0';
    case 'subscript':
      return effectOfSubscript(expr, around);
    case 'call':
      return effectOfCall(expr, around);
    case 'unary':
      return negatedIf(expr.operator !== '+', effectOf(expr.operand, around));
    case 'binary':
      return effectOfBinary(expr, around);
    case 'if':
      return reads(expr.condition, around) ? '?' : agreed([effectOf(expr.then, around), effectOf(expr.otherwise, around)]);
    case 'transpose':
      return effectOf(expr.operand, around);
  }
}

function reads(expr: Expr, around: Surroundings): boolean {
  return effectOf(expr, around) !== '0';
}

function effectOfSubscript({ base, indexes }: Of<'subscript'>, around: Surroundings): Sign {
  const chooses = indexes.some((index) => index.kind === 'expression' && reads(index.value, around));
  return chooses ? '?' : effectOf(base, around);
}

function effectOfBinary({ operator, left, right }: Of<'binary'>, around: Surroundings): Sign {
  const [a, b] = [effectOf(left, around), effectOf(right, around)];
  if (a === '0' && b === '0') return '0';
  switch (operator) {
    case '+':
    case 'AND':
    case 'OR':
      return agreed([a, b]);
    case '-':
    case '>':
    case '>=':
      return agreed([a, flipped(b)]);
    case '<':
    case '<=':
      return agreed([flipped(a), b]);
    case '*':
      return agreed([times(a, valueSign(right, around)), times(b, valueSign(left, around))]);
    case '/':
    case '//':
      return agreed([times(a, valueSign(right, around)), flipped(times(b, valueSign(left, around)))]);
    case '^':
      return agreed([times(a, powerSlope(left, right, around)), times(b, exponentSlope(left))]);
    case 'MOD':
    case '=':
    case '<>':
      return '?';
  }
}

/** How a power follows its base: by the exponent's sign for a positive base, up for any base under an odd exponent. */
function powerSlope(base: Expr, exponent: Expr, around: Surroundings): Sign {
  const power = literal(exponent);
  if (power !== null && power > 0 && power % 2 === 1) return '+';
  return valueSign(base, around) === '+' ? valueSign(exponent, around) : '?';
}

/** How a power follows its exponent: up for a base above 1, down below it. */
function exponentSlope(base: Expr): Sign {
  const value = literal(base);
  if (value === null || value <= 0) return '?';
  return value === 1 ? '0' : value > 1 ? '+' : '-';
}

/** The function of the language that a call means, where no graphical function has its name. */
function functionOf(callee: Expr): FunctionName | null {
  return callee.kind === 'name' && callee.path.length === 1 ? (findFunction(callee.path.join(''))?.name ?? null) : null;
}

function effectOfCall(expr: Of<'call'>, around: Surroundings): Sign {
  const { callee, args } = expr;
  const name = callee.kind === 'name' ? callee : callee.base;
  const table = around.tableOf(name);
  const entry = table ? null : functionOf(callee);
  if (entry) return effectOfFunction(entry, args, around);
  const input = args[0] ? effectOf(args[0], around) : '0';
  if (around.isSource(name)) return '?';
  return times(input, table?.slope ?? '?');
}

/** Functions that rise with their first argument, whatever its sign; further arguments are treated by their own rule. */
const RISING: ReadonlySet<FunctionName> = new Set([
  'EXP', 'LN', 'LOG10', 'LOG', 'SQRT', 'TANH', 'SINH', 'ARCTAN', 'ARCSIN', 'INT', 'ROUND', 'SUM', 'MEAN', 'STEP', 'RAMP', 'PULSE',
  'DELAY', 'DELAY1', 'DELAY3', 'DELAYN', 'SMTH1', 'SMTH3', 'SMTHN', 'FORCST', 'PREVIOUS',
]);
/** Place of the argument that says how things are at the start. */
const INITIAL_ARGUMENT: Partial<Record<FunctionName, number>> = {
  DELAY: 2, DELAY1: 2, DELAY3: 2, DELAYN: 3, SMTH1: 2, SMTH3: 2, SMTHN: 3, TREND: 2, FORCST: 3, PREVIOUS: 1,
};

function effectOfFunction(name: FunctionName, args: readonly Expr[], around: Surroundings): Sign {
  const effects = args.map((arg) => effectOf(arg, around));
  const first = effects[0] ?? '0';
  if (name === 'MIN' || name === 'MAX' || name === 'MEAN') return agreed(effects);
  if (name === 'INIT') return around.starts ? first : '0';
  if (name === 'LOOKUP') return effectOfLookup(args, effects, around);
  if (name === 'SAFEDIV') return effectOfSafeDivision(args, effects, around);
  const start = INITIAL_ARGUMENT[name];
  const atStart = around.starts && start !== undefined ? (effects[start] ?? '0') : '0';
  if (effects.slice(1).some((effect, at) => effect !== '0' && at + 1 !== start)) return '?';
  return agreed([times(first, slopeOfFunction(name, args[0], around)), name === 'TREND' ? flipped(atStart) : atStart]);
}

function slopeOfFunction(name: FunctionName, argument: Expr | undefined, around: Surroundings): Sign {
  if (RISING.has(name)) return '+';
  if (name === 'ARCCOS') return '-';
  if (name === 'SIZE') return '0';
  const even = name === 'ABS' || name === 'COSH' || name === 'PROD';
  return even && argument ? valueSign(argument, around) : '?';
}

function effectOfLookup([table]: readonly Expr[], [itself = '0', input = '0']: readonly Sign[], around: Surroundings): Sign {
  if (itself !== '0') return '?';
  const name = table?.kind === 'subscript' ? table.base : table;
  return times(input, (name?.kind === 'name' ? around.tableOf(name)?.slope : null) ?? '?');
}

function effectOfSafeDivision([left, right]: readonly Expr[], [a = '0', b = '0', c = '0']: readonly Sign[], around: Surroundings): Sign {
  if (!left || !right) return '?';
  return agreed([times(a, valueSign(right, around)), flipped(times(b, valueSign(left, around))), c]);
}

/** The sign of an expression's value, by the convention that variables are positive. 0 or more counts as +. */
export function valueSign(expr: Expr, around: Surroundings): Sign {
  const known = literal(expr);
  if (known !== null) return signOf(known);
  switch (expr.kind) {
    case 'number':
      return signOf(expr.value);
    case 'name':
      return around.valueOf(expr);
    case 'subscript':
      return around.valueOf(expr.base);
    case 'call':
      return valueOfCall(expr, around);
    case 'unary':
      return expr.operator === 'NOT' ? '+' : negatedIf(expr.operator === '-', valueSign(expr.operand, around));
    case 'binary':
      return valueOfBinary(expr, around);
    case 'if':
      return agreed([valueSign(expr.then, around), valueSign(expr.otherwise, around)]);
    case 'transpose':
      return valueSign(expr.operand, around);
  }
}

function valueOfBinary({ operator, left, right }: Of<'binary'>, around: Surroundings): Sign {
  const [a, b] = [valueSign(left, around), valueSign(right, around)];
  switch (operator) {
    case '+':
      return agreed([a, b]);
    case '-':
      return agreed([a, flipped(b)]);
    case '*':
    case '/':
    case '//':
      return times(a, b);
    case '^':
      return powerValue(a, right);
    case 'MOD':
      return a === '+' && b === '+' ? '+' : '?';
    default:
      return '+';
  }
}

function powerValue(base: Sign, exponent: Expr): Sign {
  const power = literal(exponent);
  if (power !== null && power % 2 === 0) return '+';
  return base === '+' || (power !== null && power % 2 !== 0 && power % 1 === 0) ? base : '?';
}

const POSITIVE: ReadonlySet<FunctionName> = new Set(['EXP', 'SQRT', 'ABS', 'COSH', 'STDDEV', 'SIZE', 'RANK']);
const OF_ITS_ARGUMENT: ReadonlySet<FunctionName> = new Set([
  'TANH', 'SINH', 'ARCTAN', 'ARCSIN', 'INT', 'ROUND', 'SUM', 'PROD', 'STEP', 'RAMP', 'PULSE', 'INIT', 'PREVIOUS',
  'DELAY', 'DELAY1', 'DELAY3', 'DELAYN', 'SMTH1', 'SMTH3', 'SMTHN',
]);

function valueOfCall({ callee, args }: Of<'call'>, around: Surroundings): Sign {
  const name = callee.kind === 'name' ? callee : callee.base;
  const table = around.tableOf(name);
  const entry = table ? null : functionOf(callee);
  if (!entry) return table?.value ?? '?';
  const values = args.map((arg) => valueSign(arg, around));
  if (entry === 'MEAN') return agreed(values);
  if (entry === 'MAX') return largest(values);
  if (entry === 'MIN') return flipped(largest(values.map(flipped)));
  if (entry === 'SAFEDIV') return agreed([times(values[0] ?? '?', values[1] ?? '?'), values[2] ?? '0']);
  if (POSITIVE.has(entry)) return '+';
  return OF_ITS_ARGUMENT.has(entry) ? (values[0] ?? '?') : '?';
}

/** The sign of the largest of several values: one that is 0 or more keeps all others from counting. */
function largest(values: readonly Sign[]): Sign {
  if (values.includes('+')) return '+';
  if (values.includes('0')) return values.includes('?') ? '+' : '0';
  return values.includes('?') ? '?' : '-';
}

/** The number that an expression of plain numbers comes to; null where a name has a say. */
export function literal(expr: Expr): number | null {
  if (expr.kind === 'number') return expr.value;
  if (expr.kind === 'unary' && expr.operator !== 'NOT') {
    const value = literal(expr.operand);
    return value === null || expr.operator === '+' ? value : -value;
  }
  if (expr.kind !== 'binary') return null;
  const left = literal(expr.left);
  const right = left === null ? null : literal(expr.right);
  return left === null || right === null ? null : combined(expr.operator, left, right);
}

function combined(operator: Of<'binary'>['operator'], left: number, right: number): number | null {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
    default:
      return null;
  }
}

/** The sign of a number; what is no number has none. */
export function signOf(value: number): Sign {
  if (value > 0) return '+';
  return value < 0 ? '-' : value === 0 ? '0' : '?';
}

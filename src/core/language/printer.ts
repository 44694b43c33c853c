import type { Expr, Index } from './expr.ts';
import { quoteName } from './names.ts';
import { LOOSEST, PRECEDENCE, UNARY_PRECEDENCE } from './operators.ts';
import { shortest } from './shortest.ts';

/** Binds tighter than every operator: a name, a number, a call. */
const TIGHTEST = 9;
/** An IF reaches as far to the right as it can, so beside any operator it stands in brackets. */
const CHOICE_PRECEDENCE = LOOSEST;

/**
 * An expression in its one canonical spelling: names bare where they may be, single blanks around operators, only the
 * brackets that are needed. Parsing it gives the same tree but for the spans.
 */
export function print(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return printNumber(expr.value);
    case 'name':
      return printPath(expr.path);
    case 'subscript':
      return `${print(expr.base)}[${expr.indexes.map(printIndex).join(', ')}]`;
    case 'call':
      return `${print(expr.callee)}(${expr.args.map(print).join(', ')})${expr.output === undefined ? '' : `.${quoteName(expr.output)}`}`;
    case 'unary':
      return `${expr.operator}${expr.operator === 'NOT' ? ' ' : ''}${enclosed(expr.operand, UNARY_PRECEDENCE)}`;
    case 'binary':
      return printBinary(expr);
    case 'if':
      return `IF ${enclosed(expr.condition, 1)} THEN ${enclosed(expr.then, 1)} ELSE ${print(expr.otherwise)}`;
    case 'transpose':
      return `${enclosed(expr.operand, TIGHTEST)}'`;
  }
}

/** A name as equations spell it: parts joined by dots, each quoted where it must be; every empty part in front is a parent. */
export function printPath(path: readonly string[]): string {
  const first = path.findIndex((part) => part !== '');
  return path.map((part, index) => (index < first ? '' : quoteName(part))).join('.');
}

function printNumber(value: number): string {
  if (Number.isNaN(value)) return 'NAN';
  if (Number.isFinite(value)) return shortest(value);
  return value > 0 ? 'INF' : '-INF';
}

function printBinary({ operator, left, right }: Expr & { kind: 'binary' }): string {
  const precedence = PRECEDENCE[operator];
  const [leftLeast, rightLeast] = operator === '^' ? [precedence + 1, precedence] : [precedence, precedence + 1];
  const rightText = right.kind === 'unary' ? print(right) : enclosed(right, rightLeast);
  return operator === '^' ? `${enclosed(left, leftLeast)}^${rightText}` : `${enclosed(left, leftLeast)} ${operator} ${rightText}`;
}

/** In brackets where it binds looser than its place asks for. */
function enclosed(expr: Expr, least: number): string {
  return precedenceOf(expr) < least ? `(${print(expr)})` : print(expr);
}

function precedenceOf(expr: Expr): number {
  if (expr.kind === 'binary') return PRECEDENCE[expr.operator];
  if (expr.kind === 'unary' || (expr.kind === 'number' && expr.value < 0)) return UNARY_PRECEDENCE;
  return expr.kind === 'if' ? CHOICE_PRECEDENCE : TIGHTEST;
}

function printIndex(index: Index): string {
  switch (index.kind) {
    case 'expression':
      return print(index.value);
    case 'all':
      return '*';
    case 'subrange':
      return `*:${quoteName(index.dimension)}`;
    case 'range':
      return `${print(index.from)}:${print(index.to)}`;
    case 'position':
      return `@${index.position}`;
  }
}

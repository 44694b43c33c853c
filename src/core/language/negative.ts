import type { Expr } from './expr.ts';
import { foldName } from './names.ts';

/** Which values an expression can take, as far as its form tells. */
interface Reach {
  readonly up: boolean;
  readonly down: boolean;
}

const UP: Reach = { up: true, down: false };
const BOTH: Reach = { up: true, down: true };

/** Functions whose sign their arguments do not tell. Of all others the first argument does, as of a delay or a step. */
const NEVER_DOWN = new Set(['abs', 'sqrt', 'exp', 'cosh', 'normalcdf']);
const ANY = new Set([
  'sin', 'cos', 'tan', 'sinwave', 'coswave', 'arcsin', 'arccos', 'arctan', 'ln', 'log', 'log10', 'invnorm', 'normal', 'logistic', 'derivn',
  'trend', 'size trend', 'lookup slope',
]);

/**
 * Whether an expression can be less than 0, as far as its form tells: every name counts as positive, as what is
 * counted or shared mostly is, and so does what is left of 1. `stock * (1 - share)` cannot, `(goal - stock) / time` can,
 * `MAX(0, goal - stock)` cannot.
 */
export function mayBeNegative(expression: Expr): boolean {
  return reachOf(expression).down;
}

function reachOf(expr: Expr): Reach {
  switch (expr.kind) {
    case 'number': return { up: expr.value >= 0, down: expr.value < 0 };
    case 'name':
    case 'subscript': return UP;
    case 'transpose': return reachOf(expr.operand);
    case 'unary': return expr.operator === '-' ? turned(reachOf(expr.operand)) : expr.operator === '+' ? reachOf(expr.operand) : UP;
    case 'if': return either(reachOf(expr.then), reachOf(expr.otherwise));
    case 'binary': return ofBinary(expr);
    case 'call': return ofCall(expr);
  }
}

function ofBinary({ operator, left, right }: Expr & { kind: 'binary' }): Reach {
  switch (operator) {
    case '+': return either(reachOf(left), reachOf(right));
    case '-': return left.kind === 'number' && left.value === 1 ? UP : either(reachOf(left), turned(reachOf(right)));
    case '*':
    case '/':
    case '//': return product(reachOf(left), reachOf(right));
    case '^': return reachOf(left).down ? BOTH : UP;
    case 'MOD': return reachOf(left);
    default: return UP;
  }
}

function ofCall({ callee, args }: Expr & { kind: 'call' }): Reach {
  const name = callee.kind === 'name' ? foldName(callee.path.join('.')) : '';
  const [first, ...rest] = args.map(reachOf);
  if (!first || NEVER_DOWN.has(name)) return UP;
  if (ANY.has(name)) return BOTH;
  if (name === 'max') return { up: true, down: first.down && rest.every(({ down }) => down) };
  if (name === 'min') return [first, ...rest].reduce(either);
  return first;
}

const either = (a: Reach, b: Reach): Reach => ({ up: a.up || b.up, down: a.down || b.down });
const turned = ({ up, down }: Reach): Reach => ({ up: down, down: up });
const product = (a: Reach, b: Reach): Reach => ({ up: (a.up && b.up) || (a.down && b.down), down: (a.up && b.down) || (a.down && b.up) });

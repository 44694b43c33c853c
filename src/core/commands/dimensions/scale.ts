import { findFunction, type Expr } from '#core/language';

/**
 * How an expression behaves when everything that is divided among segments is a share s of what it was, and all else is as
 * it was: `part` is the same share of its own value, `whole` keeps it, `zero` is 0 anyway; `mixed` is a sum of parts and
 * wholes and becomes a part once its wholes are multiplied by s; `other` is none of these, so that segments do not add up.
 * A part is homogeneous of degree one in what is divided, a whole of degree zero (Euler's theorem on such functions).
 */
export type Scale = 'part' | 'whole' | 'zero' | 'mixed' | 'other';

/** The scale of the variable that a path of names means. */
export type ScaleOfName = (path: readonly string[]) => Scale;

/** Functions that keep the scale of the arguments at these places; all other arguments have to be wholes. */
const KEEPING: Readonly<Record<string, readonly number[]>> = {
  ABS: [0], MAX: [], MIN: [], SUM: [0], MEAN: [0], INIT: [0], PREVIOUS: [0, 1], DELAY: [0, 2], DELAY1: [0, 2], DELAY3: [0, 2], DELAYN: [0, 3],
  SMTH1: [0, 2], SMTH3: [0, 2], SMTHN: [0, 3], PULSE: [0], STEP: [0], RAMP: [0], SAFEDIV: [],
};

/** The scale of an expression. */
export function scaleOf(expr: Expr, ofName: ScaleOfName): Scale {
  switch (expr.kind) {
    case 'number': return expr.value === 0 ? 'zero' : 'whole';
    case 'name': return ofName(expr.path);
    case 'subscript': return ofName(expr.base.path);
    case 'transpose': return scaleOf(expr.operand, ofName);
    case 'unary': return expr.operator === 'NOT' ? onlyWhole([scaleOf(expr.operand, ofName)]) : scaleOf(expr.operand, ofName);
    case 'binary': return binary(expr, ofName);
    case 'if': return sameIn(scaleOf(expr.condition, ofName)) ? sum(scaleOf(expr.then, ofName), scaleOf(expr.otherwise, ofName)) : 'other';
    case 'call': return called(expr, ofName);
  }
}

function binary({ operator, left, right }: Expr & { kind: 'binary' }, ofName: ScaleOfName): Scale {
  const [a, b] = [scaleOf(left, ofName), scaleOf(right, ofName)];
  switch (operator) {
    case '+':
    case '-': return sum(a, b);
    case '*': return product(a, b);
    case '/':
    case '//': return quotient(a, b);
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '=':
    case '<>': return sum(a, b) === 'mixed' || sum(a, b) === 'other' ? 'other' : 'whole';
    default: return onlyWhole([a, b]);
  }
}

/** The scale of a sum, or of what is the one or the other. */
export function sum(a: Scale, b: Scale): Scale {
  if (a === 'other' || b === 'other') return 'other';
  if (a === 'zero') return b;
  return b === 'zero' || a === b ? a : 'mixed';
}

function product(a: Scale, b: Scale): Scale {
  if (a === 'other' || b === 'other') return 'other';
  if (a === 'zero' || b === 'zero') return 'zero';
  if (a === 'whole') return b;
  return b === 'whole' ? a : 'other';
}

function quotient(a: Scale, b: Scale): Scale {
  if (a === 'zero' && b !== 'other') return 'zero';
  if (b === 'whole') return a;
  return a === 'part' && b === 'part' ? 'whole' : 'other';
}

function sameIn(scale: Scale): boolean {
  return scale === 'whole' || scale === 'zero';
}

/** The scale of what changes in any other way than its arguments: a whole only where all of them are. */
export function onlyWhole(scales: readonly Scale[]): Scale {
  return scales.every(sameIn) ? 'whole' : 'other';
}

function called({ callee, args }: Expr & { kind: 'call' }, ofName: ScaleOfName): Scale {
  const name = callee.kind === 'name' && callee.path.length === 1 ? (callee.path[0] ?? '') : '';
  const scales = args.map((arg) => scaleOf(arg, ofName));
  const entry = findFunction(name);
  // Each element draws numbers of its own.
  if (entry?.kind === 'random') return 'other';
  const kept = keptBy(entry?.name ?? '', args.length);
  if (kept === null) return onlyWhole(scales);
  if (entry?.name === 'SAFEDIV') return args.length === 2 ? quotient(scales[0] ?? 'other', scales[1] ?? 'other') : onlyWhole(scales);
  if (!scales.every((scale, at) => kept.includes(at) || sameIn(scale))) return 'other';
  return kept.map((at) => scales[at] ?? 'zero').reduce(sum, 'zero');
}

/** The places of the arguments that a function keeps the scale of; null for one that keeps none. */
export function keptBy(name: string, count: number): readonly number[] | null {
  if (name === 'MAX' || name === 'MIN') return Array.from({ length: count }, (_, at) => at);
  return Object.hasOwn(KEEPING, name) ? (KEEPING[name] ?? []) : null;
}

import { partsOf, type Expr, type FunctionEntry, type FunctionName } from '#core/language';
import { macroOf } from './macroCalls.ts';
import { functionOf } from './names.ts';
import type { Scope } from './scope.ts';

/** Reducers that come to an expression of their elements alone. */
const JOINED: ReadonlySet<FunctionName> = new Set(['SUM', 'PROD', 'MEAN', 'SIZE', 'MIN', 'MAX']);

/** Whether one lowering can serve all elements that have an equation. */
export function isLoopable(expr: Expr, scope: Scope): boolean {
  return holds(expr, scope, (entry) => isSimple(entry) || entry.kind === 'expansion' || entry.kind === 'state' || entry.name === 'STDDEV' || drawsAlike(entry));
}

/** Each element has a stream of its own, but a table is one for all. */
function drawsAlike({ kind, name }: FunctionEntry): boolean {
  return kind === 'random' && name !== 'RANDOM LOOKUP';
}

/** Whether an expression is made of values alone, without parts of its own. */
export function isPlain(expr: Expr, scope: Scope): boolean {
  return holds(expr, scope, isSimple);
}

function isSimple({ kind, name }: FunctionEntry): boolean {
  return kind === 'pure' || kind === 'time' || kind === 'constant' || kind === 'lookup' || JOINED.has(name);
}

function holds(expr: Expr, scope: Scope, allowed: (entry: FunctionEntry) => boolean): boolean {
  if (expr.kind === 'call') {
    const entry = functionOf(expr.callee, scope);
    if (macroOf(expr, scope, entry !== null) || (entry && !allowed(entry))) return false;
  }
  return partsOf(expr).every((part) => holds(part, scope, allowed));
}

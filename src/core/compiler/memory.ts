import type { Expr } from '#core/language';
import { load } from './code.ts';
import type { Code } from './program.ts';
import { keptSlot, type Scope } from './scope.ts';

type CallExpr = Expr & { kind: 'call' };

/** INIT(x): a slot that keeps what x is at the start. */
export function lowerInit({ args: [value] }: CallExpr, scope: Scope): Code | null {
  const code = value ? scope.lower(value, scope) : null;
  return code && load(scope.cells.add(scope.owner, { kind: 'fixed', code }));
}

/** PREVIOUS(x, initial): a slot that takes over, at the end of each full step, what x was in it. */
export function lowerPrevious({ args: [value, initial] }: CallExpr, scope: Scope): Code | null {
  const code = value ? scope.lower(value, { ...scope, selfAllowed: true }) : null;
  const start = initial ? scope.lower(initial, scope) : null;
  if (!code || !start) return null;
  return load(scope.cells.add(scope.owner, { kind: 'hold', start, from: keptSlot(scope, code) }));
}

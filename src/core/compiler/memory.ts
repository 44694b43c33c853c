import type { Expr } from '#core/language';
import { constant } from './code.ts';
import { addPart, definePart, keptPart } from './parts.ts';
import type { Code } from './program.ts';
import type { Scope } from './scope.ts';

type CallExpr = Expr & { kind: 'call' };

/** INIT(x): a slot that keeps what x is at the start. */
export function lowerInit({ args: [value] }: CallExpr, scope: Scope): Code | null {
  const code = value ? scope.lower(value, scope) : null;
  return code && addPart(scope, { kind: 'fixed', code });
}

/** PREVIOUS(x, initial): a slot that takes over, at the end of each full step, what x was in it. */
export function lowerPrevious({ args: [value, initial] }: CallExpr, scope: Scope): Code | null {
  const code = value ? scope.lower(value, { ...scope, selfAllowed: true }) : null;
  const start = initial ? scope.lower(initial, scope) : null;
  if (!code || !start) return null;
  return addPart(scope, { kind: 'hold', start, from: keptPart(scope, code) });
}

/** ACTIVE INITIAL(x, initial): x, but initial where values are worked out for the start. */
export function lowerActiveInitial({ args: [value, initial] }: CallExpr, scope: Scope): Code | null {
  const code = value ? scope.lower(value, scope) : null;
  const start = initial ? scope.lower(initial, scope) : null;
  return code && start && addPart(scope, { kind: 'value', code, start });
}

/** SAMPLE IF TRUE(condition, x, initial): x while the condition holds, else what it gave a step before; the initial value before any. */
export function lowerSample({ args }: CallExpr, scope: Scope): Code | null {
  const [condition, then, start] = args.map((arg) => scope.lower(arg, scope));
  if (!condition || !then || !start) return null;
  const held = addPart(scope, { kind: 'missing' });
  const value = addPart(scope, { kind: 'value', code: { op: 'if', condition, then, otherwise: held } });
  definePart(scope, held, { kind: 'hold', start, from: value });
  return value;
}

/**
 * ENDVAL(x, initial): what x was at the end of the run before, of which a run here knows nothing: the initial value, or x as
 * it is at the start. Source: isee systems, "Data builtins".
 */
export function lowerEndValue({ args: [value, initial] }: CallExpr, scope: Scope): Code | null {
  const known = value ? scope.lower(value, { ...scope, selfAllowed: initial !== undefined }) : null;
  if (!known) return null;
  return initial ? scope.lower(initial, scope) : addPart(scope, { kind: 'fixed', code: known });
}

/** HISTORY(x, time): what x was at a time of this run; 0 before its start and for what is to come. Source: isee systems, "Data builtins". */
export function lowerHistory({ args }: CallExpr, scope: Scope): Code | null {
  const [value, time] = args.map((arg) => scope.lower(arg, scope));
  if (!value || !time) return null;
  const now = keptPart(scope, value);
  return { op: 'past', record: addPart(scope, { kind: 'line', rule: 'record', start: constant(0), from: now, time: now }), now, time };
}

import { builtinConstant, findFunction, type BuiltinConstant, type Expr, type FunctionEntry } from '#core/language';
import { words } from '#core/words';
import type { Dimension } from '#core/model';
import { entityAt, type Entity, type Instance } from './layout.ts';
import { BUILTIN_SLOTS, type Code } from './program.ts';
import type { Scope } from './scope.ts';
import { hasTable } from './tableOf.ts';
import { reportUnknown } from './unknown.ts';
import { fail } from './scope.ts';

/** What a name in an equation means in its scope. */
export type Meaning =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'builtin'; readonly code: Code }
  | { readonly kind: 'dimension'; readonly dimension: Dimension }
  | { readonly kind: 'element'; readonly dimension: Dimension; readonly index: number };

/** What every model has by itself, by its name. */
export const BUILTINS: Record<BuiltinConstant, Code> = {
  TIME: { op: 'load', slot: BUILTIN_SLOTS.time },
  DT: { op: 'load', slot: BUILTIN_SLOTS.dt },
  SAVEPER: { op: 'load', slot: BUILTIN_SLOTS.save },
  STARTTIME: { op: 'load', slot: BUILTIN_SLOTS.start },
  STOPTIME: { op: 'load', slot: BUILTIN_SLOTS.stop },
  PI: { op: 'constant', value: Math.PI },
  INF: { op: 'constant', value: Infinity },
  NA: { op: 'constant', value: -(2 ** 109) },
  NAN: { op: 'constant', value: NaN },
};

/** What a name means, or null where it means nothing. Variables come before built-ins of the same name. */
export function meaningOf(path: readonly string[], scope: Scope, place: 'equation' | 'subscript' = 'equation'): Meaning | null {
  const { instance, rest } = startOf(path, scope.instance);
  if (!instance) return null;
  const found = scope.resolver(instance.model.id, rest, place);
  if (found?.kind === 'variable') {
    const entity = entityAt(scope.layout, [...instance.path, ...found.through, found.variable.id].join('.'));
    return entity ? { kind: 'entity', entity } : null;
  }
  if (found) return found;
  const builtin = rest.length === 1 && path.length === 1 ? builtinConstant(rest[0] ?? '') : null;
  return builtin && { kind: 'builtin', code: BUILTINS[builtin] };
}

/** The instance that a path starts from: every leading empty part goes one model up. */
function startOf(path: readonly string[], from: Instance): { instance: Instance | null; rest: readonly string[] } {
  let instance: Instance | null = from;
  let at = 0;
  while (instance && path[at] === '' && at < path.length - 1) {
    instance = instance.parent;
    at += 1;
  }
  return { instance, rest: path.slice(at) };
}

/** The function of the language that a call means; null where a graphical function of the model has its name. */
export function functionOf(callee: Expr, scope: Scope): FunctionEntry | null {
  const entry = callee.kind === 'name' && callee.path.length === 1 ? findFunction(callee.path[0] ?? '') : null;
  if (!entry || callee.kind !== 'name') return null;
  const meaning = meaningOf(callee.path, scope);
  return meaning?.kind === 'entity' && hasTable(meaning.entity) ? null : entry;
}

/** The array or scalar that a name stands for; anything else is reported, and null. */
export function entityOfName(expr: Expr & { kind: 'name' }, scope: Scope): Entity | null {
  const meaning = meaningOf(expr.path, scope);
  if (meaning?.kind === 'entity') return meaning.entity;
  if (!meaning) return reportUnknown(expr, scope);
  const name = expr.path.join('.');
  return fail(scope, expr.span, 'dimensionAsValue', words.compiler.tooManyIndexes(name, 1, 0));
}

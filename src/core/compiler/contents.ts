import type { Expr, FunctionName } from '#core/language';
import type { Entity } from './layout.ts';
import { meaningOf } from './names.ts';
import type { Code, ContentsOf } from './program.ts';
import type { Scope } from './scope.ts';

const ASKED: ReadonlySet<string> = new Set<ContentsOf>(['SIZE', 'SUM', 'MEAN', 'MIN', 'MAX', 'STDDEV']);

/** What a function of an array makes of the parts of a special stock; null for anything else. */
export function contentsIn(name: FunctionName, argument: Expr, scope: Scope): Code | null {
  const stock = argument.kind === 'name' ? stockOf(argument, scope) : null;
  return stock && ASKED.has(name) ? { op: 'contents', stock: stock.slot, what: name as ContentsOf } : null;
}

/** One part of a special stock, `belt[1]`: undefined for anything else, null where the index is wrong, which is reported. */
export function partAt({ base, indexes }: Expr & { kind: 'subscript' }, scope: Scope): Code | null | undefined {
  const [index, ...more] = indexes;
  const stock = stockOf(base, scope);
  if (!stock || index?.kind !== 'expression' || more.length > 0) return undefined;
  const place = scope.lower(index.value, scope);
  return place && { op: 'contents', stock: stock.slot, what: 'at', index: place };
}

/** The special stock, no array, that a name means. */
export function stockOf({ path }: Expr & { kind: 'name' }, scope: Scope): Entity | null {
  const meaning = meaningOf(path, scope);
  const isContainer = meaning?.kind === 'entity' && meaning.entity.variable.kind === 'stock' && meaning.entity.variable.special !== undefined;
  return isContainer && meaning.entity.dimensions.length === 0 ? meaning.entity : null;
}

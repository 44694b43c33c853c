import { call, constant, sum } from './code.ts';
import type { Content } from './cells.ts';
import { addPart } from './parts.ts';
import type { Code } from './program.ts';
import type { Scope } from './scope.ts';
import { graphOf, hasTable, tablesOf } from './tableOf.ts';

/** Gives the elements that a scope stands for their code, and an initial value of their own if there is one; false where that cannot be. */
export function define(scope: Scope, code: Code, start: Code | null): boolean {
  const content = contentOf(scope, code, start);
  if (!content) return false;
  for (const member of membersOf(scope)) scope.cells.define(scope.entity.slot + member, content);
  return true;
}

/** Gives the elements of a scope what they hold at the start, one by one; false where something is wrong with one. */
export function defineList(scope: Scope, items: readonly (Code | null | symbol | string)[]): boolean {
  const list = items.flatMap((item) => (item !== null && typeof item === 'object' ? [item] : []));
  if (list.length < items.length) return false;
  for (const member of membersOf(scope)) {
    scope.cells.define(scope.entity.slot + member, { kind: 'stock', start: sum(list), list, inflows: [], outflows: [] });
  }
  return true;
}

/** The offsets of the elements that a scope stands for. */
export function membersOf({ family, owner, entity }: Scope): readonly number[] {
  return family ? family.members : [owner - entity.slot];
}

function contentOf(scope: Scope, code: Code, start: Code | null): Content | null {
  const { variable } = scope.entity;
  switch (variable.kind) {
    case 'stock':
      return { kind: 'stock', start: code, inflows: [], outflows: [] };
    case 'flow': {
      const value = throughTable(code, scope);
      return value && { kind: 'value', code: variable.nonNegative ? uniflow(value, scope) : value };
    }
    case 'auxiliary': {
      const value = throughTable(code, scope);
      return value && (start ? { kind: 'value', code: value, start } : { kind: 'value', code: value });
    }
    case 'lookup':
    case 'module':
      return null;
  }
}

/** MAX(0, flow). A plain number keeps a slot of its own, so that it can still be adjusted. */
function uniflow(code: Code, scope: Scope): Code {
  return call('MAX', constant(0), code.op === 'constant' ? addPart(scope, { kind: 'value', code }) : code);
}

function throughTable(code: Code, scope: Scope): Code | null {
  const { entity } = scope;
  if (!hasTable(entity)) return code;
  const members = membersOf(scope);
  const drawn = members.filter((member) => graphOf(entity, member, scope) !== null);
  if (drawn.length === 0) return code;
  if (drawn.length < members.length) return null;
  const [first = 0] = members;
  const own = new Set(members);
  const offset = scope.family ? { loop: 0, values: entity.elements.map((_, at) => (own.has(at) ? at : first)) } : first;
  const tables = tablesOf(entity, offset, scope);
  return tables && { op: 'lookup', ...tables, input: code };
}

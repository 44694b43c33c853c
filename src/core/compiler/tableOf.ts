import { cleanName } from '#core/language';
import type { GraphicalFunction, Variable } from '#core/model';
import { elementKey } from './elements.ts';
import type { Entity } from './layout.ts';
import type { Workshop } from './scope.ts';
import { words } from '#core/words';

/** Whether a variable has a graphical function, common to its elements or of one of them. */
export function hasTable({ variable }: Entity): boolean {
  if (variable.kind === 'stock' || variable.kind === 'module') return false;
  return variable.table !== undefined || variable.tables !== undefined;
}

/** The graphical function of a variable's element, its own before the common one; null where it has none. */
export function graphOf(entity: Entity, offset: number): GraphicalFunction | null {
  const { variable } = entity;
  if (variable.kind === 'stock' || variable.kind === 'module') return null;
  return ownTable(variable.tables, entity.elements[offset] ?? '') ?? variable.table ?? null;
}

function ownTable(tables: Record<string, GraphicalFunction> | undefined, element: string): GraphicalFunction | undefined {
  if (!tables || element === '') return undefined;
  if (Object.hasOwn(tables, element)) return tables[element];
  const wanted = elementKey(element);
  return Object.entries(tables).find(([key]) => elementKey(key) === wanted)?.[1];
}

/** The number of the table of a variable's element; null (reported at the variable) where it has none that works. */
export function tableOf(entity: Entity, offset: number, { tables, reporter }: Workshop): number | null {
  const { variable, instance } = entity;
  const wrong = (message: string): void =>
    reporter.report('error', 'table', message, { model: instance.model.id, variable: variable.id, part: 'table' });
  const graph = graphOf(entity, offset);
  if (!graph) {
    wrong(words.compiler.missingTable(nameOf(variable)));
    return null;
  }
  const number = tables.numberOf(graph, nameOf(variable), wrong);
  return number < 0 ? null : number;
}

function nameOf({ name }: Variable): string {
  return cleanName(name);
}

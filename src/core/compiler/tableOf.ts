import { cleanName } from '#core/language';
import { isGraphical, type GraphicalFunction, type Variable } from '#core/model';
import { dimensionFinder, readEntries } from './elements.ts';
import type { Entity } from './layout.ts';
import { mapKnown, type Known } from './moving.ts';
import type { Along } from './program.ts';
import type { Workshop } from './scope.ts';
import { words } from '#core/words';

/** Whether a variable has a graphical function, common to its elements or of one of them. */
export function hasTable({ variable }: Entity): boolean {
  return isGraphical(variable);
}

/** The graphical function of a variable's element, its own before the common one; null where it has none. */
export function graphOf(entity: Entity, offset: number, workshop: Workshop): GraphicalFunction | null {
  const { variable } = entity;
  if (variable.kind === 'stock' || variable.kind === 'module') return null;
  return ownTable(variable.tables, entity, offset, workshop) ?? variable.table ?? null;
}

function ownTable(tables: Record<string, GraphicalFunction> | undefined, entity: Entity, offset: number, workshop: Workshop): GraphicalFunction | undefined {
  const element = entity.elements[offset] ?? '';
  if (!tables || element === '') return undefined;
  if (Object.hasOwn(tables, element)) return tables[element];
  return readEntries(tables, entity, dimensionFinder(workshop)).at(offset)?.value;
}

/** The number of the table of a variable's element; null (reported at the variable) where it has none that works. */
export function tableOf(entity: Entity, offset: number, workshop: Workshop): number | null {
  const { tables, reporter } = workshop;
  const { variable, instance } = entity;
  const wrong = (message: string): void =>
    reporter.report('error', 'table', message, { model: instance.model.id, variable: variable.id, part: 'table' });
  const graph = graphOf(entity, offset, workshop);
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

/** The tables of the elements of a variable: the number of one, and by a loop how far the others are from it. */
export interface Tables {
  readonly table: number;
  readonly along?: Along;
}

/** The tables of a variable's elements; null (reported) where one has none that works. */
export function tablesOf(entity: Entity, offset: Known, workshop: Workshop): Tables | null {
  const numbers = mapKnown(offset, (each) => tableOf(entity, each, workshop));
  if (numbers === null || typeof numbers === 'number') return numbers === null ? null : { table: numbers };
  const table = Math.min(...numbers.values);
  return { table, along: { loop: numbers.loop, offsets: numbers.values.map((number) => number - table) } };
}

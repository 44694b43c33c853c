import type { GraphicalFunction } from '#core/model';
import { words } from '#core/words';
import type { Table } from './program.ts';

/** The tables of a program, each once however often it is used. */
export interface TableStore {
  readonly all: readonly Table[];
  /** The number of a table; -1 where it is wrong, which `wrong` is told. */
  numberOf(table: GraphicalFunction, name: string, wrong: (message: string) => void): number;
}

/** A store without tables. */
export function createTableStore(): TableStore {
  const all: Table[] = [];
  const numbers = new Map<GraphicalFunction, number>();
  return {
    all,
    numberOf(table, name, wrong) {
      const known = numbers.get(table);
      if (known !== undefined) return known;
      const problem = tableProblem(table, name);
      if (problem !== null) wrong(problem);
      const number = problem === null ? all.length : -1;
      if (problem === null) all.push({ kind: table.kind, x: xValues(table), y: [...table.y] });
      numbers.set(table, number);
      return number;
    },
  };
}

/** The x of each point: as listed, or spread evenly over the range. */
function xValues({ x, y }: GraphicalFunction): number[] {
  if (Array.isArray(x)) return [...x];
  const last = Math.max(1, y.length - 1);
  return y.map((_, i) => (i === last ? x.max : x.min + ((x.max - x.min) * i) / last));
}

/** Why a table cannot be used, or null. */
function tableProblem(table: GraphicalFunction, name: string): string | null {
  const compiler = words.compiler;
  const { x, y } = table;
  if (y.length === 0) return compiler.missingTable(name);
  if (Array.isArray(x) && x.length !== y.length) return compiler.tableLengths(name, x.length, y.length);
  const xs = xValues(table);
  if (![...xs, ...y].every(Number.isFinite)) return compiler.tableNumber(name);
  if (!Array.isArray(x) && y.length > 1 && !(x.max > x.min)) return compiler.tableEnds(name);
  const after = xs.find((value, i) => i > 0 && value < (xs[i - 1] ?? value));
  return after === undefined ? null : compiler.tableOrder(name, after);
}

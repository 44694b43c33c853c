import { loadsOf, type Column, type Origin, type Program, type StockUpdate } from '#core/compiler';
import type { Machine } from './machine.ts';
import type { RunStop, RunWarning } from './run.ts';

/** The rows of a run as they come. */
export interface Recording {
  readonly times: Float64Array;
  readonly values: readonly Float64Array[];
  rows: number;
}

/** Room for a run's rows. */
export function newRecord(columns: readonly Column[], rows: number): Recording {
  return { times: new Float64Array(rows), values: columns.map(() => new Float64Array(rows)), rows: 0 };
}

/** Keeps the columns' values as the row of a time. */
export function keepRow(record: Recording, { program, memory }: Machine, time: number): void {
  record.times[record.rows] = time;
  program.columns.forEach(({ slot }, column) => {
    const series = record.values[column];
    if (series) series[record.rows] = memory.values[slot] ?? NaN;
  });
  record.rows += 1;
}

/** Watches the auxiliaries and flows among the columns and says of each once that it is no finite number. */
export function newWatch(program: Program): { readonly warnings: RunWarning[]; look(values: Float64Array, time: number): void } {
  const origins = new Map<number, Origin>([...program.initial, ...program.step].map(({ slot, origin }) => [slot, origin]));
  let watched = program.columns.filter(({ kind }) => kind !== 'stock').map(({ slot }) => slot);
  const warnings: RunWarning[] = [];
  return {
    warnings,
    look(values, time) {
      const found = watched.filter((slot) => !Number.isFinite(values[slot]));
      if (found.length === 0) return;
      for (const slot of found) {
        const origin = origins.get(slot);
        if (origin) warnings.push({ origin, time, value: values[slot] ?? NaN });
      }
      watched = watched.filter((slot) => !found.includes(slot));
    },
  };
}

/** The first stock that is no finite number, with what its flows were at the step before (none: it began so). */
export function findStop({ program, memory, before }: Machine, time: number, atStart: boolean): RunStop | null {
  const broken = program.stocks.find(({ slot }) => !Number.isFinite(memory.values[slot]));
  if (!broken) return null;
  const inputs = atStart ? [] : flowsInto(program, broken, before);
  return { origin: broken.origin, time, value: memory.values[broken.slot] ?? NaN, inputs };
}

/** The flows of a stock by name; for a part of a variable, which has none, the named values that its flows are made from. */
function flowsInto(program: Program, { inflows, outflows }: StockUpdate, before: Float64Array): { name: string; value: number }[] {
  const names = new Map(program.columns.map(({ slot, name }) => [slot, name]));
  const codes = new Map([...program.initial, ...program.step].map(({ slot, code }) => [slot, code]));
  const found = new Map<number, string>();
  const seen = new Set<number>();
  const visit = (slot: number): void => {
    const name = names.get(slot);
    if (name !== undefined) found.set(slot, name);
    if (name !== undefined || seen.has(slot)) return;
    seen.add(slot);
    const code = codes.get(slot);
    for (const part of code ? loadsOf(code) : []) visit(part);
  };
  for (const slot of [...inflows, ...outflows]) visit(slot);
  return [...found].map(([slot, name]) => ({ name, value: before[slot] ?? NaN }));
}

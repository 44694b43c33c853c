import { originsOf, readsOf, slotsRead, type Assignment, type Column, type Origin, type Program } from '#core/compiler';
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
  let watched = program.columns.filter(({ kind }) => kind !== 'stock').map(({ slot }) => slot);
  const warnings: RunWarning[] = [];
  let origins: ReadonlyMap<number, Origin> | null = null;
  return {
    warnings,
    look(values, time) {
      const found = watched.filter((slot) => !Number.isFinite(values[slot]));
      if (found.length === 0) return;
      origins ??= new Map([...program.initial, ...program.step].flatMap((each) => originsOf(each)));
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
  for (const { slot, count, inflows, outflows, origins } of program.stocks) {
    for (let turn = 0; turn < count; turn++) {
      const value = memory.values[slot + turn] ?? NaN;
      const origin = origins[turn];
      if (Number.isFinite(value) || !origin) continue;
      const flows = [...inflows, ...outflows].map((flow) => flow + turn);
      return { origin, time, value, inputs: atStart ? [] : valuesOf(program, flows, before) };
    }
  }
  return null;
}

/** The flows of a stock by name; for a part of a variable, which has none, the named values that its flows are made from. */
function valuesOf(program: Program, flows: readonly number[], before: Float64Array): { name: string; value: number }[] {
  const names = new Map(program.columns.map(({ slot, name }) => [slot, name]));
  const found = new Map<number, string>();
  const seen = new Set<number>();
  const visit = (slot: number): void => {
    const name = names.get(slot);
    if (name !== undefined) found.set(slot, name);
    if (name !== undefined || seen.has(slot)) return;
    seen.add(slot);
    for (const part of readsInto(program, slot)) visit(part);
  };
  for (const slot of flows) visit(slot);
  return [...found].map(([slot, name]) => ({ name, value: before[slot] ?? NaN }));
}

/** The slots that a slot's value is computed from. */
function readsInto({ initial, step }: Program, slot: number): readonly number[] {
  for (const assignment of [...step, ...initial]) {
    const turn = turnOf(assignment, slot);
    if (turn !== null) return slotsRead(readsOf(assignment.code), (assignment.loop?.first ?? 0) + turn * (assignment.loop?.step ?? 1));
  }
  return [];
}

/** The turn of an assignment that gives a slot its value; null where none does. */
function turnOf({ slot: first, loop }: Assignment, slot: number): number | null {
  const turn = (slot - first) * (loop?.step ?? 1);
  return turn >= 0 && turn < (loop?.count ?? 1) ? turn : null;
}

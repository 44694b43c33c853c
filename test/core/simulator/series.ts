import { compile } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { simulate, type Run, type RunInputs } from '#core/simulator';

/** A run with its columns by name. */
export interface NamedRun {
  readonly run: Run;
  /** The values of a column, in the order of the rows. */
  readonly of: (name: string) => readonly number[];
  /** The value of a column at a saved time. */
  readonly at: (name: string, time: number) => number;
  readonly last: (name: string) => number;
}

/** Compiles and runs a document; constants by name. Throws where it does not compile. */
export function runOf(document: ModelDocument, constants: Readonly<Record<string, number>> = {}, settings: RunInputs['settings'] = {}): NamedRun {
  const { program, diagnostics } = compile(document);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!program || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n') || 'nothing runs');
  const inputs = Object.entries(constants).flatMap(([name, value]) => {
    const found = program.constants.filter((constant) => constant.name === name || constant.name.startsWith(`${name}[`));
    if (found.length === 0) throw new Error(`${name} is no constant`);
    return found.map(({ slot }) => ({ slot, value }));
  });
  return named(simulate(program, { constants: inputs, settings }));
}

/** Gives the columns of a run names. */
export function named(run: Run): NamedRun {
  const of = (name: string): readonly number[] => {
    const column = run.columns.findIndex((one) => one.name === name);
    if (column < 0) throw new Error(`there is no column ${name}`);
    return [...(run.values[column] ?? [])];
  };
  const at = (name: string, time: number): number => {
    const row = run.times.findIndex((one) => Math.abs(one - time) < 1e-9);
    if (row < 0) throw new Error(`there is no row at ${time}`);
    return of(name)[row] ?? NaN;
  };
  return { run, of, at, last: (name) => of(name).at(-1) ?? NaN };
}

/** The first time at which a series passes a level, between rows on the line that joins them. */
export function timeOf({ run, of }: NamedRun, name: string, level: number): number {
  const values = of(name);
  const row = values.findIndex((value, i) => i > 0 && (value - level) * ((values[i - 1] ?? level) - level) <= 0);
  const [t0 = NaN, t1 = NaN, v0 = NaN, v1 = NaN] = [run.times[row - 1], run.times[row], values[row - 1], values[row]];
  return t0 + ((level - v0) / (v1 - v0)) * (t1 - t0);
}

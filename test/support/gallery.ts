import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '#core/compiler';
import { readJson } from '#core/formats';
import { rootModel, type ModelDocument, type Scenario } from '#core/model';
import { simulate } from '#core/simulator';

const folder = new URL('../../public/gallery/', import.meta.url);

/** The text of a file of the gallery. */
export function galleryText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

/** The names of all files of the gallery, without the ending. */
export function galleryNames(): string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith('.loopwell.json') ? [file.replace('.loopwell.json', '')] : [])).toSorted();
}

/** A model of the gallery by its file's name without the ending. */
export function galleryModel(name: string): ModelDocument {
  const read = readJson(galleryText(`${name}.loopwell.json`));
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '));
  return read.document;
}

/** A run of a model with some constants replaced, read by variable and time. */
export interface Read {
  /** The value of a variable at a saved time. */
  readonly at: (name: string, time: number) => number;
  readonly all: (name: string) => readonly number[];
  readonly times: readonly number[];
}

/** Runs a model with constants replaced by name, as a slider does. */
export function runWith(document: ModelDocument, values: Readonly<Record<string, number>> = {}, settings: object = {}): Read {
  const { program, diagnostics } = compile(document);
  if (!program) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  const slotOf = (name: string) => {
    const constant = program.constants.find((each) => each.name === name);
    if (!constant) throw new Error(`${name} is no constant`);
    return constant.slot;
  };
  const constants = Object.entries(values).map(([name, value]) => ({ slot: slotOf(name), value }));
  const run = simulate(program, { constants, settings });
  const all = (name: string) => {
    const column = run.columns.findIndex((each) => each.name === name);
    return Array.from(run.values[column] ?? []);
  };
  const times = Array.from(run.times);
  const at = (name: string, time: number) => all(name)[times.findIndex((each) => Math.abs(each - time) < 1e-9)] ?? Number.NaN;
  return { at, all, times };
}

/** The values of a scenario of the file by variable name, to hand to `runWith`. */
export function scenarioValues(document: ModelDocument, name: string): Record<string, number> {
  const scenario = Object.values<Scenario>(document.scenarios).find((each) => each.name === name);
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  const { variables } = rootModel(document);
  return Object.fromEntries(
    Object.entries(scenario.values).map(([id, value]) => [variables[id as keyof typeof variables]?.name ?? id, Number(value)]),
  );
}

import type { Constant, Program } from '#core/compiler';
import { matchName } from '#core/formats';
import { foldName, nearest } from '#core/language';
import type { ModelDocument, Scenario } from '#core/model';
import { words } from '#core/words';
import { UsageError } from './options.ts';

/** A value for the slot of a constant. */
interface SlotValue {
  readonly slot: number;
  readonly value: number;
}

/** `"Name=value"` taken apart. */
export interface Setting {
  readonly name: string;
  readonly value: number;
}

/**
 * Takes the text of an option such as `--set` apart at its last equals sign.
 * @throws {UsageError} where there is none, or no number behind it
 */
export function parseSetting(text: string, option: 'set' | 'nudge' = 'set'): Setting {
  const at = text.lastIndexOf('=');
  const name = text.slice(0, at).trim();
  const written = text.slice(at + 1).trim();
  if (at < 0 || name === '') throw new UsageError(words.cli.setForm(option, text));
  const value = written === '' ? NaN : Number(written);
  if (!Number.isFinite(value)) throw new UsageError(words.cli.setNumber(option, name, written));
  return { name, value };
}

/**
 * The constants that settings mean: one, one element of an array, or by its bare name a whole array.
 * @throws {UsageError} for an unknown name, and for one whose value comes from an equation
 */
export function settingValues(program: Program, settings: readonly Setting[]): SlotValue[] {
  const constants = program.constants.map(({ name }) => name);
  const columns = program.columns.map(({ name }) => name);
  return settings.flatMap(({ name, value }) => {
    const found = matchName(constants, name).flatMap((index) => program.constants[index] ?? []);
    const shown = matchName(columns, name).flatMap((index) => columns[index] ?? []);
    refuseOthers(name, found, shown, [...constants, ...columns]);
    return found.map(({ slot }) => ({ slot, value }));
  });
}

function refuseOthers(name: string, found: readonly Constant[], shown: readonly string[], known: readonly string[]): void {
  const cli = words.cli;
  if (found.length === 0 && shown.length === 0) throw new UsageError(cli.unknownName(name, nearest(name, known)));
  if (found.length === 0) throw new UsageError(cli.notConstant(name));
  const settable = new Set(found.map((constant) => foldName(constant.name)));
  const fixed = shown.find((column) => !settable.has(foldName(column)));
  if (fixed !== undefined) throw new UsageError(cli.notAllConstant(name, fixed));
}

/**
 * The scenario of a name, or without one that which the document has chosen, if any.
 * @throws {UsageError} where the document has none of that name
 */
export function scenarioFor(document: ModelDocument, name: string | undefined): Scenario | null {
  const scenarios = Object.values(document.scenarios);
  if (name === undefined) return scenarios.find(({ id }) => id === document.scenario) ?? null;
  const found = scenarios.find((scenario) => foldName(scenario.name) === foldName(name));
  if (!found) throw new UsageError(words.cli.unknownScenario(name, nearest(name, scenarios.map((scenario) => scenario.name))));
  return found;
}

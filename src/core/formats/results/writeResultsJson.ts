import { guesses } from '#core/commands';
import { variableAt, type ModelDocument, type Settings } from '#core/model';
import type { Run } from '#core/simulator';

/** What a file of results says about where they come from. */
export interface ResultsOrigin {
  readonly document: ModelDocument;
  /** The settings that the run used, where they differ from the document's. */
  readonly settings?: Settings;
  /** Name of the scenario whose values it used. */
  readonly scenario?: string;
  /** Version of the program. */
  readonly version: string;
}

/** The results of a run with their units and settings, as text of a JSON file. */
interface ResultsFile {
  readonly loopwell: string;
  readonly model: string;
  readonly scenario?: string;
  readonly settings: Settings;
  /** How many of the model's numbers nobody has vouched for, where there are any. */
  readonly guesses?: { readonly guessed: number; readonly all: number };
  /** Where the run ended early: the variable that left the numbers, and when. */
  readonly stopped?: { readonly variable: string; readonly time: number };
  /** Where the reader ended it early: when that was. */
  readonly interrupted?: { readonly time: number };
  readonly time: readonly (number | null)[];
  readonly variables: readonly { readonly name: string; readonly units?: string; readonly values: readonly (number | null)[] }[];
}

/**
 * A run as JSON: model, settings and scenario first, then `time` and one list of values per column, in the given
 * order. JSON has no words for NaN and infinities: both are null.
 */
export function writeResultsJson(run: Run, origin: ResultsOrigin, columns: readonly number[] = [...run.columns.keys()]): string {
  const { document, scenario, version } = origin;
  const counts = guesses(document);
  const file: ResultsFile = {
    loopwell: version,
    model: document.title,
    ...(scenario !== undefined && { scenario }),
    settings: origin.settings ?? document.settings,
    ...(counts.guessed > 0 && { guesses: counts }),
    ...(run.stopped && { stopped: { variable: run.stopped.origin.name, time: run.stopped.time } }),
    ...(run.interrupted && { interrupted: run.interrupted }),
    time: numbers(run.times),
    variables: columns.map((index) => variableOf(run, document, index)),
  };
  return `${JSON.stringify(file, null, 1).replace(/\[[^[\]{}"]*\]/gu, onOneLine)}\n`;
}

function variableOf(run: Run, document: ModelDocument, index: number): ResultsFile['variables'][number] {
  const column = run.columns[index];
  const units = column && variableAt(document, column.address)?.variable.units;
  return { name: column?.name ?? '', ...(units !== undefined && { units }), values: numbers(run.values[index] ?? new Float64Array(0)) };
}

function numbers(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value + 0 : null));
}

/** Lists of numbers run along one line; one number a line would bury the rest. */
function onOneLine(list: string): string {
  return list.replace(/\s+/gu, ' ').replace('[ ', '[').replace(' ]', ']');
}

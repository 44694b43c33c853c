import type { FileProblem, ImportNote } from '#core/formats';
import { shortest } from '#core/language';
import { equationText, specialText, type Diagnostic, type EquationPart, type ModelDocument, type Variable } from '#core/model';
import type { Run } from '#core/simulator';
import { words } from '#core/words';
import type { Environment, ExitCode } from './environment.ts';
import type { Input, NoInput } from './input.ts';

/** A diagnostic with its place as a person finds it; line and column count from 1 in the variable's text. */
export interface Finding {
  readonly severity: Diagnostic['severity'];
  readonly code: string;
  readonly message: string;
  readonly variable?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Puts a diagnostic's ids and offsets into names, lines and columns. */
export function findingOf(document: ModelDocument, { severity, code, message, place }: Diagnostic): Finding {
  const model = place.model && document.models[place.model];
  const variable = place.variable && model?.variables[place.variable];
  if (!model || !variable) return { severity, code, message };
  const owner = model.id === document.root ? '' : `${model.name}.`;
  const name = `${owner}${variable.name}${place.element === undefined ? '' : `[${place.element}]`}`;
  if (!place.span) return { severity, code, message, variable: name };
  const before = textOf(variable, place.part ?? 'equation', place.element).slice(0, place.span.from);
  const lines = before.split(/\r\n|\r|\n/u);
  return { severity, code, message, variable: name, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** What is wrong with a file as a finding; its line and column count in the file. */
export function findingIn({ message, line, column }: FileProblem): Finding {
  return { severity: 'error', code: 'file', message, ...(line !== undefined && { line, column: column ?? 1 }) };
}

/** `FILE: variable: line:col: what is wrong`, without the parts that are not known. */
export function lineOf(file: string, { variable, line, column, message }: Finding): string {
  const place = line === undefined ? undefined : `${line}:${column ?? 1}`;
  return `${[file, variable, place, message].filter((part) => part !== undefined).join(': ')}\n`;
}

/** `FILE: line N: what was not understood`. */
export function noteLine(file: string, { line, message }: ImportNote): string {
  return `${file}: ${words.cli.line(line)}: ${message}\n`;
}

/** Says on standard error what is wrong with a model. */
export function complainAbout(file: string, document: ModelDocument, diagnostics: readonly Diagnostic[], environment: Environment): void {
  for (const diagnostic of diagnostics) environment.complain(lineOf(file, findingOf(document, diagnostic)));
}

/** Says on standard error what of a file was not understood and may change the numbers. */
export function complainAboutNumbers({ name, report }: Input, environment: Environment): void {
  for (const note of report) if (note.severity === 'warning') environment.complain(noteLine(name, note));
}

/** Says on standard error all that was not understood of a file. */
export function complainAboutReport({ name, report }: Input, environment: Environment): void {
  for (const note of report) environment.complain(noteLine(name, note));
}

/** Says on standard error what went wrong while a model ran. */
export function complainAboutRun(file: string, unit: string, { warnings, stopped }: Run, environment: Environment): void {
  const simulator = words.simulator;
  for (const { origin, time, value } of warnings) environment.complain(`${file}: ${simulator.notFinite(origin.name, valueText(value), time, unit)}\n`);
  if (!stopped) return;
  const { origin, time, value, inputs } = stopped;
  const cause = inputs.map((input) => `${input.name} = ${valueText(input.value)}`).join(', ');
  const message =
    inputs.length === 0
      ? simulator.startedAt(origin.name, valueText(value))
      : `${simulator.stopped(origin.name, valueText(value), time, unit)} ${simulator.stoppedBy(cause)}`;
  environment.complain(`${file}: ${message}\n`);
}

/** A number, or in words what it is instead of one. */
function valueText(value: number): string {
  const simulator = words.simulator;
  if (Number.isNaN(value)) return simulator.notANumber;
  if (Number.isFinite(value)) return shortest(value);
  return value > 0 ? simulator.infinite : simulator.negativeInfinite;
}

/** Says on standard error why a file holds no model; answers how to end. */
export function complainAboutFile({ name, problems, exit }: NoInput, environment: Environment): ExitCode {
  for (const problem of problems) environment.complain(lineOf(name, findingIn(problem)));
  return exit;
}

/** The text of a variable that a span counts in. */
function textOf(variable: Variable, part: EquationPart, element: string | undefined): string {
  if (part === 'units') return variable.units ?? '';
  if (part === 'initial') return 'initial' in variable && variable.initial !== undefined ? equationText(variable.initial, element) : '';
  if (part === 'equation') return 'equation' in variable ? equationText(variable.equation, element) : '';
  return part !== 'table' && variable.kind === 'stock' && variable.special ? specialText(variable.special, part) : '';
}

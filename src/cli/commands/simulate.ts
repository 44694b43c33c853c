import { compile, type Program } from '#core/compiler';
import { csvPieces, matchName, splitNames, writeResultsJson } from '#core/formats';
import { nearest } from '#core/language';
import type { Method, Settings } from '#core/model';
import { scenarioConstants, simulate as runProgram } from '#core/simulator';
import { words } from '#core/words';
import type { Command } from '../command.ts';
import { exitCode, type Environment, type ExitCode } from '../environment.ts';
import { readInput, reasonOf } from '../input.ts';
import { complainAbout, complainAboutFile, complainAboutNumbers, complainAboutRun } from '../messages.ts';
import { choiceOption, numberOption, takeOperands, textOption, UsageError, wholeOption, type OptionSpec, type ParsedCall } from '../options.ts';
import { parseSetting, scenarioFor, settingValues, type Setting } from '../overrides.ts';

const { optionHelp, summaries, details } = words.cli;

const OPTIONS: readonly OptionSpec[] = [
  { name: 'method', value: 'NAME', help: optionHelp.method },
  { name: 'start', value: 'TIME', help: optionHelp.start },
  { name: 'stop', value: 'TIME', help: optionHelp.stop },
  { name: 'dt', value: 'STEP', help: optionHelp.dt },
  { name: 'save', value: 'STEP', help: optionHelp.save },
  { name: 'set', value: '"NAME=VALUE"', repeated: true, help: optionHelp.set },
  { name: 'vars', value: 'NAME,NAME', help: optionHelp.vars },
  { name: 'scenario', value: 'NAME', help: optionHelp.scenario },
  { name: 'seed', value: 'NUMBER', help: optionHelp.seed },
  { name: 'out', value: 'FILE', help: optionHelp.out },
];

/** `loopwell simulate FILE`: a model's numbers as CSV. */
export const simulate: Command = {
  name: 'simulate',
  operands: ['FILE'],
  summary: summaries.simulate,
  details: details.simulate,
  options: OPTIONS,
  run,
};

/** A call without its mistakes. */
interface Request {
  readonly file: string;
  readonly settings: Partial<Settings>;
  readonly sets: readonly Setting[];
  readonly vars: readonly string[] | undefined;
  readonly scenario: string | undefined;
  readonly out: string | undefined;
}

async function run(call: ParsedCall, environment: Environment): Promise<ExitCode> {
  const request = requestFrom(call);
  const input = await readInput(request.file, environment, { layOut: false });
  if ('exit' in input) return complainAboutFile(input, environment);
  const document = { ...input.document, settings: { ...input.document.settings, ...request.settings } };
  const { program, diagnostics } = compile(document);
  const wrong = diagnostics.some(({ severity }) => severity === 'error');
  complainAbout(input.name, document, diagnostics, environment);
  complainAboutNumbers(input, environment);
  if (!program || program.columns.length === 0) {
    if (!wrong) environment.complain(`${input.name}: ${words.cli.nothingRuns}\n`);
    return exitCode.failed;
  }
  const columns = chosenColumns(program, request.vars);
  const scenario = scenarioFor(document, request.scenario);
  const constants = [...(scenario ? scenarioConstants(program, scenario) : []), ...settingValues(program, request.sets)];
  const results = runProgram(program, { constants });
  if (results.refused) return exitCode.failed;
  complainAboutRun(input.name, document.settings.timeUnit, results, environment);
  const pieces = request.out?.toLowerCase().endsWith('.json')
    ? [writeResultsJson(results, { document, version: environment.version, ...(scenario && { scenario: scenario.name }) }, columns)]
    : csvPieces(results, columns);
  const written = await deliver(pieces, request.out, environment);
  return written && !wrong && !results.stopped ? exitCode.fine : exitCode.failed;
}

function requestFrom(call: ParsedCall): Request {
  const [file = ''] = takeOperands(call, simulate.operands);
  const vars = textOption(call, 'vars');
  return {
    file,
    settings: settingsFrom(call),
    sets: (call.options.get('set') ?? []).map((text) => parseSetting(text)),
    vars: vars === undefined ? undefined : splitNames(vars),
    scenario: textOption(call, 'scenario'),
    out: textOption(call, 'out'),
  };
}

/** The run settings that the call changes. */
function settingsFrom(call: ParsedCall): Partial<Settings> {
  const method = choiceOption(call, 'method', METHODS);
  const start = numberOption(call, 'start');
  const stop = numberOption(call, 'stop');
  const dt = numberOption(call, 'dt');
  const saveEvery = numberOption(call, 'save');
  const seed = wholeOption(call, 'seed');
  return {
    ...(method !== undefined && { method }),
    ...(start !== undefined && { start }),
    ...(stop !== undefined && { stop }),
    ...(dt !== undefined && { dt }),
    ...(saveEvery !== undefined && { saveEvery }),
    ...(seed !== undefined && { seed }),
  };
}

const METHODS = ['euler', 'rk2', 'rk4', 'rk45'] as const satisfies readonly Method[];

/** Columns in the order asked for; all of them where nothing was. */
function chosenColumns({ columns }: Program, wanted: readonly string[] | undefined): number[] {
  const names = columns.map(({ name }) => name);
  if (wanted === undefined) return [...names.keys()];
  return wanted.flatMap((name) => {
    const found = matchName(names, name);
    if (found.length === 0) throw new UsageError(words.cli.unknownName(name, nearest(name, names)));
    return found;
  });
}

/** Writes to a file or to standard output, where a reader who has seen enough may close it. */
async function deliver(pieces: Iterable<string>, out: string | undefined, environment: Environment): Promise<boolean> {
  if (out === undefined) {
    for (const piece of pieces) if (!(await environment.write(piece))) break;
    return true;
  }
  try {
    await environment.writeFile(out, pieces);
    return true;
  } catch (error) {
    environment.complain(`${out}: ${words.cli.cannotWrite(reasonOf(error))}\n`);
    return false;
  }
}

import { nicknamedLoops, runWithLoops, summariseLoops, type Convention, type LoopOptions, type LoopRun, type Span } from '#core/analysis';
import { compile } from '#core/compiler';
import { words } from '#core/words';
import type { Command } from '../command.ts';
import { exitCode, type Environment, type ExitCode } from '../environment.ts';
import { readInput } from '../input.ts';
import { jsonOf } from '../json.ts';
import { loopsLines, loopsReport } from '../loopsReport.ts';
import { simplifiedFrom, writeSimplified } from '../simplified.ts';
import { complainAbout, complainAboutFile, complainAboutNumbers, complainAboutRun } from '../messages.ts';
import { choiceOption, numberOption, takeOperands, UsageError, type ParsedCall } from '../options.ts';

const { optionHelp, summaries, details } = words.cli;

/** `loopwell loops FILE`: a model's feedback loops, and what each of them does in a run. */
export const loops: Command = {
  name: 'loops',
  operands: ['FILE'],
  summary: summaries.loops,
  details: details.loops,
  options: [
    { name: 'json', help: optionHelp.loopsJson },
    { name: 'attribution', value: 'NAME', help: optionHelp.attribution },
    { name: 'label', value: 'NAME', help: optionHelp.label },
    { name: 'flow', value: 'YEAR', help: optionHelp.flowRule },
    { name: 'from', value: 'TIME', help: optionHelp.from },
    { name: 'to', value: 'TIME', help: optionHelp.to },
    { name: 'simplify', value: 'OUT', help: optionHelp.simplify },
    { name: 'loop-threshold', value: 'SHARE', help: optionHelp.loopThreshold },
    { name: 'link-threshold', value: 'RANGE', help: optionHelp.linkThreshold },
  ],
  run,
};

async function run(call: ParsedCall, environment: Environment): Promise<ExitCode> {
  const [file = ''] = takeOperands(call, loops.operands);
  const [options, span, simplified] = [optionsFrom(call), spanFrom(call), simplifiedFrom(call)];
  const input = await readInput(file, environment, { layOut: false });
  if ('exit' in input) return complainAboutFile(input, environment);
  const { document } = input;
  const compilation = compile(document);
  const { program, diagnostics } = compilation;
  complainAbout(input.name, document, diagnostics, environment);
  complainAboutNumbers(input, environment);
  const watched = program && program.columns.length > 0 ? runWithLoops(program, {}, { ...options, pinned: nicknamedLoops(document.loops), extent: simplified ? 'all' : 'loops' }) : null;
  if (watched && !watched.run.refused) complainAboutRun(input.name, document.settings.timeUnit, watched.run, environment);
  if (watched?.loops) checkSpan(watched.loops, span);
  const seen = watched?.loops ? { run: watched.loops, summary: summariseLoops(watched.loops, span), variables: new Set(watched.run.columns.map(({ address }) => address)) } : null;
  const report = loopsReport(document, compilation, seen);
  await environment.write(call.options.has('json') ? jsonOf(report) : loopsLines(document, report, seen));
  const written = !simplified || (await writeSimplified(document, compilation, seen, simplified, environment));
  const wrong = !written || diagnostics.some(({ severity }) => severity === 'error');
  return wrong || watched?.run.stopped || watched?.run.refused ? exitCode.failed : exitCode.fine;
}

const ATTRIBUTIONS = ['current', 'previous', 'mean'] as const satisfies readonly Convention['attribution'][];
const LABELS = ['end', 'start'] as const satisfies readonly Convention['label'][];
const FLOWS = ['2023', '2020'] as const satisfies readonly Convention['flow'][];

function optionsFrom(call: ParsedCall): LoopOptions {
  const attribution = choiceOption(call, 'attribution', ATTRIBUTIONS);
  const label = choiceOption(call, 'label', LABELS);
  const flow = choiceOption(call, 'flow', FLOWS);
  return { ...(attribution && { attribution }), ...(label && { label }), ...(flow && { flow }) };
}

function spanFrom(call: ParsedCall): Span {
  const [from, to] = [numberOption(call, 'from'), numberOption(call, 'to')];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/**
 * Sees to it that something can be told of a stretch of time.
 * @throws {UsageError} where the run has shares, and none of them in that stretch
 */
function checkSpan({ times, scored }: LoopRun, { from = -Infinity, to = Infinity }: Span): void {
  const told = times.filter((_, row) => scored[row]);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || told.some((time) => time >= from && time <= to)) return;
  throw new UsageError(words.cli.noTimeBetween(first, last));
}

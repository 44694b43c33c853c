import { checkUnits } from '#core/analysis';
import { compile } from '#core/compiler';
import type { ImportNote } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { words } from '#core/words';
import type { Command } from '../command.ts';
import { exitCode, type Environment, type ExitCode } from '../environment.ts';
import { readInput } from '../input.ts';
import { complainAboutFile, findingIn, findingOf, lineOf, noteLine, type Finding } from '../messages.ts';
import { takeOperands, type ParsedCall } from '../options.ts';

const { optionHelp, summaries, details } = words.cli;

/** `loopwell check FILE`: what is wrong with a model, and what of its file was not understood. */
export const check: Command = {
  name: 'check',
  operands: ['FILE'],
  summary: summaries.check,
  details: details.check,
  options: [{ name: 'json', help: optionHelp.json }],
  run,
};

async function run(call: ParsedCall, environment: Environment): Promise<ExitCode> {
  const [file = ''] = takeOperands(call, check.operands);
  const input = await readInput(file, environment, { layOut: false });
  if ('exit' in input && input.exit === exitCode.usage) return complainAboutFile(input, environment);
  const findings = 'exit' in input ? input.problems.map(findingIn) : findingsOf(input.document);
  const report = 'exit' in input ? [] : input.report;
  if (call.options.has('json')) await environment.write(`${JSON.stringify({ file: input.name, findings, report }, null, 2)}\n`);
  else await environment.write(linesOf(input.name, findings, report));
  return findings.some(({ severity }) => severity === 'error') ? exitCode.failed : exitCode.fine;
}

function findingsOf(document: ModelDocument): Finding[] {
  const diagnostics = [...compile(document).diagnostics, ...checkUnits(document).diagnostics];
  return diagnostics.map((diagnostic) => findingOf(document, diagnostic));
}

/** What is wrong comes first, then what the file's reader has to say. */
function linesOf(name: string, findings: readonly Finding[], report: readonly ImportNote[]): string {
  const lines = [...findings.map((finding) => lineOf(name, finding)), ...report.map((note) => noteLine(name, note))];
  return lines.length === 0 ? `${name}: ${words.cli.noProblems}\n` : lines.join('');
}

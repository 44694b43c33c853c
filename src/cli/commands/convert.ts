import { renderSvg, writeJson } from '#core/formats';
import { rootModel, type ModelDocument } from '#core/model';
import { words } from '#core/words';
import type { Command } from '../command.ts';
import { exitCode, type Environment, type ExitCode } from '../environment.ts';
import { readInput, reasonOf } from '../input.ts';
import { complainAboutFile, complainAboutReport } from '../messages.ts';
import { takeOperands, UsageError, type ParsedCall } from '../options.ts';

const { summaries, details } = words.cli;

/** `loopwell convert IN OUT`: a model in another format. */
export const convert: Command = {
  name: 'convert',
  operands: ['IN', 'OUT'],
  summary: summaries.convert,
  details: details.convert,
  options: [],
  run,
};

/** What can be written, by the ending of the file's name. Null where the document holds nothing of that kind. */
const WRITERS: Readonly<Record<string, (document: ModelDocument) => string | null>> = {
  '.json': writeJson,
  '.svg': drawFirstView,
};

async function run(call: ParsedCall, environment: Environment): Promise<ExitCode> {
  const [from = '', to = ''] = takeOperands(call, convert.operands);
  const write = WRITERS[/\.[a-z]+$/u.exec(to.toLowerCase())?.[0] ?? ''];
  if (!write) throw new UsageError(words.cli.unknownEnding(to));
  const input = await readInput(from, environment);
  if ('exit' in input) return complainAboutFile(input, environment);
  complainAboutReport(input, environment);
  const text = write(input.document);
  if (text === null) {
    environment.complain(`${input.name}: ${words.cli.noDiagram}\n`);
    return exitCode.failed;
  }
  try {
    await environment.writeFile(to, [text]);
    return exitCode.fine;
  } catch (error) {
    environment.complain(`${to}: ${words.cli.cannotWrite(reasonOf(error))}\n`);
    return exitCode.failed;
  }
}

function drawFirstView(document: ModelDocument): string | null {
  const views = Object.values(rootModel(document).views);
  const view = views.find(({ elements }) => Object.keys(elements).length > 0);
  return view ? renderSvg(document, view.id) : null;
}

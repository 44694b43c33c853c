import { renderSvg, writeJson, writeXmile } from '#core/formats';
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

/** A file's text and what other programs will not see of the model. */
interface Written {
  readonly text: string;
  readonly losses?: readonly string[];
}

/** What can be written, by the ending of the file's name. Null where the document holds nothing of that kind. */
const WRITERS: Readonly<Record<string, (document: ModelDocument, version: string) => Written | null>> = {
  '.json': (document) => ({ text: writeJson(document) }),
  '.svg': drawFirstView,
  '.xmile': writeAsXmile,
  '.stmx': writeAsXmile,
};

async function run(call: ParsedCall, environment: Environment): Promise<ExitCode> {
  const [from = '', to = ''] = takeOperands(call, convert.operands);
  const write = WRITERS[/\.[a-z]+$/u.exec(to.toLowerCase())?.[0] ?? ''];
  if (!write) throw new UsageError(words.cli.unknownEnding(to));
  const input = await readInput(from, environment);
  if ('exit' in input) return complainAboutFile(input, environment);
  complainAboutReport(input, environment);
  const written = write(input.document, environment.version);
  if (written === null) {
    environment.complain(`${input.name}: ${words.cli.noDiagram}\n`);
    return exitCode.failed;
  }
  try {
    await environment.writeFile(to, [written.text]);
    for (const loss of written.losses ?? []) environment.complain(`${to}: ${loss}\n`);
    return exitCode.fine;
  } catch (error) {
    environment.complain(`${to}: ${words.cli.cannotWrite(reasonOf(error))}\n`);
    return exitCode.failed;
  }
}

function writeAsXmile(document: ModelDocument, version: string): Written {
  return writeXmile(document, { version });
}

function drawFirstView(document: ModelDocument): Written | null {
  const views = Object.values(rootModel(document).views);
  const view = views.find(({ elements }) => Object.keys(elements).length > 0);
  return view ? { text: renderSvg(document, view.id) } : null;
}

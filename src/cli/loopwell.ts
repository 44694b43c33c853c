import { nearest } from '#core/language';
import { words } from '#core/words';
import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { convert } from './commands/convert.ts';
import { loops } from './commands/loops.ts';
import { play } from './commands/play.ts';
import { serve } from './commands/serve.ts';
import { simulate } from './commands/simulate.ts';
import { exitCode, type Environment, type ExitCode } from './environment.ts';
import { helpOption, manual, overview } from './help.ts';
import { parseCall, takeOperands, UsageError, type ParsedCall } from './options.ts';

const cli = words.cli;

const help: Command = {
  name: 'help',
  operands: ['COMMAND'],
  summary: cli.summaries.help,
  details: cli.details.help,
  options: [],
  run: explain,
};

const version: Command = {
  name: 'version',
  operands: [],
  summary: cli.summaries.version,
  details: cli.details.version,
  options: [],
  run: async (call, environment) => {
    takeOperands(call, version.operands);
    await environment.write(`${environment.version}\n`);
    return exitCode.fine;
  },
};

/** All commands, in the order of the help. */
const COMMANDS: readonly Command[] = [simulate, play, loops, check, convert, serve, help, version];

/** Other ways to say a command. */
const SYNONYMS: Readonly<Record<string, string>> = { '--help': 'help', '-h': 'help', '--version': 'version', '-V': 'version', '-v': 'version' };

/** Runs the tool: `args` are the words behind its name. Answers how the process should end. */
export async function loopwell(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const [word = 'help', ...rest] = args;
  const command = COMMANDS.find(({ name }) => name === (SYNONYMS[word] ?? word));
  try {
    if (!command) throw new UsageError(cli.unknownCommand(word, nearest(word, COMMANDS.map(({ name }) => name))));
    const call = parseCall(rest, [...command.options, helpOption]);
    if (!call.options.has('help')) return await command.run(call, environment);
    await environment.write(manual(command));
    return exitCode.fine;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    environment.complain(`loopwell: ${error.message}\n${cli.tryHelp(command ? `${command.name} --help` : 'help')}\n`);
    return exitCode.usage;
  }
}

/** Without a command's name the overview of all. */
async function explain({ operands }: ParsedCall, environment: Environment): Promise<ExitCode> {
  const [name] = operands;
  const command = COMMANDS.find((known) => known.name === name);
  if (name !== undefined && !command) throw new UsageError(cli.unknownCommand(name, nearest(name, COMMANDS.map((known) => known.name))));
  await environment.write(command ? manual(command) : overview(COMMANDS, environment.version));
  return exitCode.fine;
}

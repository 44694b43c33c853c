import { words } from '#core/words';
import type { Command } from './command.ts';
import type { OptionSpec } from './options.ts';

/** Every command takes it. */
export const helpOption: OptionSpec = { name: 'help', help: words.cli.optionHelp.help };

/** What `loopwell --help` prints: all commands, one line each. */
export function overview(commands: readonly Command[], version: string): string {
  const cli = words.cli;
  const calls = commands.map((command) => [callOf(command), command.summary] as const);
  return [`loopwell ${version}`, cli.tagline, '', cli.commands, ...columns(calls), '', cli.more, ''].join('\n');
}

/** What `loopwell COMMAND --help` prints. */
export function manual(command: Command): string {
  const cli = words.cli;
  const options = [...command.options, helpOption].map((option) => [flagOf(option), option.help] as const);
  const details = command.details.length > 0 ? ['', ...command.details] : [];
  return [`${cli.usage} loopwell ${callOf(command)} [options]`, ...details, '', cli.options, ...columns(options), ''].join('\n');
}

function callOf({ name, operands }: Command): string {
  return [name, ...operands].join(' ');
}

function flagOf({ name, value, repeated }: OptionSpec): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}${repeated ? ' ...' : ''}`;
}

/** Two columns, the second one aligned. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

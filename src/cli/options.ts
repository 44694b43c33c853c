import { nearest } from '#core/language';
import { words } from '#core/words';

/** An option of a command: `--name VALUE`, `--name=VALUE`, or `--name` alone where it takes no value. */
export interface OptionSpec {
  readonly name: string;
  /** What help shows for the value; absent: a switch. */
  readonly value?: string;
  readonly repeated?: boolean;
  readonly help: string;
}

/** A call taken apart: what stands alone, and the texts given to each option. */
export interface ParsedCall {
  readonly operands: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** A mistake in how the tool was called. */
export class UsageError extends Error {}

/**
 * Takes the words behind a command's name apart. `-` is an operand, and so is all behind `--`; the word behind an
 * option that needs a value is that value whatever it looks like, so that `--start -5` works.
 * @throws {UsageError} for an unknown option, a missing or superfluous value, an option given twice
 */
export function parseCall(args: readonly string[], specs: readonly OptionSpec[]): ParsedCall {
  const operands: string[] = [];
  const options = new Map<string, string[]>();
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') operands.push(...rest.splice(0));
    else if (word.startsWith('-') && word !== '-') takeOption(word, rest, specs, options);
    else operands.push(word);
  }
  return { operands, options };
}

function takeOption(word: string, rest: string[], specs: readonly OptionSpec[], options: Map<string, string[]>): void {
  const cli = words.cli;
  const [, flag = word, attached] = /^([^=]*)(?:=(.*))?$/su.exec(word === '-h' ? '--help' : word) ?? [];
  const spec = specs.find(({ name }) => `--${name}` === flag);
  if (!spec) throw new UsageError(cli.unknownOption(flag, nearest(flag, specs.map(({ name }) => `--${name}`))));
  const before = options.get(spec.name) ?? [];
  if (before.length > 0 && !spec.repeated) throw new UsageError(cli.optionTwice(flag));
  if (spec.value === undefined && attached !== undefined) throw new UsageError(cli.optionTakesNone(flag));
  const value = spec.value === undefined ? '' : (attached ?? rest.shift());
  if (value === undefined) throw new UsageError(cli.optionNeedsValue(flag));
  options.set(spec.name, [...before, value]);
}

/** The text given to an option, or undefined. */
export function textOption({ options }: ParsedCall, name: string): string | undefined {
  return options.get(name)?.[0];
}

/** A fraction of whole numbers such as 1/8, which says a step exactly. */
const FRACTION = /^\s*(\d+)\s*\/\s*(\d+)\s*$/u;

/**
 * The number given to an option, written as such or as a fraction, or undefined.
 * @throws {UsageError} where the text is no finite number
 */
export function numberOption(call: ParsedCall, name: string): number | undefined {
  const text = textOption(call, name);
  if (text === undefined) return undefined;
  const value = numberIn(text);
  if (!Number.isFinite(value)) throw new UsageError(words.cli.optionNumber(`--${name}`, text));
  return value;
}

function numberIn(text: string): number {
  const [, over, under] = FRACTION.exec(text) ?? [];
  if (over !== undefined) return Number(over) / Number(under);
  return text.trim() === '' ? NaN : Number(text);
}

/**
 * The whole number given to an option, or undefined.
 * @throws {UsageError} where the text is no whole number
 */
export function wholeOption(call: ParsedCall, name: string): number | undefined {
  const value = numberOption(call, name);
  if (value !== undefined && !Number.isSafeInteger(value)) throw new UsageError(words.cli.optionWhole(`--${name}`, textOption(call, name) ?? ''));
  return value;
}

/**
 * The one of some words given to an option, in whatever case, or undefined.
 * @throws {UsageError} where the text is another
 */
export function choiceOption<Choice extends string>(call: ParsedCall, name: string, choices: readonly Choice[]): Choice | undefined {
  const text = textOption(call, name);
  if (text === undefined) return undefined;
  const found = choices.find((choice) => choice === text.toLowerCase());
  if (found === undefined) throw new UsageError(words.cli.optionChoice(`--${name}`, choices, text));
  return found;
}

/**
 * The operands that a command names, all of them and no more.
 * @throws {UsageError} where one is missing or one too many
 */
export function takeOperands({ operands }: ParsedCall, names: readonly string[]): string[] {
  const extra = operands[names.length];
  if (extra !== undefined) throw new UsageError(words.cli.tooMany(extra));
  return names.map((name, index) => {
    const operand = operands[index];
    if (operand === undefined) throw new UsageError(words.cli.missing(name));
    return operand;
  });
}

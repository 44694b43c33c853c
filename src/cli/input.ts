import path from 'node:path';
import { readModelFile, type Beside, type FileProblem, type ImportNote, type ReadOptions } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { words } from '#core/words';
import { exitCode, type Environment, type ExitCode } from './environment.ts';

/** A model that was read, with the name that messages call its file by. */
export interface Input {
  readonly name: string;
  readonly document: ModelDocument;
  readonly report: readonly ImportNote[];
}

/** Why there is no model in a file. */
export interface NoInput {
  readonly name: string;
  readonly problems: readonly FileProblem[];
  readonly exit: ExitCode;
}

/** Reads the model in a file, or from standard input for `-`. A file that cannot be read at all is a wrong call. */
export async function readInput(operand: string, environment: Environment, options: ReadOptions = {}): Promise<Input | NoInput> {
  const name = operand === '-' ? words.cli.standardInput : operand;
  let bytes: Uint8Array;
  try {
    bytes = operand === '-' ? await environment.readInput() : await environment.readFile(operand);
  } catch (error) {
    return { name, problems: [{ message: words.cli.cannotRead(reasonOf(error)) }], exit: exitCode.usage };
  }
  const refuse = (file: string): void => environment.complain(`${name}: ${words.cli.outside(file)}\n`);
  const opened = await readModelFile(operand, bytes, { beside: besideFile(operand, environment, refuse), ...options });
  return opened.ok ? { name, document: opened.document, report: opened.report } : { name, problems: opened.problems, exit: exitCode.failed };
}

/**
 * Reads files by the path that a model gives them, which begins in its own folder and stays there, links followed: a
 * model may come from a stranger, and what it reads ends up in what the user passes on.
 */
function besideFile(operand: string, { readFile, realPath }: Environment, refuse: (file: string) => void): Beside {
  const folder = path.resolve(operand === '-' ? '.' : path.dirname(operand));
  return async (name) => {
    const asked = path.resolve(folder, name);
    try {
      const file = isBelow(folder, asked) ? await realPath(asked) : null;
      if (file !== null && isBelow(await realPath(folder), file)) return await readFile(file);
    } catch {
      return null;
    }
    refuse(name);
    return null;
  };
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Why reading or writing failed, in plain words where they are known. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return words.cli.reasons[code] ?? error.message;
}

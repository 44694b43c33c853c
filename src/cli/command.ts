import type { Environment, ExitCode } from './environment.ts';
import type { OptionSpec, ParsedCall } from './options.ts';

/** A command of the terminal tool. */
export interface Command {
  readonly name: string;
  /** What stands behind its name, as help shows it. */
  readonly operands: readonly string[];
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: readonly OptionSpec[];
  /** Does the work. Throws a UsageError for a wrong call. */
  readonly run: (call: ParsedCall, environment: Environment) => Promise<ExitCode>;
}

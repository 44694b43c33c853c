import type { Reporter } from './reporter.ts';
import type { Scope } from './scope.ts';

/** Tries a way to lower something. Where it gives nothing, nothing is said and no part remains, so that another can be tried. */
export function attempt<Result>(scope: Scope, lower: (scope: Scope) => Result | null): Result | null {
  const first = scope.cells.next();
  const said: Parameters<Reporter['report']>[] = [];
  const { diagnostics } = scope.reporter;
  const result = lower({ ...scope, reporter: { diagnostics, report: (...words) => said.push(words) } });
  if (result === null) scope.cells.drop(first);
  else for (const each of said) scope.reporter.report(...each);
  return result;
}

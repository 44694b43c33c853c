import { words } from '#core/words';
import type { FunctionEntry } from './functions.ts';

/** Names of a function's arguments in order; the last stands for all further ones where there is no limit. */
export function parametersOf({ name }: FunctionEntry): readonly string[] {
  return words.parameters[name];
}

/** How a call is written: `STEP(height, start)`, `RAMP(slope, start[, end])`, `TIME`. */
export function signatureOf(entry: FunctionEntry): string {
  const { name, kind, min, max } = entry;
  const parameters = parametersOf(entry);
  if (max === 0) return kind === 'random' ? `${name}()` : name;
  const required = parameters.slice(0, max === Infinity ? parameters.length : min).join(', ');
  const optional = max === Infinity ? ', ...' : parameters.slice(min).map((parameter) => `[, ${parameter}]`).join('');
  return `${name}(${required}${optional})`;
}

/** What is wrong with calling a function with `count` arguments, in a whole sentence, or null where it is right. */
export function argumentProblem(entry: FunctionEntry, count: number): string | null {
  const { min, max } = entry;
  if (count >= min && count <= max) return null;
  return words.language.wrongArgumentCount({ signature: signatureOf(entry), min, max, count });
}

import { words } from '#core/words';
import type { FunctionEntry } from './functions.ts';

/** What a function gives, in a line or two. */
export function helpOf({ name }: FunctionEntry): string {
  return words.functions[name];
}

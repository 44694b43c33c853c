import { cleanName, foldName } from '#core/language';
import type { MacroEntries } from './entries.ts';

/** What a macro is called with and gives. */
export interface MacroHead {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Outputs beside the one that is named like the macro. */
  readonly outputs: readonly string[];
}

/** Reads `NAME(a, b : other output)`; null where that is not what stands there. */
export function readMacroHead({ head }: Pick<MacroEntries, 'head'>): MacroHead | null {
  const [, name = '', inside = ''] = /^([^(]*)\(([^)]*)\)/su.exec(head.replace(/\\\n/gu, ' ')) ?? [];
  const [parameters = '', outputs = ''] = inside.split(':');
  const clean = cleanName(bare(name));
  return foldName(clean) === '' ? null : { name: clean, parameters: namesIn(parameters), outputs: namesIn(outputs) };
}

/** The names of a list, each once. */
function namesIn(list: string): string[] {
  const names = list.split(',').map((name) => cleanName(bare(name)));
  return [...new Map(names.map((name) => [foldName(name), name])).values()].filter((name) => foldName(name) !== '');
}

/** Without the quotes around it. */
function bare(name: string): string {
  return name.trim().replace(/^"(.*)"$/su, '$1');
}

import { foldName } from '#core/language';
import { freeName } from '#core/model';
import type { Scope } from './scope.ts';

/** The wanted name, or the next free one, for a variable that the file does not have. */
export function freeNameIn({ model, made, groups, macro }: Scope, wanted: string): string {
  const parameters = macro ? [macro.head.name, ...macro.head.parameters, ...macro.head.outputs].map(foldName) : [];
  return freeName(model, wanted, new Set([...made.keys(), ...groups.keys(), ...parameters]));
}

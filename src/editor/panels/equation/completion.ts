import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { completionAt, foldName, functions, helpOf, quoteName, signatureOf, type FunctionEntry } from '#core/language';

/** A name that can be used in the equation. */
export interface KnownName {
  readonly name: string;
  /** Its unit or kind, shown beside it. */
  readonly detail: string;
}

/** What can be named where the equation stands. */
export interface Vocabulary {
  readonly names: readonly KnownName[];
  /** What stands in a module, by the names of the modules on the way to it. */
  readonly namesIn: (path: readonly string[]) => readonly KnownName[];
  /** The macros of the document: what stands in their brackets is their detail. */
  readonly macros: readonly KnownName[];
}

/** Names and functions that begin, or have a word that begins, with what is being typed. */
export function completeNames(context: CompletionContext, { names, namesIn, macros }: Vocabulary): CompletionResult | null {
  const text = context.state.doc.toString();
  const at = completionAt(text, context.pos);
  if (!at || (at.typed === '' && at.path.length === 0 && !context.explicit)) return null;
  const known = at.path.length === 0 ? names : namesIn(at.path);
  for (const from of at.starts) {
    const typed = foldName(text.slice(from, context.pos).replace(/^"/u, ''));
    const options = [...namesLike(known, typed), ...(at.path.length > 0 ? [] : macrosLike(macros, typed)), ...(at.quoted || at.path.length > 0 ? [] : functionsLike(typed))];
    if (options.length > 0) return { from, to: Math.max(at.span.to, context.pos), options, filter: false };
  }
  return null;
}

/** Those that begin with what is typed come first. */
function namesLike(names: readonly KnownName[], typed: string): Completion[] {
  const found = names.filter(({ name }) => matches(name, typed));
  const begin = found.filter(({ name }) => foldName(name).startsWith(typed));
  const others = found.filter((known) => !begin.includes(known));
  return [...begin, ...others].map(({ name, detail }) => ({ label: name, detail, apply: quoteName(name), type: 'variable' }));
}

function macrosLike(macros: readonly KnownName[], typed: string): Completion[] {
  const found = macros.filter(({ name }) => matches(name, typed));
  return found.map(({ name, detail }) => ({ label: name, detail, apply: `${quoteName(name)}(`, type: 'function' }));
}

function functionsLike(typed: string): Completion[] {
  return Object.values<FunctionEntry>(functions)
    .filter(({ name }) => foldName(name).startsWith(typed))
    .map((entry) => ({
      label: entry.name,
      detail: signatureOf(entry).slice(entry.name.length),
      info: helpOf(entry),
      apply: entry.kind === 'constant' ? entry.name : `${entry.name}(`,
      type: 'function',
    }));
}

function matches(name: string, typed: string): boolean {
  const folded = foldName(name);
  return folded.startsWith(typed) || folded.split(' ').some((word) => typed !== '' && word.startsWith(typed));
}

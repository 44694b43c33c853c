import type { Expr, Span } from './expr.ts';
import { findFunction } from './functions.ts';
import { lex } from './lexer.ts';
import { foldName, quoteName } from './names.ts';
import { printPath } from './printer.ts';
import { partsOf } from './nodes.ts';
import type { NameToken, Token } from './token.ts';

/** A place where an equation uses a name. */
export interface Reference {
  readonly path: readonly string[];
  readonly span: Span;
  /** As a value; before the bracket of a call; or between square brackets, where it may be an element of a dimension. */
  readonly role: 'value' | 'callee' | 'index';
}

/** Every name that an expression uses, in the order of the text; functions among them, with the role `callee`. */
export function references(expr: Expr): readonly Reference[] {
  const found: Reference[] = [];
  collect(expr, 'value', found);
  return found;
}

function collect(expr: Expr, role: Reference['role'], found: Reference[]): void {
  if (expr.kind === 'name') {
    found.push({ path: expr.path, span: expr.span, role });
    return;
  }
  for (const part of partsOf(expr)) collect(part, roleOfPart(expr, part, role), found);
}

function roleOfPart(expr: Expr, part: Expr, role: Reference['role']): Reference['role'] {
  if (expr.kind === 'call') return part === expr.callee ? 'callee' : role === 'callee' ? 'value' : role;
  if (expr.kind === 'subscript') return part === expr.base ? role : 'index';
  return role;
}

/**
 * What a path of an equation, or its first `from` names, becomes; null where it stays. `isCalled`: the path stands before
 * the bracket of a call.
 */
export type PathChange = (path: readonly string[], isCalled: boolean) => { readonly from: number; readonly to: readonly string[] } | null;

/**
 * Rewrites the paths of an equation, all at once, quoted where they must be, and keeps everything else letter for letter,
 * comments, blanks and mistakes included. `elements` holds the folded names that mean a dimension or an element between
 * square brackets: they stay there.
 */
export function rewritePaths(text: string, change: PathChange, elements: ReadonlySet<string> = new Set()): string {
  let depth = 0;
  let rewritten = '';
  let copied = 0;
  const tokens = lex(text).tokens.filter(({ kind }) => kind !== 'comment');
  for (const [index, token] of tokens.entries()) {
    depth += depthChange(token);
    if (token.kind !== 'name' || isOutput(token, tokens[index - 1])) continue;
    const path = token.parts.map((part) => part.text);
    if (depth > 0 && elements.has(foldName(path[0] ?? ''))) continue;
    const changed = change(path, isBracket(tokens[index + 1]));
    for (const { span, text: written } of changed ? changes(token, changed.from, changed.to) : []) {
      rewritten += text.slice(copied, span.from) + written;
      copied = span.to;
    }
  }
  return rewritten + text.slice(copied);
}

/**
 * Rewrites a name wherever an equation uses it. `from` and `to` are a name or a path: ['sales', 'price'] for
 * `sales.price`, ['', 'price'] for the parent's; a path also stands for the beginning of a longer one. A function's name
 * before a bracket means the function and stays, unless the name is that of a graphical function (`isGraphical`).
 */
export function renameReferences(
  text: string,
  from: string | readonly string[],
  to: string | readonly string[],
  elements: ReadonlySet<string> = new Set(),
  isGraphical = false,
): string {
  return rewritePaths(text, renaming(pathOf(from), pathOf(to), isGraphical), elements);
}

/** The change of paths by which one, or the beginning of a longer one, becomes another; of a function only where a graphical function has its name. */
export function renaming(from: readonly string[], to: readonly string[], isGraphical: boolean): PathChange {
  const old = from.map(foldName);
  return (path, isCalled) => (startsWith(path, old) && (isGraphical || !isFunction(path, isCalled)) ? { from: old.length, to } : null);
}

/** Whether a path means a function of the language: one name before the bracket of a call. */
export function isFunction(path: readonly string[], isCalled: boolean): boolean {
  return isCalled && path.length === 1 && findFunction(path.join('')) !== null;
}

/** Whether a path is another, of folded names, or goes on from it. */
export function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length > 0 && path.length >= start.length && start.every((name, index) => foldName(path[index] ?? '') === name);
}

function pathOf(name: string | readonly string[]): readonly string[] {
  return typeof name === 'string' ? [name] : name;
}

function depthChange(token: Token): number {
  if (token.kind !== 'mark') return 0;
  return token.mark === '[' ? 1 : token.mark === ']' ? -1 : 0;
}

function isBracket(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.mark === '(';
}

/** Whether a name belongs to the call before it: `f(x).output`. */
function isOutput({ parts }: NameToken, before: Token | undefined): boolean {
  return parts[0]?.text === '' && before?.kind === 'mark' && before.mark === ')';
}

/** What the first names of a path change, with what is written there: single parts, or all of them where it gets longer or shorter. */
function changes({ parts }: NameToken, length: number, fresh: readonly string[]): { span: Span; text: string }[] {
  const named = parts.slice(0, length);
  const [first, last] = [named[0], named.at(-1)];
  if (first && last && fresh.length !== length) return [{ span: { from: first.span.from, to: last.span.to }, text: printPath(fresh) }];
  return named.flatMap(({ span, text }, index) => {
    const name = fresh[index];
    return name === undefined || (foldName(name) === foldName(text) && index < length - 1) ? [] : [{ span, text: quoteName(name) }];
  });
}

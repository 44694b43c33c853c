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
 * Rewrites a name wherever an equation uses it, quoted where it must be, and keeps everything else letter for letter,
 * comments, blanks and mistakes included.
 * `from` and `to` are a name or a path: ['sales', 'price'] for `sales.price`, ['', 'price'] for the parent's; a path also
 * stands for the beginning of a longer one. A function's name before a bracket means the function and stays, unless the
 * name is that of a graphical function (`isCalled`). `elements` holds the folded names that mean a dimension or an element
 * between square brackets: they stay there.
 */
export function renameReferences(
  text: string,
  from: string | readonly string[],
  to: string | readonly string[],
  elements: ReadonlySet<string> = new Set(),
  isCalled = false,
): string {
  const old = pathOf(from).map(foldName);
  const fresh = pathOf(to);
  let depth = 0;
  let renamed = '';
  let copied = 0;
  const tokens = lex(text).tokens.filter(({ kind }) => kind !== 'comment');
  for (const [index, token] of tokens.entries()) {
    depth += depthChange(token);
    if (token.kind !== 'name' || !startsWith(token, old) || isOutput(token, tokens[index - 1])) continue;
    if (meansOther(token, isCalled ? undefined : tokens[index + 1], depth > 0, elements)) continue;
    for (const { span, text: written } of changes(token, old, fresh)) {
      renamed += text.slice(copied, span.from) + written;
      copied = span.to;
    }
  }
  return renamed + text.slice(copied);
}

function pathOf(name: string | readonly string[]): readonly string[] {
  return typeof name === 'string' ? [name] : name;
}

function depthChange(token: Token): number {
  if (token.kind !== 'mark') return 0;
  return token.mark === '[' ? 1 : token.mark === ']' ? -1 : 0;
}

function startsWith({ parts }: NameToken, path: readonly string[]): boolean {
  return path.length > 0 && parts.length >= path.length && path.every((name, index) => foldName(parts[index]?.text ?? '') === name);
}

/** Whether a name belongs to the call before it: `f(x).output`. */
function isOutput({ parts }: NameToken, before: Token | undefined): boolean {
  return parts[0]?.text === '' && before?.kind === 'mark' && before.mark === ')';
}

function meansOther({ parts }: NameToken, next: Token | undefined, inIndex: boolean, elements: ReadonlySet<string>): boolean {
  const first = parts[0]?.text ?? '';
  if (parts.length === 1 && next?.kind === 'mark' && next.mark === '(' && findFunction(first)) return true;
  return inIndex && elements.has(foldName(first));
}

/** What a path changes, with what is written there: single parts, or all of them where it gets longer or shorter. */
function changes({ parts }: NameToken, old: readonly string[], fresh: readonly string[]): { span: Span; text: string }[] {
  const named = parts.slice(0, old.length);
  const [first, last] = [named[0], named.at(-1)];
  if (first && last && fresh.length !== old.length) return [{ span: { from: first.span.from, to: last.span.to }, text: printPath(fresh) }];
  return named.flatMap(({ span }, index) => {
    const name = fresh[index];
    return name === undefined || (foldName(name) === old[index] && index < old.length - 1) ? [] : [{ span, text: quoteName(name) }];
  });
}

import { isNamePart } from './characters.ts';
import type { Span } from './expr.ts';
import { lex } from './lexer.ts';
import { foldName, isBareName, quoteName } from './names.ts';

/** A name that stands in an equation without the quotes it needs. */
export interface QuotedSuggestion {
  readonly span: Span;
  /** The name as the model has it. */
  readonly name: string;
  /** What the span should hold: the name in quotes. */
  readonly text: string;
}

/**
 * Where an equation spells one of the model's names that only work in quotes ("Sign-ups", "Not renewing", "2nd order")
 * without them. Longer names win over shorter ones inside them; places in quotes and comments are left alone. `Sign-ups`
 * is found only without blanks around the hyphen, so a subtraction that is written as one stays one.
 */
export function quotedSuggestions(text: string, names: Iterable<string>): readonly QuotedSuggestion[] {
  const folded = foldName(text);
  const needing = [...names].filter((name) => {
    const [first = ''] = foldName(name).split(' ', 1);
    // Most names of a large model are not in the text at all: that is told at once.
    return first !== '' && folded.includes(first) && !isBareName(name);
  });
  if (needing.length === 0) return [];
  const closed = lex(text).tokens.flatMap((token) => {
    if (token.kind === 'comment') return [token.span];
    return token.kind === 'name' ? token.parts.filter(({ quoted }) => quoted).map(({ span }) => span) : [];
  });
  const found = needing.flatMap((name) => placesOf(text, name).filter((span) => !closed.some((other) => overlap(span, other))).map((span) => ({ span, name, text: quoteName(name) })));
  return withoutOverlaps(found);
}

function placesOf(text: string, name: string): Span[] {
  const pattern = foldName(name).split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join(String.raw`[\s_]+`);
  return [...text.matchAll(new RegExp(pattern, 'giu'))]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => isBoundary(text, from) && isBoundary(text, to));
}

/** Whether words end at an offset: not both sides are letters or digits. */
function isBoundary(text: string, at: number): boolean {
  return at === 0 || !isNamePart(text.charAt(at - 1)) || !isNamePart(text.charAt(at));
}

function withoutOverlaps(found: readonly QuotedSuggestion[]): readonly QuotedSuggestion[] {
  const kept: QuotedSuggestion[] = [];
  const longestFirst = found.toSorted((one, other) => other.span.to - other.span.from - (one.span.to - one.span.from));
  for (const suggestion of longestFirst) {
    if (!kept.some(({ span }) => overlap(span, suggestion.span))) kept.push(suggestion);
  }
  return kept.toSorted((one, other) => one.span.from - other.span.from);
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

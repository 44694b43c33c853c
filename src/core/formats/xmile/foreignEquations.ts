import { findFunction, foldName, parse, tokens, type Highlight } from '#core/language';
import { dimensionsOf, elementNames, rewriteVariable, type Dimension, type Variable } from '#core/model';
import { words } from '#core/words';
import type { ModelReading } from './reading.ts';

/*
 * Equations that other programs write and the standard does not have, spelled as it has them. Each is told by line; what
 * we wrote ourselves stays as it is.
 */

/** Words that join two values, and so mean a variable of that name where a value belongs. */
const JOINING: ReadonlySet<string> = new Set(['mod', 'and', 'or']);

/** Spells anew what other programs spell in their own way. The names of the model's variables are known. */
export function mendEquations(reading: ModelReading): void {
  if (reading.file.own) return;
  const hasJoiningName = [...JOINING].some((word) => reading.byName.has(word));
  for (const variable of Object.values(reading.model.variables)) {
    mendList(variable, reading);
    rewriteVariable(variable, (text) => {
      const called = withCalls(text, reading.byName);
      if (called !== text) tell(variable, words.formats.functionAsTable(variable.name), reading);
      return hasJoiningName ? withQuotes(called, reading.byName) : called;
    });
  }
}

function tell({ id }: Variable, message: string, { elements, file }: ModelReading): void {
  const element = elements.get(id);
  if (element) file.report.notice(element, message);
}

/** `1, 2, 3` as the equation of an array: the values of its elements in order, the last index fastest. */
function mendList(variable: Variable, reading: ModelReading): void {
  if (!('equation' in variable) || typeof variable.equation !== 'string' || !variable.equation.includes(',')) return;
  const dimensions = dimensionsOf(reading.file.document, variable);
  const numbers = variable.equation.split(',').map((text) => text.trim());
  const keys = keysOf(dimensions);
  if (dimensions.length === 0 || numbers.length !== keys.length || !numbers.every((text) => text !== '' && Number.isFinite(Number(text)))) return;
  variable.equation = { elements: Object.fromEntries(keys.map((key, at) => [key, numbers[at] ?? ''])) };
  tell(variable, words.formats.listOfValues(variable.name), reading);
}

function keysOf(dimensions: readonly Dimension[]): string[] {
  return dimensions
    .reduce<string[][]>((found, dimension) => found.flatMap((before) => elementNames(dimension).map((name) => [...before, name])), [[]])
    .map((names) => names.join(','));
}

/** `LOOKUP(VMIN, x)`, as xmutil writes a function of Vensim that it does not know, as `VMIN(x)`. */
function withCalls(text: string, variables: ReadonlyMap<string, Variable>): string {
  if (!/lookup/iu.test(text)) return text;
  const pieces = tokens(text);
  const spelled = ({ span }: Highlight): string => text.slice(span.from, span.to);
  let made = '';
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const [open, name, comma] = pieces.slice(index + 1, index + 4);
    if (foldName(spelled(piece)) !== 'lookup' || !open || !name || !comma || spelled(open) !== '(' || spelled(comma) !== ',') continue;
    const entry = findFunction(spelled(name));
    if (!entry || entry.kind === 'constant' || variables.has(foldName(spelled(name)))) continue;
    made += `${text.slice(at, piece.span.from)}${spelled(name)}(`;
    at = pieces[index + 4]?.span.from ?? comma.span.to;
  }
  return made + text.slice(at);
}

/** `mod` where a value belongs is the variable of that name and needs quotes. */
function withQuotes(text: string, variables: ReadonlyMap<string, Variable>): string {
  if (parse(text).problems.length === 0) return text;
  let made = '';
  let at = 0;
  let before: Highlight | null = null;
  for (const piece of tokens(text)) {
    const word = text.slice(piece.span.from, piece.span.to);
    const opens = before === null || before.kind === 'operator' || before.kind === 'keyword' || text.slice(before.span.from, before.span.to) === '(';
    if (piece.kind === 'keyword' && opens && JOINING.has(word.toLowerCase()) && variables.has(word.toLowerCase())) {
      made += `${text.slice(at, piece.span.from)}"${word}"`;
      at = piece.span.to;
      before = { kind: 'name', span: piece.span };
    } else if (piece.kind !== 'comment') before = piece;
  }
  return made + text.slice(at);
}

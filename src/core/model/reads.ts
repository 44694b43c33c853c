import { findFunction, parse, references, type Parsed, type Reference } from '#core/language';
import { isGraphical } from './find.ts';
import type { ModelId, VariableId } from './ids.ts';
import type { Resolver } from './resolve.ts';
import { specialTexts, type SpecialText } from './special.ts';
import type { Equation, Variable } from './types.ts';

/** One text of a variable that can read others. */
export interface ReadingText {
  /** `binding`: what feeds an input of a module; others are settings of a special stock. */
  readonly part: 'equation' | 'initial' | 'binding' | SpecialText;
  readonly text: string;
}

/** Every text by which a variable reads others: its equation by element, its initial value, what feeds a module. */
export function readingTexts(variable: Variable): readonly ReadingText[] {
  if (variable.kind === 'lookup') return [];
  if (variable.kind === 'module') return Object.values(variable.bindings).map((text) => ({ part: 'binding', text }));
  const initial = variable.kind === 'auxiliary' ? variable.initial : undefined;
  return [...textsOf(variable.equation, 'equation'), ...(initial === undefined ? [] : textsOf(initial, 'initial')), ...(variable.kind === 'stock' && variable.special ? specialTexts(variable.special) : [])];
}

/** Every name that a variable's texts use, in their order, as far as they can be read. */
export function referencesIn(variable: Variable, read: (text: string) => Parsed = parse): Reference[] {
  return readingTexts(variable).flatMap(({ text }) => {
    const { expr } = read(text);
    return expr ? references(expr) : [];
  });
}

/** The variables of its own model that a variable's texts read, each once, in the order of the texts; itself among them. */
export function readsOf(model: ModelId, variable: Variable, resolver: Resolver, read: (text: string) => Parsed = parse): VariableId[] {
  const found = new Set<VariableId>();
  for (const reference of referencesIn(variable, read)) {
    const id = variableRead(model, reference, resolver);
    if (id !== null) found.add(id);
  }
  return [...found];
}

/** The variable of this model that a name in an equation reads: a module for its members; null for functions and axes. */
export function variableRead(model: ModelId, { path, role }: Pick<Reference, 'path' | 'role'>, resolver: Resolver): VariableId | null {
  const meaning = resolver(model, path, role === 'index' ? 'subscript' : 'equation');
  if (meaning?.kind !== 'variable') return null;
  if (role === 'callee' && path.length === 1 && !isGraphical(meaning.variable) && findFunction(path.join(''))) return null;
  return meaning.through[0] ?? meaning.variable.id;
}

function textsOf(equation: Equation, part: 'equation' | 'initial'): ReadingText[] {
  if (typeof equation === 'string') return [{ part, text: equation }];
  const texts = [...(equation.default === undefined ? [] : [equation.default]), ...Object.values(equation.elements)];
  return texts.map((text) => ({ part, text }));
}

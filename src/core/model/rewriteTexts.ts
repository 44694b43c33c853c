import { foldName } from '#core/language';
import { elementNames } from './resolve.ts';
import { specialTexts, type Special } from './special.ts';
import type { Equation, Model, ModelDocument, Variable } from './types.ts';

/** Rewrites every equation text of a model in place: equations, initial values, what is bound to modules' inputs. */
export function rewriteTexts(model: Model, rewrite: (text: string) => string): void {
  for (const variable of Object.values(model.variables)) rewriteVariable(variable, rewrite);
}

/** Rewrites every equation text of one variable in place. Texts that stay the same are not touched. */
export function rewriteVariable(variable: Variable, rewrite: (text: string) => string): void {
  if ('equation' in variable) {
    const equation = rewritten(variable.equation, rewrite);
    if (equation !== variable.equation) variable.equation = equation;
  }
  if (variable.kind === 'auxiliary' && variable.initial !== undefined) {
    const initial = rewritten(variable.initial, rewrite);
    if (initial !== variable.initial) variable.initial = initial;
  }
  if (variable.kind === 'stock' && variable.special) rewriteSpecial(variable.special, rewrite);
  if (variable.kind === 'module') rewriteEntries(variable.bindings, rewrite);
}

function rewriteSpecial(special: Special, rewrite: (text: string) => string): void {
  for (const { part, text } of specialTexts(special)) {
    const next = rewrite(text);
    if (next !== text) Object.assign(special, { [part]: next });
  }
}

/** A text gives a new text; texts by element are changed in place. */
function rewritten(equation: Equation, rewrite: (text: string) => string): Equation {
  if (typeof equation === 'string') return rewrite(equation);
  if (equation.default !== undefined) {
    const text = rewrite(equation.default);
    if (text !== equation.default) equation.default = text;
  }
  rewriteEntries(equation.elements, rewrite);
  return equation;
}

function rewriteEntries(entries: Record<string, string>, rewrite: (text: string) => string): void {
  for (const [key, text] of Object.entries(entries)) {
    const next = rewrite(text);
    if (next !== text) entries[key] = next;
  }
}

/** Folded names that mean a dimension or one of its elements between square brackets, whatever variables are called. */
export function axisNames(document: ModelDocument): ReadonlySet<string> {
  const dimensions = Object.values(document.dimensions);
  return new Set(dimensions.flatMap((dimension) => [dimension.name, ...elementNames(dimension)]).map(foldName));
}

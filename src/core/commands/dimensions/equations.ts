import type { Command, Equation } from '#core/model';
import type { OfVariable } from '../properties.ts';
import { variableIn } from '../target.ts';

/** Gives each element an equation of its own; until one is written, what stood for all of them holds for the rest. */
export const separateElements: Command<OfVariable> = (document, args) => {
  const variable = variableIn(document, args);
  if (!variable?.dimensions || !('equation' in variable) || typeof variable.equation !== 'string') return;
  variable.equation = { default: variable.equation, elements: {} };
};

/** Writes the equations of some elements by their keys (`"north,young"`); null takes an element's own one away, so that the default holds. */
export const setElements: Command<OfVariable & { readonly texts: Readonly<Record<string, string | null>> }> = (document, args) => {
  const variable = variableIn(document, args);
  if (!variable?.dimensions || !('equation' in variable)) return;
  const before = apart(variable.equation);
  const elements = { ...before.elements };
  for (const [key, text] of Object.entries(args.texts)) {
    if (text === null) delete elements[key];
    else elements[key] = text;
  }
  variable.equation = { ...before, elements };
  delete variable.guess;
};

/** Writes the equation of all elements that have none of their own; blank leaves them without one. */
export const setDefault: Command<OfVariable & { readonly equation: string }> = (document, args) => {
  const variable = variableIn(document, args);
  if (!variable?.dimensions || !('equation' in variable)) return;
  const { elements } = apart(variable.equation);
  variable.equation = { ...(args.equation.trim() === '' ? {} : { default: args.equation }), elements };
  delete variable.guess;
};

function apart(equation: Equation): Exclude<Equation, string> {
  if (typeof equation !== 'string') return equation;
  return { ...(equation.trim() === '' ? {} : { default: equation }), elements: {} };
}

import { foldName } from '#core/language';
import type { Equation } from '#core/model';

/** The form in which elements' names (`north,young`) are compared. */
export function elementKey(element: string): string {
  return element.split(',').map(foldName).join(',');
}

/** Which text defines each element. `element` is the text's own key where it is not common to several. */
export interface ElementText {
  readonly text: string;
  readonly element?: string;
}

/** Reads the texts of an equation by element. */
export function equationReader(equation: Equation): (element: string) => ElementText {
  if (typeof equation === 'string') return () => ({ text: equation });
  const own = new Map(Object.entries(equation.elements).map(([key, text]) => [elementKey(key), { text, element: key }]));
  const rest: ElementText = { text: equation.default ?? '' };
  return (element) => own.get(elementKey(element)) ?? rest;
}

/** The keys of an equation that name none of these elements. */
export function strangeElements(equation: Equation, elements: readonly string[]): string[] {
  if (typeof equation === 'string') return [];
  const known = new Set(elements.map(elementKey));
  return Object.keys(equation.elements).filter((key) => !known.has(elementKey(key)));
}

import { act } from '@testing-library/react';
import type { ModelDocument, Shape } from '#core/model';
import { getDocument, getHistory, select, undo } from '#editor/store';
import { elementOf, model, must, viewIn } from '#test/documents';
import { onlyCurve } from './retention.ts';

/** Selects symbols by the names of their variables. */
export const choose = (...of: string[]) => act(() => select(of.map((name) => elementOf(getDocument(), name))));
/** A part of the drawing of the only link. */
export const linkShape = (name: string) => document.querySelector(`#lw-element-${onlyCurve(getDocument())} .lw-link-${name}`);
/** Takes the last step back: answers what is left, if all that was done was that one step. */
export function takenBack(): ModelDocument | null {
  if (getHistory().undo === null) return null;
  act(() => { undo(); });
  return getHistory().undo === null ? getDocument() : null;
}

/** Three words, unevenly placed. */
export const uneven = () => model().auxiliary('a', '', { at: { x: 0, y: 0 } }).auxiliary('b', '', { at: { x: 120, y: 40 } }).auxiliary('c', '', { at: { x: 400, y: -30 } }).build();
/** The symbol of a variable. */
export const shapeNamed = (document: ModelDocument, name: string): Shape => {
  const element = viewIn(document).elements[elementOf(document, name)];
  return must(element?.kind === 'shape' ? element : undefined, name);
};

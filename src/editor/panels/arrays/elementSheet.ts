import { foldName, parse, readNumber, shortest, type DecimalSign } from '#core/language';
import { elementTexts } from '#core/compiler';
import { dimensionsOf, elementNames, type Diagnostic, type Dimension, type ModelDocument, type NumberFormat, type Stock, type Flow, type Auxiliary } from '#core/model';
import { showNumber } from '#editor/store';
import type { CellLook } from './Grid.tsx';
import type { Edges } from './cells.ts';
import type { Spot } from './gridKeys.ts';

/** What has an equation. */
export type WithEquation = Stock | Flow | Auxiliary;

/** An array's equations as a table: rows are the first dimension, columns the last of several; of those between, one element each is chosen. */
export interface ElementSheet extends Edges {
  readonly axes: readonly Dimension[];
  /** The dimensions between the first and the last. */
  readonly others: readonly Dimension[];
  readonly keyAt: (at: Spot) => string;
  readonly lookAt: (at: Spot) => CellLook;
}

/** The table of a variable's equations, at these places (from 0) on the dimensions between. */
export function elementSheet(document: Pick<ModelDocument, 'dimensions'>, variable: WithEquation, between: readonly number[], diagnostics: readonly Diagnostic[]): ElementSheet {
  const axes = dimensionsOf(document, variable);
  const names = axes.map(elementNames);
  const texts = elementTexts(document, axes, variable.equation);
  const placesAt = ({ row, column }: Spot) => (axes.length === 1 ? [row] : [row, ...axes.slice(1, -1).map((_, at) => between[at] ?? 0), column]);
  const keyAt = (at: Spot) => placesAt(at).map((place, axis) => names[axis]?.[place] ?? '').join(',');
  const problems = new Map(diagnostics.filter(({ severity }) => severity === 'error').map(({ place, message }) => [folded(place.element), message]));
  return {
    axes,
    others: axes.slice(1, -1),
    rows: names[0] ?? [],
    columns: axes.length === 1 ? [''] : (names.at(-1) ?? []),
    keyAt,
    lookAt(at) {
      const offset = placesAt(at).reduce((sum, place, axis) => sum * (names[axis]?.length ?? 1) + place, 0);
      const { text, element } = texts.at(offset);
      return { text, shown: shownAs(text, variable.format), inherited: folded(element) !== folded(keyAt(at)), problem: problems.get(folded(element)) ?? null };
    },
  };
}

/** A plain number in the variable's own format; any other text as it is. */
function shownAs(text: string, format: NumberFormat | undefined): string {
  const reading = readNumber(text, '.');
  return reading.ok ? showNumber(reading.value, format) : text;
}

function folded(key: string | undefined): string {
  return key === undefined ? '' : key.split(',').map(foldName).join(',');
}

/** What is typed or pasted as a text of the language: a number as people write it (`5%`, `0,3`) becomes one; null for nothing. */
export function cellEquation(typed: string, decimal: DecimalSign): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const { expr, problems } = parse(text);
  if (expr?.kind === 'number' && problems.length === 0) return text;
  const reading = readNumber(text, decimal);
  if (!reading.ok) return text;
  return shortest(reading.value);
}

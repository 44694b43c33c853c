import type { Model, ModelDocument, VariableId } from '#core/model';
import { cloudOutline } from '../cloud.ts';
import { allInfluences } from '../influence.ts';
import { outlineBounds } from '../outline.ts';
import type { Tie } from './net.ts';

/** What a cloud covers, counted from its place. */
export const cloudBox = outlineBounds(cloudOutline({ x: 0, y: 0 }));

/** Ties of equations that no curve shows between variables that stand in a net. */
export function hiddenTies(document: ModelDocument, model: Model, places: ReadonlyMap<VariableId, number>, known: readonly Tie[]): Tie[] {
  const drawn = new Set(known.map(({ from, to }) => `${from} ${to}`));
  return allInfluences(document, model).flatMap(({ from, to, material }): Tie[] => {
    const [a, b] = [places.get(from), places.get(to)];
    return material || a === undefined || b === undefined || drawn.has(`${a} ${b}`) ? [] : [{ from: a, to: b, drawn: false }];
  });
}

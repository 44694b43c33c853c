import { createResolver, readsOf, type Model, type ModelDocument, type VariableId } from '#core/model';
import { naturesOf, pushesOn } from './nature.ts';
import { startValues } from './starts.ts';

/** A place where the part with numbers and the part without meet. */
export interface BoundaryCrossing {
  readonly from: VariableId;
  readonly to: VariableId;
  /** An equation reads a word, for which 1 is normal; or a word compares a number with its value at the start. */
  readonly kind: 'counts' | 'compares';
  /** That value, where it is known; at 0 there is no share of it, and the number's own unit counts. */
  readonly normal?: number;
}

/** Every such place of a model, in the order of drawing. */
export function boundaryOf(document: ModelDocument, model: Model): BoundaryCrossing[] {
  const natures = naturesOf(model);
  const starts = startValues(document, model, natures);
  const resolver = createResolver(document);
  return Object.values(model.variables).flatMap((variable): BoundaryCrossing[] => {
    const isNumber = natures.get(variable.id) === 'number';
    if (isNumber) {
      const read = new Set(readsOf(model.id, variable, resolver));
      return [...read].filter((from) => natures.get(from) === 'word').map((from) => ({ from, to: variable.id, kind: 'counts' }));
    }
    const numbers = pushesOn(model, variable).filter(({ from }) => natures.get(from.id) === 'number');
    return numbers.map(({ from: { id } }) => {
      const normal = starts.get(id);
      return { from: id, to: variable.id, kind: 'compares', ...(normal !== undefined && { normal }) };
    });
  });
}

import type { VectorFunction } from '#core/compiler';
import { allocate, demanded, evenProfiles, marketPrice, priceByPriority, supplied } from './allocation.ts';
import { lookedUp } from './lookup.ts';
import { inverse } from './matrix.ts';
import { selected } from './select.ts';
import { ranks, reordered, sortOrder } from './order.ts';

type Arrays = readonly (readonly number[])[];

/** What a function of whole arrays makes of them and of single numbers: all its elements. */
type VectorBody = (arrays: Arrays, args: readonly number[]) => readonly number[];

const NA = -(2 ** 109);

/** The functions of whole arrays. Sources: Vensim help, the page of each function. */
const bodies: Record<VectorFunction, VectorBody> = {
  'ALLOCATE AVAILABLE': ([amounts = [], profiles = []], [supply = NaN]) => allocate({ amounts, profiles }, supply),
  'ALLOCATE BY PRIORITY': ([amounts = [], priorities = []], [size = NaN, width = NaN, supply = NaN]) => {
    const asked = amounts.slice(0, Math.round(size));
    return allocate({ amounts: asked, profiles: evenProfiles(priorities, width) }, supply);
  },
  'DEMAND AT PRICE': ([amounts = [], profiles = []], [price = NaN]) => [demanded({ amounts, profiles }, 0, price)],
  'FIND MARKET PRICE': ([wanted = [], wanting = [], offered = [], offering = []]) =>
    [marketPrice({ amounts: wanted, profiles: wanting }, { amounts: offered, profiles: offering })],
  'INVERT MATRIX': ([matrix = []]) => inverse(matrix, Math.round(Math.sqrt(matrix.length))),
  MARKETP: ([amounts = [], priorities = []], [size = NaN, width = NaN, supply = NaN]) =>
    [priceByPriority(amounts.slice(0, Math.round(size)), priorities, width, supply)],
  'SUPPLY AT PRICE': ([amounts = [], profiles = []], [price = NaN]) => [supplied({ amounts, profiles }, 0, price)],
  'VECTOR ELM MAP': ([values = []], [offset = NaN]) => [values[Math.round(offset)] ?? NA],
  'VECTOR LOOKUP': ([values = []], [x = NaN, from = NaN, to = NaN, mode = NaN]) => [lookedUp(values, x, from, to, mode)],
  'VECTOR RANK': ([values = []], [direction = NaN]) => ranks(values, direction),
  'VECTOR REORDER': ([values = [], order = []]) => reordered(values, order),
  'VECTOR SELECT': ([selection = [], values = []], [otherwise = NaN, how = NaN]) => [selected(selection, values, otherwise, how)],
  'VECTOR SORT ORDER': ([values = []], [direction = NaN]) => sortOrder(values, direction),
};

/** All elements of what a function makes of whole arrays. */
export function vectorOf(name: VectorFunction, arrays: Arrays, args: readonly number[]): readonly number[] {
  return bodies[name](arrays, args);
}

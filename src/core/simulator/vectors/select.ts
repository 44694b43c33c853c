import { pow } from '../transcendental/power.ts';

/** Ways to join the selected values: of the value times its selection, of the value to that power, and of the value alone. */
const POWERS = 5;
const PLAIN = 6;

/**
 * The values whose selection is not 0, joined as `how` says: 0 and 6 the sum, 1, 5 and 7 the product, 2 and 8 the smallest,
 * 3 and 9 the largest, 4 and 10 the average; `otherwise` where none is selected. Source: Vensim help, "VECTOR SELECT".
 */
export function selected(selection: readonly number[], values: readonly number[], otherwise: number, how: number): number {
  const way = Math.round(how);
  const found = selection.flatMap((weight, i) => (weight === 0 ? [] : [weighed(values[i] ?? NaN, weight, way)]));
  return found.length === 0 ? otherwise : joined(found, way >= PLAIN ? way - PLAIN : way);
}

function weighed(value: number, weight: number, way: number): number {
  if (way === POWERS) return pow(value, weight);
  return way >= PLAIN ? value : value * weight;
}

function joined(values: readonly number[], way: number): number {
  switch (way) {
    case 0:
      return values.reduce((sum, value) => sum + value, 0);
    case 1:
    case POWERS:
      return values.reduce((product, value) => product * value, 1);
    case 2:
      return values.reduce((least, value) => Math.min(least, value));
    case 3:
      return values.reduce((most, value) => Math.max(most, value));
    case 4:
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    default:
      return NaN;
  }
}

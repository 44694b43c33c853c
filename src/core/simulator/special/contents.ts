import type { ContentsOf } from '#core/compiler';
import type { SpecialState } from './state.ts';

/** What is asked of the parts of a special stock; not a number where there is no such stock. */
export function contentsOf(state: SpecialState | undefined, what: ContentsOf, index: number): number {
  if (!state) return NaN;
  const count = state.parts();
  if (what === 'SIZE') return count;
  if (what === 'at') return partAt(state, Math.floor(index) - 1, count);
  let [sum, least, most] = [0, Infinity, -Infinity];
  for (let place = 0; place < count; place++) {
    const part = state.part(place);
    sum += part;
    least = Math.min(least, part);
    most = Math.max(most, part);
  }
  if (count === 0) return 0;
  switch (what) {
    case 'SUM':
      return sum;
    case 'MEAN':
      return sum / count;
    case 'MIN':
      return least;
    case 'MAX':
      return most;
    case 'STDDEV':
      return deviation(state, count, sum / count);
  }
}

function partAt(state: SpecialState, place: number, count: number): number {
  return place >= 0 && place < count ? state.part(place) : 0;
}

/** Of all parts, as STDDEV of an array. */
function deviation(state: SpecialState, count: number, mean: number): number {
  let squares = 0;
  for (let place = 0; place < count; place++) squares += (state.part(place) - mean) * (state.part(place) - mean);
  return Math.sqrt(squares / count);
}

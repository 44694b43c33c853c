import { words } from '#core/words';
import { showNumber } from '#editor/store';
import type { Curve, Figure } from './figure.ts';
import { sayMoment, type Clock } from './moment.ts';

/** A move smaller than this share of the curve's size is no move. */
const LEVEL = 0.001;

/** What a chart shows, in a sentence a curve: for those who hear it, and under a picture of it. */
export function summaryOf(figure: Figure): string {
  const { curves, subject } = figure;
  const spoken = curves.filter(({ role }) => role !== 'base').map((curve) => sentenceOf(subject === null ? curve : { ...curve, name: words.charts.inScenario(subject, curve.name) }, figure));
  return spoken.length === 0 ? words.charts.nothing : spoken.join(' ');
}

function sentenceOf({ name, format, times, values }: Curve, clock: Clock): string {
  const last = values.length - 1;
  const [from, to] = [values[0] ?? Number.NaN, values[last] ?? Number.NaN];
  const top = extreme(values, (a, b) => a > b);
  const bottom = extreme(values, (a, b) => a < b);
  const print = (value: number) => showNumber(value, format);
  const size = Math.max(Math.abs(values[top] ?? 0), Math.abs(values[bottom] ?? 0));
  const moved = (at: number, value: number) => Math.abs((values[at] ?? 0) - value) > LEVEL * size;
  const turns = [
    moved(top, from) && moved(top, to) ? words.charts.peaks(print(values[top] ?? 0), sayMoment(clock, times[top] ?? 0)) : '',
    moved(bottom, from) && moved(bottom, to) ? words.charts.bottoms(print(values[bottom] ?? 0), sayMoment(clock, times[bottom] ?? 0)) : '',
  ].filter((turn) => turn !== '');
  if (turns.length === 0 && Math.abs(to - from) <= LEVEL * size) return words.charts.stays(name, print(to));
  return words.charts.moves({ name, from: print(from), to: print(to), direction: Math.sign(to - from), turns });
}

function extreme(values: Float64Array, beyond: (a: number, b: number) => boolean): number {
  let found = 0;
  for (let at = 1; at < values.length; at += 1) {
    if (beyond(values[at] ?? Number.NaN, values[found] ?? Number.NaN)) found = at;
  }
  return found;
}

import { words } from '#core/words';
import { showNumber } from '#editor/store';
import type { Curve } from './figure.ts';
import { sayMoment, type Clock } from './moment.ts';

/** A curve's last value as people read it: what the legend shows beside its name. */
export function lastValue({ values, format }: Curve): string {
  const last = values[values.length - 1];
  return last === undefined ? '' : showNumber(last, format);
}

/** That a curve's run ended before its time, and when; empty where it went through. */
export function endingOf({ ended }: Curve, clock: Clock): string {
  return ended === null ? '' : words.charts.stopsAt(sayMoment(clock, ended));
}

import { formatNumber } from '#core/language';
import type { Curve } from './figure.ts';

/** A curve's last value as people read it: what the legend shows beside its name. */
export function lastValue({ values, format }: Curve): string {
  const last = values[values.length - 1];
  return last === undefined ? '' : formatNumber(last, format);
}

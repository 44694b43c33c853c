import { readNumber } from '#core/language';
import type { NumberFormat } from '#core/model';
import type { NumberReading } from '#editor/ui';

/** The sign that this browser's language puts before decimals. */
export const decimalSign = (1.5).toLocaleString().includes(',') ? ',' : '.';

/** Reads a typed number. In a field that shows percent the sign may be left out: `5` there means 5 %. */
export function readingOf(text: string, format?: NumberFormat): NumberReading {
  const reading = readNumber(text, decimalSign);
  if (!reading.ok) return { problem: reading.message };
  const bare = format?.display === 'percent' && !reading.percent;
  return { value: bare ? reading.value / 100 : reading.value };
}

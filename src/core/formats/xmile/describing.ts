import type { NumberFormat, Range, Threshold, Variable } from '#core/model';
import type { XmlElement } from '../xml.ts';
import { attributeNumber, attributeOf, childOf, childrenOf, numberOf, textOf } from './element.ts';
import { ownOfVariable, readOwn, readThreshold } from './own.ts';
import type { FileReading } from './reading.ts';
import { readProse } from './spelling.ts';

/** What is said about a variable beside its numbers. */
type Described = Pick<Variable, 'units' | 'note' | 'range' | 'format' | 'access' | 'guess' | 'tags' | 'thresholds'>;

/** Reads what is said about a variable beside its numbers: unit, note, range, format, access, marks of ours. */
export function describe(element: XmlElement, file: FileReading): Described {
  const units = textOf(element, 'units');
  const note = readProse(childOf(element, 'doc'));
  const range = readRange(element, file) ?? readRange(element, file, 'scale');
  const format = readFormat(element);
  const access = attributeOf(element, 'access');
  return {
    ...(units !== null && { units }),
    ...(note !== '' && { note }),
    ...(range && { range }),
    ...(format && { format }),
    ...((access === 'input' || access === 'output') && { access }),
    ...readOwn(ownOfVariable, element),
    ...marksOf(element),
  };
}

/** Slider limits; a `<scale>` of an axis stands in where there are none. */
function readRange(element: XmlElement, file: FileReading, tag: 'range' | 'scale' = 'range'): Range | null {
  const child = childOf(element, tag);
  if (!child || attributeOf(child, 'auto') !== null) return null;
  const min = attributeNumber(child, 'min', file.report);
  const max = attributeNumber(child, 'max', file.report);
  const step = numberOf(attributeOf(child, 'loopwell:step'));
  const range: Range = { ...(min !== null && { min }), ...(max !== null && { max }), ...(step !== null && { step }) };
  return Object.keys(range).length > 0 ? range : null;
}

/** `precision="0.01"` is two digits after the decimal sign (XMILE 1.0, 4.1.1). */
function readFormat(element: XmlElement): NumberFormat | null {
  const child = childOf(element, 'format');
  if (!child) return null;
  const display = attributeOf(child, 'display_as')?.toLowerCase();
  const precision = attributeOf(child, 'precision');
  const format: NumberFormat = {};
  if (display === 'currency' || display === 'percent' || display === 'number') format.display = display;
  if (precision !== null && /^\d*\.?\d*$/u.test(precision)) format.precision = precision.split('.')[1]?.length ?? 0;
  return Object.keys(format).length > 0 ? format : null;
}

/** Words to filter by, and values at which the colour changes. */
function marksOf(element: XmlElement): Pick<Described, 'tags' | 'thresholds'> {
  const tags = childrenOf(element, 'loopwell:tag').map(({ attributes }) => attributes['name'] ?? '').filter((tag) => tag !== '');
  const thresholds = childrenOf(element, 'loopwell:threshold').map(readThreshold).filter((threshold): threshold is Threshold => threshold !== null);
  return { ...(tags.length > 0 && { tags: [...new Set(tags)] }), ...(thresholds.length > 0 && { thresholds }) };
}

import type { GraphicalFunction } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { attributeNumber, attributeOf, childOf } from './element.ts';
import type { Report } from '../report.ts';

/**
 * Reads a `<gf>` (XMILE 1.0, 3.1.4): `<ypts>` against `<xpts>`, or against an even grid over `<xscale>`. An xscale
 * beside xpts is ignored. Null, with a warning, where no points are left; `variable` names it in the report.
 */
export function readTable(gf: XmlElement, variable: string, report: Report): GraphicalFunction | null {
  const y = readPoints(childOf(gf, 'ypts'));
  const x = readPoints(childOf(gf, 'xpts'));
  const scale = readScale(gf, 'xscale', report);
  if (!y || y.length === 0 || (!x && !scale)) {
    report.warning(gf, words.formats.brokenTable(variable), 'lost');
    return null;
  }
  const table: GraphicalFunction = { kind: kindOf(gf), ...(x ? pairs(gf, x, y, variable, report) : { x: scale ?? { min: 0, max: 1 }, y }) };
  const yRange = readScale(gf, 'yscale', report);
  if (yRange) table.yRange = yRange;
  return table;
}

/** Stella's older files say `discrete="true"` instead of the type. */
function kindOf(gf: XmlElement): GraphicalFunction['kind'] {
  const type = attributeOf(gf, 'type')?.toLowerCase();
  if (type === 'discrete' || type === 'extrapolate') return type;
  return attributeOf(gf, 'discrete')?.toLowerCase() === 'true' ? 'discrete' : 'continuous';
}

/** The numbers of a list split at its `sep`, a comma where none is named; null where a piece is no number. */
function readPoints(element: XmlElement | null): number[] | null {
  if (!element) return null;
  const separator = element.attributes['sep'] || ',';
  const pieces = element.text.split(separator).map((piece) => piece.trim());
  if (pieces.at(-1) === '') pieces.pop();
  const numbers = pieces.map((piece) => (piece === '' ? NaN : Number(piece)));
  return numbers.every(Number.isFinite) ? numbers : null;
}

function readScale(gf: XmlElement, name: string, report: Report): { min: number; max: number } | null {
  const scale = childOf(gf, name);
  if (!scale) return null;
  const min = attributeNumber(scale, 'min', report);
  const max = attributeNumber(scale, 'max', report);
  return min === null || max === null ? null : { min, max };
}

/** As many points as both lists have, by ascending x. */
function pairs(gf: XmlElement, x: number[], y: number[], variable: string, report: Report): { x: number[]; y: number[] } {
  const count = Math.min(x.length, y.length);
  if (x.length !== y.length) report.warning(gf, words.formats.unevenTable(variable, count), 'lost');
  const points = x.slice(0, count).map((at, index) => ({ x: at, y: y[index] ?? 0 }));
  const ascending = points.every((point, index) => index === 0 || point.x >= (points[index - 1]?.x ?? point.x));
  if (!ascending) {
    report.warning(gf, words.formats.unsortedTable(variable));
    points.sort((a, b) => a.x - b.x);
  }
  return { x: points.map((point) => point.x), y: points.map((point) => point.y) };
}

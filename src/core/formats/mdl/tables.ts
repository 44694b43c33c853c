import type { GraphicalFunction } from '#core/model';
import { words } from '#core/words';
import type { InFile, Report } from '../report.ts';
import type { TablePoint, WrittenTable } from './syntax.ts';

/**
 * A written table as a graphical function: its points by ascending x. Vensim holds the first and the last value beyond
 * them. Null, with a warning, where there are no points; `name` says whose it is.
 */
export function tableOf({ points: written, range }: WrittenTable, name: string, at: InFile, report: Report): GraphicalFunction | null {
  const points = written.filter((point) => point.every(Number.isFinite));
  if (points.length === 0) {
    report.warning(at, words.formats.brokenTable(name), 'lost');
    return null;
  }
  const ascending = points.every((point, place) => place === 0 || point[0] >= (points[place - 1]?.[0] ?? point[0]));
  const sorted = ascending ? points : points.toSorted((one, other) => one[0] - other[0]);
  if (!ascending) report.warning(at, words.formats.unsortedTable(name));
  return { kind: 'continuous', ...columnsOf(sorted), ...limitsOf(range) };
}

/** The x and the y of points. */
export function columnsOf(points: readonly TablePoint[]): { x: number[]; y: number[] } {
  return { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
}

function limitsOf(range: WrittenTable['range']): Pick<GraphicalFunction, 'yRange'> {
  if (!range || !(range.max[1] - range.min[1] > 0 && Number.isFinite(range.max[1] - range.min[1]))) return {};
  return { yRange: { min: range.min[1], max: range.max[1] } };
}

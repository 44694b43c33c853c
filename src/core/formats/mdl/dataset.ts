import { foldName } from '#core/language';
import type { Beside } from '../sheets/files.ts';
import { decodeText } from '../text.ts';
import type { Definition, TablePoint } from './syntax.ts';

/** The series of variables that have no equation, by `seriesKey`, the file that they come from, and all that were looked for. */
export interface Dataset {
  readonly from: string | null;
  readonly series: ReadonlyMap<string, readonly TablePoint[]>;
  readonly paths: readonly string[];
}

/**
 * Reads the data set beside a model: `model_data.dat` or `data.dat`. `model.dat` is not looked at: what a run of the model
 * came to goes by that name. Where no variable is without an equation none is looked for.
 */
export async function readDataset(title: string, definitions: readonly Definition[], beside: Beside): Promise<Dataset> {
  const paths = [`${title}_data.dat`, 'data.dat'];
  if (!definitions.some(({ body }) => body.kind === 'nothing')) return { series: new Map(), from: null, paths };
  for (const path of paths) {
    const bytes = await beside(path);
    const decoded = bytes && decodeText(bytes);
    if (decoded && 'text' in decoded) return { series: seriesIn(decoded.text), from: path, paths };
  }
  return { series: new Map(), from: null, paths };
}

/** Names a series: the variable and its elements, the way that `name[A1,B2]` in a file is read. */
export function seriesKey(name: string, elements: readonly string[]): string {
  return [name, ...elements].map((part) => foldName(part)).join('\n');
}

/** Vensim's text form of a data set: a name in a line of its own, then a time and a value in each line. */
function seriesIn(text: string): Map<string, TablePoint[]> {
  const series = new Map<string, TablePoint[]>();
  let open: TablePoint[] = [];
  for (const line of text.split(/\r\n?|\n/u)) {
    const [time, value, ...more] = line.trim().split(/[\t,; ]+/u).map(Number);
    if (time !== undefined && value !== undefined && more.length === 0 && Number.isFinite(time) && Number.isFinite(value)) open.push([time, value]);
    else if (line.trim() !== '') {
      open = [];
      series.set(keyFrom(line), open);
    }
  }
  return series;
}

function keyFrom(line: string): string {
  const [, name = '', elements] = /^\s*"?(.*?)"?\s*(?:\[(.*)\])?\s*$/su.exec(line) ?? [];
  return seriesKey(name, elements?.split(',').map((element) => element.trim()) ?? []);
}

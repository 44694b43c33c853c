import { readDelimited } from './readDelimited.ts';
import { readWorkbook, type Workbook } from './readWorkbook.ts';
import type { Sheet } from './sheet.ts';

/** Gives the bytes of a file beside the model, by the path that the model names; null where there is none. */
export type Beside = (path: string) => Promise<Uint8Array | null>;

/** The files beside a model that could be read. */
export interface DataFiles {
  /** Whether a file is there, by the path that the model names. */
  has(path: string): boolean;
  /** A tab of a workbook, or a text file with the tab as its delimiter; null where there is no such thing. */
  sheet(path: string, tab: string): Sheet | null;
}

/** Reads the files at some paths. */
export async function readDataFiles(paths: Iterable<string>, beside: Beside): Promise<DataFiles> {
  const books = new Map<string, Workbook>();
  const texts = new Map<string, Uint8Array>();
  for (const path of new Set(paths)) {
    const bytes = await beside(path.replace(/\\/gu, '/'));
    if (!bytes) continue;
    const book = isText(path) ? null : await readWorkbook(bytes);
    if (book) books.set(path, book);
    else texts.set(path, bytes);
  }
  const parsed = new Map<string, Sheet>();
  const delimited = (path: string, tab: string): Sheet | null => {
    const bytes = texts.get(path);
    if (!bytes) return null;
    const key = `${tab}\n${path}`;
    const sheet = parsed.get(key) ?? readDelimited(bytes, delimiterOf(tab));
    parsed.set(key, sheet);
    return sheet;
  };
  return {
    has: (path) => books.has(path) || texts.has(path),
    sheet: (path, tab) => books.get(path)?.get(tab.toLowerCase()) ?? delimited(path, tab),
  };
}

function isText(path: string): boolean {
  return /\.(?:csv|tab|tsv|txt|dat)$/iu.test(path);
}

/** Text files name their delimiter where workbooks name a tab. */
function delimiterOf(tab: string): string {
  if (/^(?:\\t|tab)$/iu.test(tab)) return '\t';
  return tab.length === 1 ? tab : ',';
}

import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { readPlace, sheetOf, type CellValue, type NamedCells, type Sheet } from './sheet.ts';

/** The sheets of a workbook, by name in lower case. */
export type Workbook = ReadonlyMap<string, Sheet>;

/** Sheets are read up to this many rows. */
const MOST_ROWS = 100_000;

/** Reads a workbook of Excel, old or new; null where the bytes are none. The library comes when it is needed. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook | null> {
  const { read } = await import('@e965/xlsx');
  try {
    const book = read(bytes, { type: 'array', dense: true, sheetRows: MOST_ROWS });
    return new Map(Object.entries(book.Sheets).map(([name, sheet]) => [name.toLowerCase(), sheetOf(cellsOf(sheet), namesOn(name, book))]));
  } catch {
    return null;
  }
}

function cellsOf(sheet: WorkSheet): CellValue[][] {
  return Array.from(sheet['!data'] ?? [], (row) => Array.from(row ?? [], (cell) => valueOf(cell?.v)));
}

function valueOf(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? Number(value) : null;
}

function namesOn(sheet: string, { Workbook }: WorkBook): Map<string, NamedCells> {
  const found = new Map<string, NamedCells>();
  for (const { Name, Ref } of Workbook?.Names ?? []) {
    const [, quoted, plain, from = '', to = from] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^:!]+)(?::([^:!]+))?$/u.exec(Ref) ?? [];
    const owner = quoted?.replace(/''/gu, "'") ?? plain;
    const first = readPlace(from);
    const last = readPlace(to);
    if (owner?.toLowerCase() !== sheet.toLowerCase() || !first || !last) continue;
    const row = first.row ?? 0;
    const column = first.column ?? 0;
    const rows = (last.row ?? MOST_ROWS) - row + 1;
    found.set(Name.toLowerCase(), { row, column, rows, columns: (last.column ?? 16_383) - column + 1 });
  }
  return found;
}

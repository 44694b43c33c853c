/** A cell: a number, a text, or nothing. */
export type CellValue = number | string | null;

/** A place in a sheet; rows and columns count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A part of a sheet that has a name in its file. */
export interface NamedCells extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

/** One table of a file. */
export interface Sheet {
  /** Nothing beyond the edges. */
  cell(row: number, column: number): CellValue;
  /** How many rows and columns have anything in them. */
  readonly rows: number;
  readonly columns: number;
  /** The cells that a name of the file stands for on this sheet, or null. */
  named(name: string): NamedCells | null;
}

/** A sheet of rows that are known. */
export function sheetOf(rows: readonly (readonly CellValue[])[], names: ReadonlyMap<string, NamedCells> = new Map()): Sheet {
  return {
    cell: (row, column) => rows[row]?.[column] ?? null,
    rows: rows.length,
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
    named: (name) => names.get(name.trim().toLowerCase()) ?? null,
  };
}

/** `B12` as a place, `B` as a column, `12` as a row, each counted from 0; null for anything else. */
export function readPlace(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const [, letters, digits] = /^\$?([a-z]{1,3})?\$?(\d{1,7})?$/iu.exec(text.trim()) ?? [];
  if (letters === undefined && digits === undefined) return null;
  return { column: letters === undefined ? null : columnOf(letters), row: digits === undefined ? null : Number(digits) - 1 };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

import { foldName, type DecimalSign } from '#core/language';

/** A text for one cell of a table; rows and columns count from 0. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A rectangle of a table, its last row and column among it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The names at the edges of a table; a table of one column has one name there that nobody pastes. */
export interface Edges {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** What becomes of a paste: the texts that have a place, and how many lines and columns of it have none. */
export interface Pasting {
  readonly texts: readonly CellText[];
  /** It was laid out by the names in it, not by where it was pasted. */
  readonly named: boolean;
  readonly lost: { readonly rows: number; readonly columns: number };
}

/** More cells than these are not read from a clipboard. */
const MOST_CELLS = 1_000_000;

/**
 * The cells of a text copied from a spreadsheet or a CSV file: parted by tabs, else by semicolons, else by commas where they
 * part every line alike and are no decimal signs. A cell in double quotes may hold all of these and line breaks.
 */
export function readCells(text: string, columns: number): string[][] {
  const body = text.replace(/(?:\r\n?|\n)+$/u, '');
  return rowsOf(body, separatorOf(body, columns));
}

/** Whether a text copied from a spreadsheet is more than one cell. */
export const severalCells = (text: string): boolean => /[\t\r\n]/u.test(text.trim());

function separatorOf(text: string, columns: number): string | null {
  if (text.includes('\t')) return '\t';
  const lines = text.split(/\r\n?|\n/u);
  if (/[([]/u.test(text)) return null;
  if (text.includes(';')) return ';';
  const counts = new Set(lines.map((line) => line.replace(/"(?:[^"]|"")*"/gu, '').split(',').length - 1));
  if (counts.size !== 1 || counts.has(0)) return null;
  const decimals = columns === 1 && lines.every((line) => /^\s*[-+−]?[\d.'\s]*\d,\d+\s*%?\s*$/u.test(line));
  return decimals ? null : ',';
}

function rowsOf(text: string, separator: string | null): string[][] {
  const rows: string[][] = [[]];
  const stop = separator === null ? /\r\n?|\n/gu : new RegExp(`\\r\\n?|\\n|${separator}`, 'gu');
  let at = 0;
  for (let count = 0; at <= text.length && count < MOST_CELLS; count += 1) {
    stop.lastIndex = quoteEnd(text, at);
    const found = stop.exec(text);
    const end = found?.index ?? text.length;
    rows.at(-1)?.push(unquoted(text.slice(at, end)));
    if (!found) break;
    if (found[0] !== separator) rows.push([]);
    at = end + found[0].length;
  }
  return rows;
}

/** Behind the quoted cell that begins here; here where none does, or where it never ends. */
function quoteEnd(text: string, from: number): number {
  const quoted = /^\s*"(?:[^"]|"")*"/u.exec(text.slice(from));
  const behind = quoted ? from + quoted[0].length : from;
  // A name in quotes that goes on, such as `"far west" * 2`, is no quoted cell.
  return quoted && /^[^\S\r\n]*(?:$|[\r\n\t;,])/u.test(text.slice(behind)) ? behind : from;
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^"(?:[^"]|"")*"$/u.test(text) && /[\t\r\n;,"]|^[-+\d.\s%]+$/u.test(text.slice(1, -1)) ? text.slice(1, -1).replace(/""/gu, '"') : text;
}

/** Cells as spreadsheets take them: tabs between columns, and quotes where a cell needs them. */
export function printCells(rows: readonly (readonly string[])[]): string {
  const printed = (cell: string) => (/[\t\r\n]|^"/u.test(cell) ? `"${cell.replace(/"/gu, '""')}"` : cell);
  return rows.map((row) => row.map(printed).join('\t')).join('\n');
}

/**
 * Where pasted cells go. Names of the table's rows beside them, or of its columns above them, say where; without names the
 * first goes to the top left of what is selected, and one alone into every selected cell.
 */
export function layPaste(cells: readonly (readonly string[])[], edges: Edges, selected: CellRange): Pasting {
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (only !== undefined) return { texts: cellsIn(selected).map((at) => ({ ...at, text: only })), named: false, lost: NONE };
  const width = Math.max(...cells.map((row) => row.length));
  const placeOf = (names: readonly string[]) => {
    const places = new Map(names.map((name, at) => [foldName(name), at]));
    return (cell: string | undefined) => places.get(foldName((cell ?? '').replace(/^"(.*)"$/u, '$1'))) ?? null;
  };
  const [rowOf, columnOf] = [placeOf(edges.rows), placeOf(edges.columns)];
  const below = cells.slice(1);
  const headed = cells.length > 1 && isHead(cells[0] ?? [], { rowOf, columnOf, below, columns: edges.columns.length });
  const body = headed ? below : cells;
  const besideRows = width > 1 && body.every((row) => rowOf(row[0]) !== null) && (headed || width > edges.columns.length - selected.left);
  const heads = (headed ? (cells[0] ?? []) : []).slice(besideRows && (cells[0]?.length ?? 0) === width ? 1 : 0);
  const byColumn = heads.length > 0 && heads.every((head) => columnOf(head) !== null);
  const texts: CellText[] = [];
  const lost = { rows: new Set<number>(), columns: new Set<number>() };
  for (const [at, row] of body.entries()) {
    const r = besideRows ? (rowOf(row[0]) ?? -1) : selected.top + at;
    for (const [index, text] of row.slice(besideRows ? 1 : 0).entries()) {
      const column = byColumn ? (columnOf(heads[index]) ?? -1) : index + (besideRows && width - 1 >= edges.columns.length ? 0 : selected.left);
      if (r >= edges.rows.length) lost.rows.add(at);
      else if (column < 0 || column >= edges.columns.length) lost.columns.add(index);
      else texts.push({ row: r, column, text });
    }
  }
  return { texts, named: besideRows || byColumn, lost: { rows: lost.rows.size, columns: lost.columns.size } };
}

const NONE = { rows: 0, columns: 0 };

interface Head {
  readonly rowOf: (cell: string | undefined) => number | null;
  readonly columnOf: (cell: string | undefined) => number | null;
  readonly below: readonly (readonly string[])[];
  readonly columns: number;
}

/** Whether the first line names what is below it: columns of the table, or anything above a column of its rows' names. */
function isHead(line: readonly string[], { rowOf, columnOf, below, columns }: Head): boolean {
  const heads = line.slice(line.length > columns ? 1 : 0);
  const named = line.length > 1 && heads.every((cell) => columnOf(cell) !== null) && (line.length > columns || heads.some((cell) => !/^\d+$/u.test(cell)));
  return named || (line.length > 1 && rowOf(line[0]) === null && below.every((row) => rowOf(row[0]) !== null));
}

/** Every cell of a rectangle. */
export function cellsIn({ top, left, bottom, right }: CellRange): { row: number; column: number }[] {
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at).flatMap((row) => columns.map((column) => ({ row, column })));
}

/** The decimal sign that the numbers in some cells have; where none of them tells, the reader's own. */
export function decimalIn(cells: readonly string[], own: DecimalSign): DecimalSign {
  const has = (form: RegExp) => cells.some((cell) => form.test(cell.trim()));
  if (has(/^[^\d]*(?:\d{1,3}(?:[.'\s]\d{3})+|\d+),(?:\d{1,2}|\d{4,})\s*\D*$/u) || has(/^[^\d]*0,\d+\s*\D*$/u)) return ',';
  if (has(/^[^\d]*(?:\d{1,3}(?:[,'\s]\d{3})+|\d+)\.(?:\d{1,2}|\d{4,})\s*\D*$/u) || has(/^[^\d]*0\.\d+\s*\D*$/u)) return '.';
  return own;
}

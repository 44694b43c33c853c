import { decodeText } from '../text.ts';
import { sheetOf, type CellValue, type Sheet } from './sheet.ts';

/** More cells than this are not read. */
const MOST_CELLS = 5_000_000;

/** Reads text with a delimiter between the cells of a row; a cell in double quotes may hold delimiters and line breaks. */
export function readDelimited(bytes: Uint8Array, delimiter: string): Sheet {
  const decoded = decodeText(bytes);
  return sheetOf('text' in decoded ? rowsOf(decoded.text, delimiter) : []);
}

function rowsOf(text: string, delimiter: string): CellValue[][] {
  const rows: CellValue[][] = [[]];
  const stop = new RegExp(`${escaped(delimiter)}|\\r\\n?|\\n`, 'gu');
  let count = 0;
  for (let at = 0; at <= text.length && count < MOST_CELLS; count += 1) {
    const quoted = text.charAt(at) === '"' ? closingQuote(text, at) : at;
    stop.lastIndex = quoted;
    const found = stop.exec(text);
    const end = found?.index ?? text.length;
    rows.at(-1)?.push(cellOf(text.slice(at, end)));
    if (found && found[0] !== delimiter) rows.push([]);
    at = end + (found?.[0].length ?? 1);
  }
  return rows;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** The place after the quote that closes the one at `from`; two together are one inside. */
function closingQuote(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && (text.charAt(at) !== '"' || text.charAt(at + 1) === '"')) at += text.charAt(at) === '"' ? 2 : 1;
  return at + 1;
}

function cellOf(written: string): CellValue {
  const text = written.trim();
  if (text === '') return null;
  if (text.startsWith('"')) return text.slice(1, text.endsWith('"') ? -1 : undefined).replace(/""/gu, '"');
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

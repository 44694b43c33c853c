import { shortest } from '#core/language';
import type { Run } from '#core/simulator';

/** Rows that one piece of text holds: enough to write few pieces, few enough to keep each small. */
const ROWS_PER_PIECE = 500;

/** What ends a line (RFC 4180). */
const END = '\r\n';

/**
 * A run as CSV (RFC 4180): a header, `time` first, then the columns chosen (all, in document order, where none are),
 * one row per saved time. Numbers are in shortest round-trip form, with `NaN`, `Infinity`, `-Infinity`, and minus
 * zero as `0`. A remark stands at the end of the header, over a column without numbers: CSV has no other place for it
 * that every reader takes.
 */
export function writeCsv(run: Run, { columns, remark = '' }: { readonly columns?: readonly number[]; readonly remark?: string } = {}): string {
  return [...csvPieces(run, columns, remark)].join('');
}

/** The same text in pieces, for runs too long to hold as one. */
export function* csvPieces(run: Run, columns: readonly number[] = [...run.columns.keys()], remark = ''): Generator<string> {
  const remarked = remark === '' ? [] : [quoted(remark)];
  const end = ','.repeat(remarked.length) + END;
  yield ['time', ...columns.map((column) => quoted(run.columns[column]?.name ?? '')), ...remarked].join(',') + END;
  const series = [run.times, ...columns.map((column) => run.values[column] ?? new Float64Array(0))];
  for (let from = 0; from < run.times.length; from += ROWS_PER_PIECE) {
    const rows: string[] = [];
    const to = Math.min(from + ROWS_PER_PIECE, run.times.length);
    for (let row = from; row < to; row += 1) rows.push(series.map((values) => shortest(values[row] ?? NaN)).join(','));
    yield rows.join(end) + end;
  }
}

/** A field as CSV spells it: in quotes where it holds a comma, a quote or a line break. */
function quoted(field: string): string {
  return /[",\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

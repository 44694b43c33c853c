import type { Cursor } from './cursor.ts';
import type { TablePoint, WrittenTable } from './syntax.ts';

/** Whether a table in brackets begins here: `([(`, `((1,` or `((-1,`. */
export function startsTable(cursor: Cursor): boolean {
  if (!cursor.is('(')) return false;
  if (cursor.is('[', 1)) return true;
  if (!cursor.is('(', 1)) return false;
  const number = cursor.is('-', 2) || cursor.is('+', 2) ? 3 : 2;
  return cursor.isKind('number', number) && cursor.is(',', number + 1);
}

/**
 * Reads what stands between the brackets of a table: `[(x,y)-(x,y)], (x,y), ...`, where the square brackets hold the
 * corners of the graph and may hold a line of reference, or in the older form all x and then all y.
 */
export function parseTable(cursor: Cursor): WrittenTable {
  const range = cursor.is('[') ? parseRange(cursor) : undefined;
  cursor.accept(',');
  const points = cursor.is('(') ? parsePoints(cursor) : pairUp(parseNumbers(cursor), cursor);
  return { points, ...(range && { range }) };
}

function parseRange(cursor: Cursor): WrittenTable['range'] {
  cursor.expect('[');
  const min = parsePoint(cursor);
  cursor.expect('-');
  const max = parsePoint(cursor);
  while (cursor.accept(',')) if (cursor.is('(')) parsePoint(cursor);
  cursor.expect(']');
  return { min, max };
}

function parsePoints(cursor: Cursor): TablePoint[] {
  const points: TablePoint[] = [parsePoint(cursor)];
  while (cursor.accept(',')) if (cursor.is('(')) points.push(parsePoint(cursor));
  return points;
}

function parsePoint(cursor: Cursor): TablePoint {
  cursor.expect('(');
  const x = parseNumber(cursor);
  cursor.expect(',');
  const y = parseNumber(cursor);
  cursor.expect(')');
  return [x, y];
}

/** Reads a number with any signs before it. */
export function parseNumber(cursor: Cursor): number {
  if (cursor.accept('-')) return -parseNumber(cursor);
  if (cursor.accept('+')) return parseNumber(cursor);
  if (!cursor.isKind('number')) cursor.fail();
  return Number(cursor.take().text);
}

function parseNumbers(cursor: Cursor): number[] {
  const numbers = [parseNumber(cursor)];
  while (cursor.accept(',')) if (!cursor.is(')')) numbers.push(parseNumber(cursor));
  return numbers;
}

function pairUp(numbers: readonly number[], cursor: Cursor): TablePoint[] {
  const half = numbers.length / 2;
  if (!Number.isInteger(half)) cursor.fail();
  return numbers.slice(0, half).map((x, at) => [x, numbers[half + at] ?? 0]);
}

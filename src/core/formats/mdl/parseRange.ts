import type { Cursor } from './cursor.ts';
import type { RangePart, WrittenMapping } from './syntax.ts';

/** Reads the parts of a range up to its mappings or its end. */
export function parseParts(cursor: Cursor): RangePart[] {
  const parts: RangePart[] = [];
  do {
    if (cursor.isKind('end') || cursor.is('->')) break;
    parts.push(parsePart(cursor));
  } while (cursor.accept(','));
  return parts;
}

function parsePart(cursor: Cursor): RangePart {
  if (!cursor.accept('(')) return parseName(cursor);
  const from = takeName(cursor);
  cursor.expect('-');
  const to = takeName(cursor);
  cursor.expect(')');
  return { kind: 'span', from, to };
}

function parseName(cursor: Cursor): RangePart {
  const name = takeName(cursor);
  if (!cursor.accept('(')) return { kind: 'name', name };
  const args: string[] = [];
  while (!cursor.is(')') && !cursor.isKind('end')) {
    if (!cursor.accept(',')) args.push(cursor.take().text);
  }
  cursor.expect(')');
  return { kind: 'file', args };
}

function takeName(cursor: Cursor): string {
  if (!cursor.isKind('name') && !cursor.isKind('number')) cursor.fail();
  return cursor.take().text;
}

/** Reads `-> A, (B: elements), ...`. */
export function parseMappings(cursor: Cursor): WrittenMapping[] {
  const maps: WrittenMapping[] = [];
  if (!cursor.accept('->')) return maps;
  do maps.push(parseMapping(cursor));
  while (cursor.accept(',') || cursor.accept('->'));
  return maps;
}

function parseMapping(cursor: Cursor): WrittenMapping {
  if (!cursor.accept('(')) return { to: takeName(cursor), parts: null };
  const to = takeName(cursor);
  cursor.expect(':');
  const parts = [parsePart(cursor)];
  while (cursor.accept(',')) parts.push(parsePart(cursor));
  cursor.expect(')');
  return { to, parts };
}

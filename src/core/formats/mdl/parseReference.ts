import type { Cursor } from './cursor.ts';
import type { Reference, Subscript } from './syntax.ts';

/** Reads a name and the indexes after it. */
export function parseReference(cursor: Cursor): Reference {
  if (!cursor.isKind('name')) cursor.fail();
  const name = cursor.take().text;
  return { name, subscripts: cursor.is('[') ? parseSubscripts(cursor) : [] };
}

/** Reads `[a, b!]`. */
export function parseSubscripts(cursor: Cursor): Subscript[] {
  cursor.expect('[');
  const found: Subscript[] = [];
  do {
    if (!cursor.isKind('name') && !cursor.isKind('number')) cursor.fail();
    const name = cursor.take().text;
    found.push({ name, all: cursor.accept('!') });
  } while (cursor.accept(','));
  cursor.expect(']');
  return found;
}

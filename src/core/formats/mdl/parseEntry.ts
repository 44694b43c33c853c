import type { Entry } from './entries.ts';
import { Cursor, Unreadable } from './cursor.ts';
import { parseExpression } from './parseExpression.ts';
import { parseMappings, parseParts } from './parseRange.ts';
import { parseReference, parseSubscripts } from './parseReference.ts';
import { parseNumber, parseTable } from './parseTable.ts';
import type { Body, DataMode, Definition, Expression, ParsedEntry, Statement, Subscript } from './syntax.ts';
import { tokenize } from './tokens.ts';
import { partsOf } from './walk.ts';

const MODES: ReadonlyMap<string, DataMode> = new Map<string, DataMode>([
  [':INTERPOLATE:', 'interpolate'],
  [':HOLD BACKWARD:', 'backward'],
  [':LOOK FORWARD:', 'forward'],
  [':RAW:', 'raw'],
]);

const CHECKS = [':THE CONDITION:', ':TEST INPUT:', ':IMPLIES:', ':CONSTRAINT:'];

/** Reads what an entry says. Never throws. */
export function parseEntry(written: Entry): ParsedEntry {
  const entry = withTabs(written);
  try {
    const statement = parseStatement(new Cursor(tokenize(entry)), entry);
    if (isTooHigh(statement)) return { ok: false, line: entry.line, near: entry.equation.trim().slice(0, 40), kept: asText(entry) };
    return { ok: true, statement };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, line: error.token.line || entry.line, near: error.token.text, kept: asText(entry) };
    throw error;
  }
}

/** Some tools write the tabs of a tabbed array as `\t`. */
function withTabs(entry: Entry): Entry {
  return /tabbed[ _]array/iu.test(entry.equation) ? { ...entry, equation: entry.equation.replaceAll('\\t', '\t') } : entry;
}

/** An equation that makes no sense, as the text that it is; null where not even its name can be read. */
function asText(entry: Entry): Definition | null {
  const cursor = new Cursor(tokenize(entry));
  const text = /=+(.*)$/su.exec(entry.equation)?.[1] ?? '';
  try {
    const { name, subscripts } = parseReference(cursor);
    if (!cursor.is('=') && !cursor.is(':=') && !cursor.is('==')) return null;
    const body: Body = { kind: 'text', text: text.replace(/\\\n/gu, ' ').replace(/\s+/gu, ' ').trim() };
    return { kind: 'definition', name, subscripts, excepts: [], mode: null, body, entry };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** A tree higher than this is too high for whoever walks it. */
const HIGHEST = 1000;

function isTooHigh(statement: Statement): boolean {
  if (statement.kind !== 'definition' || statement.body.kind !== 'expression') return false;
  const open: [Expression, number][] = [[statement.body.expression, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [expression, height] = next;
    if (height > HIGHEST) return true;
    for (const part of partsOf(expression)) open.push([part, height + 1]);
  }
  return false;
}

function parseStatement(cursor: Cursor, entry: Entry): Statement {
  if (cursor.isKind('name') && cursor.is('<->', 1)) return parseAlias(cursor, entry);
  if (cursor.isKind('name') && cursor.is(':', 1)) return parseRange(cursor, entry);
  const { name, subscripts } = parseReference(cursor);
  const excepts = cursor.accept(':EXCEPT:') ? parseExcepts(cursor) : [];
  if (CHECKS.some((word) => cursor.is(word))) return { kind: 'check', name, entry };
  const mode = MODES.get(cursor.peek().text) ?? null;
  if (mode !== null) cursor.take();
  const definition: Definition = { kind: 'definition', name, subscripts, excepts, mode, body: parseBody(cursor), entry };
  if (!cursor.isKind('end')) cursor.fail();
  return definition;
}

function parseAlias(cursor: Cursor, entry: Entry): Statement {
  const name = cursor.take().text;
  cursor.expect('<->');
  if (!cursor.isKind('name')) cursor.fail();
  return { kind: 'range', name, parts: [{ kind: 'name', name: cursor.take().text }], maps: [], alias: true, entry };
}

function parseRange(cursor: Cursor, entry: Entry): Statement {
  const name = cursor.take().text;
  cursor.expect(':');
  const parts = parseParts(cursor);
  const maps = parseMappings(cursor);
  if (!cursor.isKind('end')) cursor.fail();
  return { kind: 'range', name, parts, maps, alias: false, entry };
}

function parseExcepts(cursor: Cursor): Subscript[][] {
  const excepts = [parseSubscripts(cursor)];
  while (cursor.accept(',')) excepts.push(parseSubscripts(cursor));
  return excepts;
}

/** What follows the name: an equation, a table, or nothing for a name that is only drawn or comes from data. */
function parseBody(cursor: Cursor): Body {
  if (cursor.isKind('end')) return { kind: 'nothing' };
  if (cursor.accept('(')) return parseLookup(cursor);
  if (!cursor.accept('=') && !cursor.accept(':=') && !cursor.accept('==')) cursor.fail();
  if (cursor.isKind('end')) return { kind: 'nothing' };
  if (isTabbed(cursor)) return parseTabbed(cursor);
  const first = parseExpression(cursor);
  if (!cursor.is(',') && !cursor.is(';')) return { kind: 'expression', expression: first };
  return parseNumbers(cursor, first);
}

/** `name(points)`, or `name(GET XLS LOOKUPS(...))`. */
function parseLookup(cursor: Cursor): Body {
  const body: Body = cursor.isKind('name') ? { kind: 'expression', expression: parseExpression(cursor) } : { kind: 'table', table: parseTable(cursor) };
  cursor.expect(')');
  return body;
}

function isTabbed(cursor: Cursor): boolean {
  return cursor.isKind('name') && /^tabbed[ _]array$/iu.test(cursor.peek().text) && cursor.is('(', 1);
}

function parseTabbed(cursor: Cursor): Body {
  cursor.take();
  cursor.expect('(');
  const numbers: number[] = [];
  while (!cursor.is(')')) {
    numbers.push(parseNumber(cursor));
    cursor.accept(',');
  }
  cursor.expect(')');
  return { kind: 'numbers', numbers };
}

function parseNumbers(cursor: Cursor, first: Expression): Body {
  const numbers = [constantOf(first, cursor)];
  while (cursor.accept(',') || cursor.accept(';')) {
    if (!cursor.isKind('end')) numbers.push(constantOf(parseExpression(cursor), cursor));
  }
  return { kind: 'numbers', numbers };
}

/** Vensim's value for what is not available (:NA:). */
export const NOT_AVAILABLE = -(2 ** 109);

/** The value of a constant in a list of them. */
function constantOf(expression: Expression, cursor: Cursor): number {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'missing') return NOT_AVAILABLE;
  if (expression.kind === 'unary' && expression.operator !== 'NOT') {
    const value = constantOf(expression.operand, cursor);
    return expression.operator === '-' ? -value : value;
  }
  return cursor.fail();
}

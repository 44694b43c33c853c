import { findFunction, foldName, parse, references, type Expr, type FunctionName } from '#core/language';
import { words } from '#core/words';
import { knownAt } from './moving.ts';
import { meaningOf } from './names.ts';
import { addPart } from './parts.ts';
import type { Code, DrawFunction, Program, Stream } from './program.ts';
import { offsetOf } from './references.ts';
import { fail, type Scope } from './scope.ts';
import { readIndexes, wholeArray } from './subscripts.ts';
import { nameOf } from './store.ts';
import { hasTable, tableOf } from './tableOf.ts';

type CallExpr = Expr & { kind: 'call' };

/** A call that draws a random number: a part of its own, drawn once a step. RANDOM LOOKUP takes a table first. */
export function lowerDraw(name: FunctionName, expr: CallExpr, scope: Scope): Code | null {
  const [first, ...rest] = expr.args;
  const tabled = name === 'RANDOM LOOKUP';
  const table = tabled && first ? drawnTable(first, scope) : null;
  const codes = (tabled ? rest : expr.args).map((arg) => scope.lower(arg, scope));
  const args = codes.filter((code) => code !== null);
  if (args.length < codes.length || (tabled && table === null)) return null;
  const code: Code = { op: 'draw', name: name as DrawFunction, streams: streamsOf(expr, scope), args, ...(table !== null && { table }) };
  return addPart(scope, { kind: 'value', code });
}

function drawnTable(expr: Expr, scope: Scope): number | null {
  const base = expr.kind === 'subscript' ? expr.base : expr;
  const meaning = base.kind === 'name' ? meaningOf(base.path, scope) : null;
  if (meaning?.kind !== 'entity' || !hasTable(meaning.entity)) return fail(scope, expr.span, 'lookupFirst', words.compiler.lookupFirst);
  const indexes = expr.kind === 'subscript' ? readIndexes(meaning.entity, expr, scope) : wholeArray(meaning.entity, scope);
  const offset = indexes && offsetOf(meaning.entity, indexes, expr.span, scope);
  if (offset === null) return null;
  const place = knownAt(offset, 0);
  scope.useTable(meaning.entity.slot + place, scope.owner);
  return tableOf(meaning.entity, place, scope);
}

/**
 * Names a call for good: the variable with its modules and element as the reader sees them, the number of the call among
 * those in the equation that draw, and where a reducer stands. Nothing else in the model has a say.
 */
function streamsOf({ span }: CallExpr, { cells, owner, entity, family, iteration, place, text }: Scope): readonly Stream[] {
  const part = place.part === 'initial' ? 'initial' : '';
  const call = [part, drawsBefore(text, span.from), ...[...(iteration?.values() ?? [])].map((each) => knownAt(each, 0))];
  const streamAt = (slot: number): Stream => hashed([foldName(nameOf(cells.at(slot))), ...call].join('|'));
  if (!family) return [streamAt(owner)];
  return Array.from({ length: Math.max(...family.members) + 1 }, (_, member) => streamAt(entity.slot + member));
}

/** How many calls that draw begin before an offset of an equation. */
function drawsBefore(text: string, offset: number): number {
  const { expr } = parse(text);
  const called = expr ? references(expr).filter(({ role, span }) => role === 'callee' && span.from < offset) : [];
  return called.filter(({ path }) => findFunction(path.join('.'))?.kind === 'random').length;
}

/** Two words of 32 bits for a text. Source: FNV-1a (Fowler, Noll, Vo) from two starts, each with MurmurHash3's finalizer. */
function hashed(text: string): readonly [number, number] {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(Math.imul(one ^ (unit & 0xff), FNV_PRIME) ^ (unit >>> 8), FNV_PRIME);
    other = Math.imul(Math.imul(other ^ (unit >>> 8), FNV_PRIME) ^ (unit & 0xff), FNV_PRIME);
  }
  return [finished(one), finished(other ^ text.length)];
}

const FNV_PRIME = 0x01000193;

function finished(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** Whether a program draws random numbers, so that its seed matters. */
export function drawsNumbers({ initial, step }: Program): boolean {
  return [...initial, ...step].some(({ code }) => code.op === 'draw');
}

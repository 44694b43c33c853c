import { findFunction, foldName, insteadOf, type Expr, type Index } from '#core/language';
import { words } from '#core/words';
import { callBuiltin } from './builtins.ts';
import { givenName } from './given.ts';
import { node } from './nodes.ts';
import type { Place } from './place.ts';
import type { Range } from './ranges.ts';
import type { Group, Scope } from './scope.ts';
import type { CallExpression, Expression, Subscript } from './syntax.ts';

/** An expression in our language. Never fails: what has no translation stays a call by its own name, and is reported. */
export function translate(expression: Expression, place: Place): Expr {
  const inside = (part: Expression): Expr => translate(part, place);
  switch (expression.kind) {
    case 'number':
      return node.number(expression.value);
    case 'missing':
      return builtin('NA', place);
    case 'string':
      return node.name(expression.text === '' ? "''" : expression.text);
    case 'table':
      return node.name(place.keepTable(expression.table));
    case 'unary':
      return node.unary(expression.operator, inside(expression.operand));
    case 'binary':
      return node.binary(expression.operator, inside(expression.left), inside(expression.right));
    case 'name':
      return translateName(expression, place);
    case 'call':
      return translateCall(expression, place);
  }
}

function translateName(expression: Expression & { kind: 'name' }, place: Place): Expr {
  const { scope } = place;
  const { name, subscripts } = expression;
  const group = scope.groups.get(foldName(name));
  if (group) return reference(node.name(group.name), subscripts, group, place);
  if (isParameter(name, scope)) return reference(node.name(name), subscripts, null, place);
  const outer = fromMacro(name, place);
  if (outer) return outer;
  const given = givenName(name);
  if (given !== null) return builtin(given, place);
  const range = scope.file.ranges.find(name);
  if (range) return dimensionValue(range, place);
  const element = scope.file.ranges.element(name);
  if (element) return node.name(element.range.name, element.name);
  scope.file.report.warning(expression, words.mdl.unknownName(name));
  return reference(node.name(name), subscripts, null, place);
}

function isParameter(name: string, { macro }: Scope): boolean {
  return macro?.head.parameters.some((parameter) => foldName(parameter) === foldName(name)) ?? false;
}

/** `name$` in a macro is a variable of the model that calls it. */
function fromMacro(name: string, place: Place): Expr | null {
  const { macro } = place.scope;
  if (!macro || !name.endsWith('$')) return null;
  const plain = name.slice(0, -1);
  const known = macro.root.get(foldName(plain));
  const given = givenName(plain);
  if (known) return node.name('', known.name);
  return given === null ? null : builtin(given, place);
}

/** What every model has. In brackets where a variable has its name, `DT` or `NA`, which Vensim lets it have. */
function builtin(name: string, { scope }: Pick<Place, 'scope'>): Expr {
  return scope.groups.has(foldName(name)) || isParameter(name, scope) ? node.call(name, []) : node.name(name);
}

/** A range as a value: the place of this element among all of its family. */
function dimensionValue(range: Range, { bound, scope }: Place): Expr {
  const { ranges } = scope.file;
  const family = ranges.familyOf(range);
  const element = bound.get(range);
  if (element === undefined) return node.name(family.name);
  return node.name(family.name, element);
}

/** A name with its indexes. */
function reference(base: Expr & { kind: 'name' }, subscripts: readonly Subscript[], group: Group | null, place: Place): Expr & { kind: 'name' | 'subscript' } {
  if (subscripts.length === 0) return base;
  return node.subscript(base, subscripts.map((subscript, at) => indexOf(subscript, group?.axes[at] ?? null, place)));
}

function indexOf({ name, all }: Subscript, axis: Range | null, { bound, scope }: Place): Index {
  const { ranges } = scope.file;
  const range = ranges.find(name);
  if (!range) return node.index(ranges.element(name)?.name ?? name);
  if (all) return node.all(range === axis ? null : range.name);
  const element = bound.get(range);
  return node.index(element ?? range.name);
}

function translateCall(expression: CallExpression, place: Place): Expr {
  const { scope } = place;
  const { name, subscripts, args } = expression;
  const inside = (): Expr[] => args.map((part) => translate(part, place));
  const folded = foldName(name);
  const macro = scope.file.macros.get(folded);
  if (macro) return node.call(macro.name, inside(), expression.output);
  const group = scope.groups.get(folded);
  if (group) {
    const callee = reference(node.name(group.name), subscripts, group, place);
    return node.call(callee, inside());
  }
  if (isParameter(name, scope)) return node.call(name, inside());
  const builtin = callBuiltin(expression, place, inside);
  if (builtin) return builtin;
  const entry = findFunction(name);
  if (!entry) scope.file.report.warning(expression, words.mdl.unknownFunction(name, insteadOf(name)));
  return node.call(entry ? name.toUpperCase() : name, inside());
}

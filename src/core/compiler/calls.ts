import { argumentProblem, cleanName, type BuiltinConstant, type Expr, type FunctionEntry, type FunctionName, type FunctionOfKind } from '#core/language';
import { words } from '#core/words';
import { call, chain, constant } from './code.ts';
import { lowerDraw } from './draws.ts';
import { lowerExpansion } from './expansions/expand.ts';
import type { Entity } from './layout.ts';
import { lowerActiveInitial, lowerEndValue, lowerHistory, lowerInit, lowerPrevious, lowerSample } from './memory.ts';
import { lowerMacro, macroOf } from './macroCalls.ts';
import { knownAt, type Known } from './moving.ts';
import { BUILTINS, functionOf, meaningOf } from './names.ts';
import type { Code, ProgramFunction, TableFunction } from './program.ts';
import { lowerReducer } from './reducers.ts';
import { offsetOf } from './references.ts';
import { fail, type Scope } from './scope.ts';
import { readIndexes, wholeArray } from './subscripts.ts';
import { hasTable, tablesOf, type Tables } from './tableOf.ts';
import { reportUnknownCall } from './unknown.ts';
import { lowerSelect, lowerVector } from './vectors.ts';

type CallExpr = Expr & { kind: 'call' };

/** The code of a name followed by brackets: a function of the language, or a table of the model. */
export function lowerCall(expr: CallExpr, scope: Scope): Code | null {
  const { callee, args, span } = expr;
  const { path } = callee.kind === 'name' ? callee : callee.base;
  const entry = functionOf(callee, scope);
  const macro = macroOf(expr, scope, entry !== null);
  if (macro) return lowerMacro(macro, expr, scope);
  if (expr.output !== undefined) return fail(scope, span, 'unknownOutput', words.compiler.oneOutput(cleanName(path.join('.')), expr.output));
  if (entry) {
    const problem = argumentProblem(entry, args.length);
    return problem === null ? lowerFunction(entry, expr, scope) : fail(scope, span, 'argumentCount', problem);
  }
  const meaning = meaningOf(path, scope);
  if (meaning?.kind === 'entity' && hasTable(meaning.entity)) return lowerLookup(callee, args, expr, scope);
  lowerAll(args, scope);
  if (meaning?.kind !== 'entity') return reportUnknownCall(path.join('.'), callee.span, scope);
  return fail(scope, callee.span, 'notAFunction', words.compiler.notAFunction(cleanName(meaning.entity.variable.name)));
}

/** All arguments, or null where one of them is wrong. */
function lowerAll(args: readonly Expr[], scope: Scope): Code[] | null {
  const codes = args.map((arg) => scope.lower(arg, scope));
  const good = codes.filter((code) => code !== null);
  return good.length === codes.length ? good : null;
}

function lowerFunction(entry: FunctionEntry, expr: CallExpr, scope: Scope): Code | null {
  const { name, kind } = entry;
  if (name === 'VECTOR SELECT') return lowerSelect(expr, scope);
  if (kind === 'array' || (isExtreme(name) && expr.args.length === 1)) return lowerReducer(name, expr, scope);
  switch (kind) {
    case 'constant':
      return BUILTINS[name as BuiltinConstant];
    case 'lookup':
      return lowerLookupCall(name as FunctionOfKind<'lookup'>, expr, scope);
    case 'state':
      return lowerState(name as FunctionOfKind<'state'>, expr, scope);
    case 'expansion':
      return lowerExpansion(name as FunctionOfKind<'expansion'>, expr, scope);
    case 'vector':
      return lowerVector(name, expr, scope);
    case 'random':
      return lowerDraw(name, expr, scope);
    case 'pure':
    case 'time': {
      const args = lowerAll(expr.args, scope);
      return args && complete(name as ProgramFunction, args);
    }
  }
}

function isExtreme(name: FunctionName): name is 'MIN' | 'MAX' {
  return name === 'MIN' || name === 'MAX';
}

/** What the third and the fourth argument are where they are left out. */
const DEFAULTS: Partial<Record<ProgramFunction, readonly number[]>> = { SAFEDIV: [0], RAMP: [Infinity], PULSE: [0], NORMALCDF: [0, 1] };

/** Arguments that were left out take their defaults; MIN and MAX take two at a time. */
function complete(name: ProgramFunction, args: readonly Code[]): Code {
  if (isExtreme(name)) return chain(args, (left, right) => call(name, left, right));
  const given = args.length;
  return call(name, ...args, ...(DEFAULTS[name] ?? []).slice(given - 2).map(constant));
}

function lowerState(name: FunctionOfKind<'state'>, expr: CallExpr, scope: Scope): Code | null {
  switch (name) {
    case 'INIT':
      return lowerInit(expr, scope);
    case 'PREVIOUS':
      return lowerPrevious(expr, scope);
    case 'ACTIVE INITIAL':
      return lowerActiveInitial(expr, scope);
    case 'SAMPLE_IF_TRUE':
      return lowerSample(expr, scope);
    case 'ENDVAL':
      return lowerEndValue(expr, scope);
    case 'HISTORY':
      return lowerHistory(expr, scope);
    case 'SELF':
      return fail(scope, expr.span, 'selfOutside', words.compiler.selfOutside);
  }
}

/** LOOKUP(table, x) and its like. */
function lowerLookupCall(name: FunctionOfKind<'lookup'>, expr: CallExpr, scope: Scope): Code | null {
  const [table, ...inputs] = expr.args;
  const base = table?.kind === 'subscript' ? table.base : table;
  const meaning = base?.kind === 'name' ? meaningOf(base.path, scope) : null;
  if ((table?.kind === 'name' || table?.kind === 'subscript') && meaning?.kind === 'entity' && hasTable(meaning.entity)) {
    return name === 'LOOKUP' ? lowerLookup(table, inputs, expr, scope) : lowerTableFunction(name, table, inputs, scope);
  }
  return fail(scope, table?.span ?? expr.span, 'lookupFirst', words.compiler.lookupFirst);
}

/** A table of the model applied to one input. */
function lowerLookup(callee: CallExpr['callee'], args: readonly Expr[], expr: CallExpr, scope: Scope): Code | null {
  const meaning = meaningOf(callee.kind === 'name' ? callee.path : callee.base.path, scope);
  if (meaning?.kind !== 'entity') return null;
  const { entity } = meaning;
  const inputs = lowerAll(args, scope);
  const [input] = inputs ?? [];
  if (args.length !== 1) return fail(scope, expr.span, 'argumentCount', words.compiler.lookupArguments(cleanName(entity.variable.name), args.length));
  const tables = tablesNamed(entity, callee, scope);
  return input && tables ? { op: 'lookup', ...tables, input } : null;
}

/** The table that a name with or without indexes means. */
function tablesNamed(entity: Entity, callee: CallExpr['callee'], scope: Scope): Tables | null {
  const indexes = callee.kind === 'name' ? wholeArray(entity, scope) : readIndexes(entity, callee, scope);
  const offset = indexes && offsetOf(entity, indexes, callee.span, scope);
  if (offset === null) return null;
  noteUses(entity, offset, scope);
  return tablesOf(entity, offset, scope);
}

/** Notes which elements call which tables. */
function noteUses({ slot }: Entity, offset: Known, scope: Scope): void {
  const { family, entity, owner } = scope;
  const users = family ? family.members.map((member) => entity.slot + member) : [owner];
  const own = typeof offset === 'object' && offset.loop === 0;
  const offsets = typeof offset === 'number' ? [offset] : [...new Set(offset.values)];
  for (const user of users) {
    for (const each of own ? [knownAt(offset, user - entity.slot)] : offsets) scope.useTable(slot + each, user);
  }
}

function lowerTableFunction(name: TableFunction, callee: CallExpr['callee'], args: readonly Expr[], scope: Scope): Code | null {
  const meaning = meaningOf(callee.kind === 'name' ? callee.path : callee.base.path, scope);
  const inputs = lowerAll(args, scope);
  const tables = meaning?.kind === 'entity' ? tablesNamed(meaning.entity, callee, scope) : null;
  return inputs && tables && { op: 'table', name, ...tables, args: inputs };
}

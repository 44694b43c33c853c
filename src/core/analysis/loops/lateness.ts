import { findFunction, partsOf, type Expr, type FunctionName } from '#core/language';
import type { NameExpr } from '../sign.ts';

/** How an argument has its say: by its value of the same moment, by what it was before, or at the start alone. */
type Taking = 'now' | 'late' | 'never';

/** By argument; the last entry is for all further ones. Functions that are not listed take all of them as they are now. */
const TAKINGS: Partial<Record<FunctionName, readonly Taking[]>> = {
  SMTH1: ['late', 'late', 'never'],
  SMTH3: ['late', 'late', 'never'],
  SMTHN: ['late', 'late', 'late', 'never'],
  'SMOOTH N': ['late', 'late', 'never', 'late'],
  DELAY: ['late', 'never'],
  DELAY1: ['late', 'now', 'never'],
  DELAY3: ['late', 'now', 'never'],
  DELAYN: ['late', 'now', 'now', 'never'],
  'DELAY N': ['late', 'now', 'never', 'now'],
  'DELAY BATCH': ['late', 'now'],
  'DELAY CONVEYOR': ['late', 'now'],
  'DELAY INFORMATION': ['late', 'now', 'never'],
  'DELAY MATERIAL': ['late', 'now', 'never', 'now'],
  'ACTIVE INITIAL': ['now', 'never'],
  ENDVAL: ['never'],
  INIT: ['never'],
  PREVIOUS: ['late', 'never'],
  SAMPLE_IF_TRUE: ['now', 'now', 'never'],
};

type Call = Expr & { kind: 'call' };

/** What names mean to the question how an expression gets at a variable. */
export interface Lookout {
  readonly isSource: (name: NameExpr) => boolean;
  /** Whether a name has a graph of its own, which comes before a function of the language. */
  readonly isTable: (name: NameExpr) => boolean;
  /** Whether what a macro gives needs the argument at a place at the same moment; null where no macro is called. */
  readonly macroTakesNow: (call: Call, place: number) => boolean | null;
}

/**
 * Whether expressions get at a variable only through a delay, a smooth or a value held from the step before; false where
 * one needs the value of the same moment too, or none names it.
 */
export function isLate(exprs: readonly Expr[], lookout: Lookout): boolean {
  const ways = waysTo(exprs, lookout);
  return ways.has('late') && !ways.has('now');
}

/** The ways in which expressions get at a variable after the start. */
export function waysTo(exprs: readonly Expr[], lookout: Lookout): ReadonlySet<Taking> {
  const ways = new Set<Taking>();
  for (const expr of exprs) collect(expr, 'now', lookout, ways);
  return ways;
}

function collect(expr: Expr, way: Taking, lookout: Lookout, ways: Set<Taking>): void {
  if (expr.kind === 'name') {
    if (lookout.isSource(expr)) ways.add(way);
    return;
  }
  if (expr.kind !== 'call') {
    for (const part of partsOf(expr)) collect(part, way, lookout, ways);
    return;
  }
  collect(expr.callee, way, lookout, ways);
  for (const [place, argument] of expr.args.entries()) {
    const taking = takingOf(expr, place, lookout);
    if (taking !== 'never') collect(argument, taking === 'late' ? 'late' : way, lookout, ways);
  }
}

function takingOf(call: Call, place: number, { isTable, macroTakesNow }: Lookout): Taking {
  const byMacro = macroTakesNow(call, place);
  if (byMacro !== null) return byMacro ? 'now' : 'late';
  const { callee } = call;
  if (callee.kind !== 'name' || callee.path.length > 1 || isTable(callee)) return 'now';
  const name = findFunction(callee.path.join(''))?.name;
  const takings = name === undefined ? undefined : TAKINGS[name];
  return takings?.[place] ?? takings?.at(-1) ?? 'now';
}

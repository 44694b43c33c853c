import type { Expr } from '#core/language';
import { binary, call, constant, DT } from '../code.ts';
import { addPart, kept, keptAtStart, keptPart } from '../parts.ts';
import type { Code, TableFunction } from '../program.ts';
import type { Scope } from '../scope.ts';
import { hiddenStock } from './stages.ts';

/** A graphical function, asked for something. */
type Ask = (name: TableFunction, ...args: readonly Code[]) => Code;

/**
 * DELAY CONVEYOR(input, time, leak, profile, initial amount, initial time). The belt moves on by DT / time of its length in
 * each step; what lies on it, the new input too, shrinks by the share leak DT. What lies on it at the start leaves in the
 * order and proportions of the profile, within the initial time where the belt keeps its pace. Source: Vensim help,
 * "DELAY CONVEYOR" and "Initialization of Conveyors".
 */
export function conveyorDelay(scope: Scope, [input, time, leak, amount, initialTime]: readonly Code[], profile: Ask): Code | null {
  if (!input || !time || !leak || !amount || !initialTime) return null;
  const pace = keptPart(scope, binary('divide', constant(1), kept(scope, time)));
  const belt = hiddenStock(scope, constant(0), () => ({ inflows: [pace], outflows: [] }));
  const share = kept(scope, leak);
  const left = hiddenStock(scope, constant(1), (stock) => ({ inflows: [], outflows: [keptPart(scope, binary('multiply', stock, share))] }));
  const scale = keptAtStart(scope, binary('divide', kept(scope, time), kept(scope, initialTime)));
  const [from, to] = [belt, binary('add', belt, binary('multiply', pace, DT))].map((place) => call('MIN', constant(1), binary('multiply', place, scale)));
  const [first, last] = [kept(scope, profile('GET DATA FIRST TIME')), kept(scope, profile('GET DATA LAST TIME'))];
  if (!from || !to) return null;
  const at = (place: Code): Code => binary('add', first, binary('multiply', place, binary('subtract', last, first)));
  const leaving = binary('divide', profile('LOOKUP AREA', at(from), at(to)), profile('LOOKUP AREA', first, last));
  const initial = binary('divide', binary('multiply', amount, leaving), DT);
  const later = addPart(scope, { kind: 'line', rule: 'belt', start: constant(0), from: keptPart(scope, binary('divide', input, left)), time: belt });
  return binary('multiply', left, binary('add', initial, later));
}

/** How to ask the graphical function that an argument names; null (reported) where it names none. */
export function asking(table: Expr, scope: Scope): Ask | null {
  const number = (value: number): Expr => ({ kind: 'number', value, text: String(value), span: table.span });
  const callee = { kind: 'name', path: ['LOOKUP AREA'], span: table.span } as const;
  const area = scope.lower({ kind: 'call', callee, args: [table, number(0), number(1)], span: table.span }, scope);
  if (area?.op !== 'table') return null;
  return (name, ...args) => ({ ...area, name, args });
}

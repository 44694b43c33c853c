import { shortest } from '#core/language';
import { namer, type Namer } from './listedNames.ts';
import type { Along, Assignment, Code, Join, Line, Loop, Operator, Program, StockUpdate } from './program.ts';

const SIGNS: Record<Operator, string> = {
  add: '+', subtract: '-', multiply: '*', divide: '/', safeDivide: '//', power: '^', modulo: 'MOD',
  less: '<', lessEqual: '<=', greater: '>', greaterEqual: '>=', equal: '=', notEqual: '<>', and: 'AND', or: 'OR',
};

const REDUCERS: Record<Join, string> = { add: 'SUM', multiply: 'PROD', MIN: 'MIN', MAX: 'MAX' };

/**
 * A program as text for people: every assignment with names for slots. Slots that are parts of a variable are called
 * after it with a number, `Satisfaction~1`. Every operation stands in brackets of its own. A loop is one line: what
 * differs by the element is shown as a range, `price[north..west]`, in the order of the elements, or as a list.
 */
export function listing(program: Program): string {
  const names = namer(program);
  const { start, stop, dt, method, saveEvery, timeUnit } = program.settings;
  const { one, several } = names;
  const lines = (items: readonly Assignment[]): string[] => items.map((item) => showAssignment(item, names));
  return [
    `run ${shortest(start)} to ${shortest(stop)} ${timeUnit} by ${shortest(dt)}, ${method}${saveEvery > 0 ? `, saved every ${shortest(saveEvery)}` : ''}`,
    ...section('initial', lines(program.initial)),
    ...section('step', lines(program.step)),
    ...section('stocks', program.stocks.map((stock) => showStock(stock, names))),
    ...section('holds', program.holds.map(({ slot, count, from }) => `${several(inARow(slot, count))} := ${several(inARow(from, count))}`)),
    ...section('lines', program.lines.map((line) => showLine(line, one))),
    ...section('tables', program.tables.map(({ kind, x, y }, i) => `${i} ${kind} ${x.map((at, j) => `${shortest(at)}:${shortest(y[j] ?? NaN)}`).join(' ')}`)),
    ...section('constants', program.constants.map(({ name, slot, value }) => `${name} in ${one(slot)} is ${shortest(value)}`)),
    ...section('columns', [program.columns.map((column) => column.name).join(', ')]),
  ].join('\n');
}

/** A fixed delay needs no word of its rule. */
function showLine({ rule, slot, from, time, other }: Line, one: (slot: number) => string): string {
  const rest = other === undefined ? '' : `, ${one(other)}`;
  return `${one(slot)} := ${rule === 'fixed' ? '' : `${rule} of `}${one(from)} after ${one(time)}${rest}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function inARow(slot: number, count: number): number[] {
  return Array.from({ length: count }, (_, turn) => slot + turn);
}

function showStock({ slot, count, inflows, outflows }: StockUpdate, { several }: Namer): string {
  const each = (from: number): string => several(inARow(from, count));
  return [each(slot), ...inflows.map((flow) => `+ ${each(flow)}`), ...outflows.map((flow) => `- ${each(flow)}`)].join(' ');
}

function showAssignment({ slot, code, loop }: Assignment, names: Namer): string {
  if (!loop) return `${names.one(slot)} = ${show(code, names, [])}`;
  const turns = Array.from({ length: loop.count }, (_, turn) => turn * loop.step);
  return `${names.several(turns.map((turn) => slot + turn))} = ${show(code, names, [turnsOf(loop)])}`;
}

/** The values that the counter of each loop around takes, by the number of the loop. */
type Turns = readonly (readonly number[])[];

function turnsOf({ first, count, step }: Loop): number[] {
  return Array.from({ length: count }, (_, turn) => first + turn * step);
}

function show(code: Code, names: Namer, turns: Turns): string {
  const inner = (part: Code): string => show(part, names, turns);
  switch (code.op) {
    case 'constant':
      return shortest(code.value);
    case 'each':
      return names.list((turns[code.loop] ?? []).map((turn) => shortest(code.values[turn] ?? NaN)));
    case 'load':
      return code.along ? names.several(slotsOf(code.slot, code.along, turns)) : names.one(code.slot);
    case 'binary':
      return `(${inner(code.left)} ${SIGNS[code.operator]} ${inner(code.right)})`;
    case 'negate':
      return `-${inner(code.operand)}`;
    case 'not':
      return `NOT ${inner(code.operand)}`;
    case 'if':
      return `(IF ${inner(code.condition)} THEN ${inner(code.then)} ELSE ${inner(code.otherwise)})`;
    case 'call':
      return `${code.name}(${code.args.map(inner).join(', ')})`;
    case 'lookup':
      return `table ${showTable(code, names, turns)}(${inner(code.input)})`;
    case 'draw':
      return `${code.name}(${code.args.map(inner).join(', ')}) of stream ${streamsOf(code, names, turns)}`;
    case 'table':
      return `${code.name} ${showTable(code, names, turns)}(${code.args.map(inner).join(', ')})`;
    case 'vector':
      return `${code.name}(${[...code.arrays.map((slots) => `[${slots.map(names.one).join(', ')}]`), ...code.args.map(inner)].join(', ')})`;
    case 'part':
      return `${names.one(code.of)}#${code.place + 1}`;
    case 'special':
      return `${code.role}${code.role === 'leak' || code.role === 'serve' ? ` ${code.place + 1}` : ''} of special ${code.of}(${code.reads.map(names.one).join(', ')})`;
    case 'contents':
      return code.index ? `${names.one(code.stock)}[${inner(code.index)}]` : `${code.what}(${names.one(code.stock)}[*])`;
    case 'past':
      return `${inner(code.now)} at ${inner(code.time)} by ${inner(code.record)}`;
    case 'pick':
      return `[${code.choices.map(inner).join(', ')}](${inner(code.index)})`;
    case 'reduce':
      return `${REDUCERS[code.join]}(${show(code.body, names, withLoop(turns, code))})`;
  }
}

function showTable({ table, along }: Code & { op: 'lookup' | 'table' }, names: Namer, turns: Turns): string {
  return along ? names.list((turns[along.loop] ?? []).map((turn) => String(table + (along.offsets[turn] ?? 0)))) : String(table);
}

function streamsOf({ streams }: Code & { op: 'draw' }, names: Namer, turns: Turns): string {
  const [one = [], ...more] = streams;
  return more.length === 0 ? one.join('.') : names.list((turns[0] ?? []).map((turn) => streams[turn]?.join('.') ?? ''));
}

function withLoop(turns: Turns, { loop, count }: Code & { op: 'reduce' }): Turns {
  const all = [...turns];
  all[loop] = inARow(0, count);
  return all;
}

/** The slots that a load reads in all turns of the loops around it, those of the innermost loop fastest; null for none. */
function slotsOf(slot: number, along: readonly Along[], turns: Turns): (number | null)[] {
  return along.reduce<(number | null)[]>((slots, { loop, offsets }) =>
    slots.flatMap((from) => (turns[loop] ?? []).map((turn) => {
      const offset = offsets[turn] ?? -1;
      return from === null || offset < 0 ? null : from + offset;
    })), [slot]);
}

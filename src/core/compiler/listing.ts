import { shortest } from '#core/language';
import { BUILTIN_SLOTS, type Assignment, type Code, type Operator, type Program } from './program.ts';

const SIGNS: Record<Operator, string> = {
  add: '+', subtract: '-', multiply: '*', divide: '/', safeDivide: '//', power: '^', modulo: 'MOD',
  less: '<', lessEqual: '<=', greater: '>', greaterEqual: '>=', equal: '=', notEqual: '<>', and: 'AND', or: 'OR',
};

/**
 * A program as text for people: every assignment with names for slots. Slots that are parts of a variable are called
 * after it with a number, `Satisfaction~1`. Every operation stands in brackets of its own.
 */
export function listing(program: Program): string {
  const names = slotNames(program);
  const name = (slot: number): string => names.get(slot) ?? `#${slot}`;
  const lines = (items: readonly Assignment[]): string[] => items.map(({ slot, code }) => `${name(slot)} = ${show(code, name)}`);
  const { start, stop, dt, method, saveEvery, timeUnit } = program.settings;
  return [
    `run ${shortest(start)} to ${shortest(stop)} ${timeUnit} by ${shortest(dt)}, ${method}${saveEvery > 0 ? `, saved every ${shortest(saveEvery)}` : ''}`,
    ...section('initial', lines(program.initial)),
    ...section('step', lines(program.step)),
    ...section('stocks', program.stocks.map(({ slot, inflows, outflows }) =>
      [name(slot), ...inflows.map((flow) => `+ ${name(flow)}`), ...outflows.map((flow) => `- ${name(flow)}`)].join(' '))),
    ...section('holds', program.holds.map(({ slot, from }) => `${name(slot)} := ${name(from)}`)),
    ...section('lines', program.lines.map(({ slot, from, time }) => `${name(slot)} := ${name(from)} after ${name(time)}`)),
    ...section('tables', program.tables.map(({ kind, x, y }, i) => `${i} ${kind} ${x.map((at, j) => `${shortest(at)}:${shortest(y[j] ?? NaN)}`).join(' ')}`)),
    ...section('constants', program.constants.map(({ name: shown, slot, value }) => `${shown} in ${name(slot)} is ${shortest(value)}`)),
    ...section('columns', [program.columns.map((column) => column.name).join(', ')]),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function slotNames({ initial, step, columns }: Program): Map<number, string> {
  const names = new Map<number, string>(Object.entries(BUILTIN_SLOTS).map(([builtin, slot]) => [slot, builtin.toUpperCase()]));
  for (const { slot, name } of columns) names.set(slot, name);
  const parts = new Map<string, number>();
  for (const { slot, origin } of [...initial, ...step].toSorted((one, other) => one.slot - other.slot)) {
    if (names.has(slot)) continue;
    const number = (parts.get(origin.name) ?? 0) + 1;
    parts.set(origin.name, number);
    names.set(slot, `${origin.name}~${number}`);
  }
  return names;
}

function show(code: Code, name: (slot: number) => string): string {
  const inner = (part: Code): string => show(part, name);
  switch (code.op) {
    case 'constant':
      return shortest(code.value);
    case 'load':
      return name(code.slot);
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
      return `table ${code.table}(${inner(code.input)})`;
    case 'draw':
      return `${code.name}(${code.args.map(inner).join(', ')}) of stream ${code.stream.join('.')}`;
    case 'table':
      return `${code.name} ${code.table}(${code.args.map(inner).join(', ')})`;
    case 'vector':
      return `${code.name}(${[...code.arrays.map((slots) => `[${slots.map(name).join(', ')}]`), ...code.args.map(inner)].join(', ')}) ${code.place + 1}`;
    case 'pick':
      return `[${code.slots.map(name).join(', ')}](${inner(code.index)})`;
  }
}

import { BUILTIN_SLOTS, type Along, type Code, type Load, type Operator, type Program, type Stream, type Table } from '#core/compiler';
import type { Clock } from './body.ts';
import { bodies, floored } from './functions.ts';
import { lookup } from './lookup.ts';
import { draw } from './random/draw.ts';
import type { RunKey } from './random/stream.ts';
import { contentsOf } from './special/contents.ts';
import { askSpecial, type Specials } from './special/specials.ts';
import { tableBodies } from './tables.ts';
import { pow } from './transcendental/power.ts';
import { vectorOf } from './vectors/vectors.ts';

/** The memory of a run in progress: the value of every slot, and the program's tables. */
export interface Memory {
  readonly values: Float64Array;
  /** The counters of the loops that are being gone through, by their numbers. */
  readonly counters: number[];
  readonly tables: readonly Table[];
  readonly clock: Clock;
  /** What conveyors, queues and ovens hold. */
  readonly specials: Specials;
  /** What functions of whole arrays have made, by the slot whose code they are. */
  readonly vectors: Map<number, readonly number[]>;
  /** What variables were at the steps before this one, by the slot of the line that remembers it. */
  readonly records: Map<number, readonly number[]>;
  /** What the random numbers of the run start from. */
  readonly key: RunKey;
  /** The number of the step in progress, from 0. */
  step: number;
}

/** A memory with every slot NaN, so that reading before writing shows. */
export function newMemory({ slots, tables }: Pick<Program, 'slots' | 'tables'>, specials: Specials, key: RunKey): Memory {
  const values = new Float64Array(slots).fill(NaN);
  return {
    values,
    counters: [0],
    tables,
    vectors: new Map(),
    records: new Map(),
    specials,
    key,
    step: 0,
    clock: {
      get step() {
        return values[BUILTIN_SLOTS.stepTime] ?? NaN;
      },
      get stage() {
        return values[BUILTIN_SLOTS.time] ?? NaN;
      },
      get dt() {
        return values[BUILTIN_SLOTS.dt] ?? NaN;
      },
      get start() {
        return values[BUILTIN_SLOTS.start] ?? NaN;
      },
    },
  };
}

/** Computes a slot: the value of its code, which for a function of whole arrays is the first of many that are kept. */
export function assign(slot: number, code: Code, memory: Memory): void {
  if (code.op === 'vector') {
    const whole = wholeVector(code, memory);
    memory.vectors.set(slot, whole);
    memory.values[slot] = whole[0] ?? NaN;
  } else {
    memory.values[slot] = evaluate(code, memory);
  }
}

/** All that a function of whole arrays makes. */
export function wholeVector({ name, arrays, args }: Code & { op: 'vector' }, memory: Memory): readonly number[] {
  return vectorOf(name, arrays.map((slots) => slots.map((slot) => memory.values[slot] ?? NaN)), args.map((arg) => evaluate(arg, memory)));
}

/** The value of an expression: a plain walk over its tree. */
export function evaluate(code: Code, memory: Memory): number {
  switch (code.op) {
    case 'constant':
      return code.value;
    case 'load':
      return code.along ? elementOf(code, code.along, memory) : (memory.values[code.slot] ?? NaN);
    case 'each':
      return code.values[memory.counters[code.loop] ?? 0] ?? NaN;
    case 'binary':
      return binary(code.operator, code.left, code.right, memory);
    case 'negate':
      return -evaluate(code.operand, memory);
    case 'not':
      return evaluate(code.operand, memory) === 0 ? 1 : 0;
    case 'if':
      return evaluate(evaluate(code.condition, memory) === 0 ? code.otherwise : code.then, memory);
    case 'call':
      return bodies[code.name](argument(code.args[0], memory), argument(code.args[1], memory), argument(code.args[2], memory), argument(code.args[3], memory), memory.clock);
    case 'lookup':
      return lookup(tableIn(code, memory), evaluate(code.input, memory));
    case 'draw': {
      const context = { dt: memory.clock.dt, table: code.table === undefined ? null : (memory.tables[code.table] ?? null) };
      const place = { stream: streamIn(code, memory), step: memory.step };
      return draw(code.name, code.args.map((arg) => evaluate(arg, memory)), memory.key, place, context);
    }
    case 'table':
      return tableBodies[code.name](tableIn(code, memory), argument(code.args[0], memory), argument(code.args[1], memory));
    case 'vector':
      return wholeVector(code, memory)[0] ?? NaN;
    case 'part':
      return memory.vectors.get(code.of)?.[code.place] ?? NaN;
    case 'special':
      return askSpecial(code, memory.specials, memory.values, memory.step);
    case 'contents':
      return contentsOf(memory.specials.find((state) => state?.slot === code.stock), code.what, code.index ? evaluate(code.index, memory) : 0);
    case 'past':
      return past(code, memory);
    case 'pick':
      return pick(code.choices, evaluate(code.index, memory), memory);
    case 'reduce':
      return reduce(code, memory);
  }
}

const NO_TABLE: Table = { kind: 'continuous', x: [], y: [] };

function streamIn({ streams }: Code & { op: 'draw' }, { counters }: Memory): Stream {
  return streams[streams.length > 1 ? (counters[0] ?? 0) : 0] ?? [0, 0];
}

function argument(code: Code | undefined, memory: Memory): number {
  return code ? evaluate(code, memory) : NaN;
}

function tableIn({ table, along }: { readonly table: number; readonly along?: Along }, memory: Memory): Table {
  return memory.tables[along ? table + offsetIn(along, memory) : table] ?? NO_TABLE;
}

function pick(choices: readonly Code[], index: number, memory: Memory): number {
  const choice = choices[Math.floor(index) - 1];
  return choice ? evaluate(choice, memory) : 0;
}

function offsetIn({ loop, offsets }: Along, { counters }: Memory): number {
  return offsets[counters[loop] ?? 0] ?? -1;
}

/** The value of an element; 0 where there is none. */
function elementOf(load: Load, along: readonly Along[], memory: Memory): number {
  const slot = slotIn(load, along, memory);
  return slot < 0 ? 0 : (memory.values[slot] ?? NaN);
}

/** The slot of an element; -1 where there is none. */
function slotIn({ slot }: Load, along: readonly Along[], memory: Memory): number {
  let at = slot;
  for (const one of along) {
    const offset = offsetIn(one, memory);
    if (offset < 0) return -1;
    at += offset;
  }
  return at;
}

function past({ record, now, time }: Code & { op: 'past' }, memory: Memory): number {
  const { start, dt } = memory.clock;
  const step = Math.floor((evaluate(time, memory) - start) / dt + 0.5);
  if (step === memory.step) return evaluate(now, memory);
  return memory.records.get(slotIn(record, record.along ?? [], memory))?.[step] ?? 0;
}

function reduce({ join, loop, count, body }: Code & { op: 'reduce' }, memory: Memory): number {
  const { counters } = memory;
  counters[loop] = 0;
  let joined = evaluate(body, memory);
  for (let turn = 1; turn < count; turn++) {
    counters[loop] = turn;
    const value = evaluate(body, memory);
    joined = join === 'add' ? joined + value : join === 'multiply' ? joined * value : join === 'MIN' ? Math.min(joined, value) : Math.max(joined, value);
  }
  return joined;
}

/** The right side of AND and OR is evaluated too: no expression has an effect, so nothing hangs on the order. */
function binary(operator: Operator, leftCode: Code, rightCode: Code, memory: Memory): number {
  const left = evaluate(leftCode, memory);
  const right = evaluate(rightCode, memory);
  switch (operator) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    case 'divide':
      return left / right;
    case 'safeDivide':
      return right === 0 ? 0 : left / right;
    case 'power':
      return pow(left, right);
    case 'modulo':
      return floored(left, right);
    default:
      return truth(operator, left, right) ? 1 : 0;
  }
}

/** Whether a relation or a connection holds. NaN equals nothing; as a condition it counts as true, being non-zero. */
function truth(operator: Operator, left: number, right: number): boolean {
  switch (operator) {
    case 'less':
      return left < right;
    case 'lessEqual':
      return left <= right;
    case 'greater':
      return left > right;
    case 'greaterEqual':
      return left >= right;
    case 'equal':
      return left === right;
    case 'notEqual':
      return left !== right;
    case 'and':
      return left !== 0 && right !== 0;
    case 'or':
      return left !== 0 || right !== 0;
    default:
      return false;
  }
}

import type { Address, Method, ModelId, VariableId } from '#core/model';
import type { FunctionOfKind } from '#core/language';

/**
 * A program is what a run executes: plain data that survives structured cloning. One number per slot; the first slots
 * are the built-ins (see BUILTIN_SLOTS). `initial` runs once at the start and gives every slot its first value; `step`
 * recomputes, in order, all that changes with time; `stocks` integrate; `holds` and `lines` carry values from one full
 * step to the next. Changing a constant's value needs no new program: `constants` say which slot takes it.
 */
export interface Program {
  readonly slots: number;
  /** Assignments in dependency order: constants, initial values, whatever they need, held values. */
  readonly initial: readonly Assignment[];
  /** Assignments in dependency order, evaluated at every stage of every step. */
  readonly step: readonly Assignment[];
  readonly stocks: readonly StockUpdate[];
  readonly holds: readonly Hold[];
  readonly lines: readonly Line[];
  /** Conveyors, queues and ovens, which are among the stocks too. */
  readonly specials: readonly SpecialStock[];
  readonly tables: readonly Table[];
  readonly constants: readonly Constant[];
  /** What a run reports, in document order. */
  readonly columns: readonly Column[];
  readonly settings: ProgramSettings;
}

/**
 * Slots of the built-in quantities, written by the simulator before each evaluation. `time` is the time of the stage,
 * `stepTime` the time at which the full step began: what jumps (STEP, PULSE) keeps one value through all stages.
 */
export const BUILTIN_SLOTS = { time: 0, dt: 1, start: 2, stop: 3, save: 4, stepTime: 5 } as const;

/** How many slots the built-ins take; a program's own begin there. */
export const FIRST_SLOT = 6;

/** The settings a program was compiled with; a run may override them. */
export interface ProgramSettings {
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly method: Method;
  readonly saveEvery: number;
  readonly timeUnit: string;
  /** What RK45 holds the error of a step within, as a share of each stock. */
  readonly tolerance: number;
  /** What random numbers start from. */
  readonly seed: number;
}

/** slot := code; with a loop, the same for one slot after the other. */
export interface Assignment {
  readonly slot: number;
  readonly code: Code;
  /** With a loop, of its first element. */
  readonly origin: Origin;
  readonly loop?: Loop;
  /** Computed at the first stage of a step and kept through the others: what has to do with stocks that move by full steps. */
  readonly still?: true;
}

/**
 * The elements of an array that one assignment is for, in the order in which they get their values. The counter begins
 * at `first` and goes up or down by 1, and so does the slot.
 */
export interface Loop {
  readonly first: number;
  readonly count: number;
  readonly step: 1 | -1;
  /** The variable's name, and those of all its elements by the counter. */
  readonly name: string;
  readonly elements: readonly string[];
}

/** Where the turns of a loop find what differs from one to the next: by the loop's counter, how far from the first. */
export interface Along {
  /** 0 is the loop of the assignment; reductions have further ones, numbered by how deep they stand. */
  readonly loop: number;
  readonly offsets: readonly number[];
}

/** The variable that a piece of a program came from, for messages. */
export interface Origin {
  /** As in the CSV header: `module.name[a,b]`. */
  readonly name: string;
  readonly address: Address;
  readonly element?: string;
  readonly model: ModelId;
  readonly variable: VariableId;
}

/** Operators of the program's arithmetic. Relations and logic give 0 or 1; true is non-zero. */
export type Operator =
  | 'add' | 'subtract' | 'multiply' | 'divide' | 'safeDivide' | 'power' | 'modulo'
  | 'less' | 'lessEqual' | 'greater' | 'greaterEqual' | 'equal' | 'notEqual' | 'and' | 'or';

/** The functions that a program calls. MIN and MAX take two arguments here, others all that they can take. */
export type ProgramFunction = FunctionOfKind<'pure'> | FunctionOfKind<'time'>;

/** The functions of whole arrays that a program calls. */
export type VectorFunction = Exclude<FunctionOfKind<'vector'>, 'ALLOCATE' | 'ALLOC P'> | 'VECTOR SELECT';

/** Names a stream of random numbers: two words of 32 bits. */
export type Stream = readonly [number, number];

/** The functions that draw random numbers. */
export type DrawFunction = FunctionOfKind<'random'>;

/** The functions of a graphical function, beside its value at x. */
export type TableFunction = Exclude<FunctionOfKind<'lookup'>, 'LOOKUP'>;

/** An expression with names resolved to slots. Functions of state (delays, INIT, PREVIOUS) are already expanded away. */
export type Code =
  | { readonly op: 'constant'; readonly value: number }
  /** What stands in a slot: `slot` plus the offsets. An offset below 0 means that there is no such element, and the value is 0. */
  | Load
  /** A number by the counter of a loop. */
  | { readonly op: 'each'; readonly loop: number; readonly values: readonly number[] }
  | { readonly op: 'binary'; readonly operator: Operator; readonly left: Code; readonly right: Code }
  | { readonly op: 'negate'; readonly operand: Code }
  | { readonly op: 'not'; readonly operand: Code }
  | { readonly op: 'if'; readonly condition: Code; readonly then: Code; readonly otherwise: Code }
  /** A function of the one table in `core/language`, by its canonical name; one to four arguments. */
  | { readonly op: 'call'; readonly name: ProgramFunction; readonly args: readonly Code[] }
  /** The table of this number plus the offset. */
  | { readonly op: 'lookup'; readonly table: number; readonly along?: Along; readonly input: Code }
  /** Another function of a table, and of up to two numbers. */
  | { readonly op: 'table'; readonly name: TableFunction; readonly table: number; readonly along?: Along; readonly args: readonly Code[] }
  /**
   * A random number of the stream of a call, drawn at the first stage of a step and held through the others; always a slot's
   * whole code. In a loop there is a stream by its counter.
   */
  | { readonly op: 'draw'; readonly name: DrawFunction; readonly streams: readonly Stream[]; readonly args: readonly Code[]; readonly table?: number }
  /** The first of what a function makes of whole arrays, each a list of slots, and of single numbers; the others are had by `part`. */
  | { readonly op: 'vector'; readonly name: VectorFunction; readonly arrays: readonly (readonly number[])[]; readonly args: readonly Code[] }
  /** One place, from 0, of what the `vector` that is all of a slot's code has made. */
  | { readonly op: 'part'; readonly of: number; readonly place: number }
  /** What a special stock holds at the start, gives or takes; always a slot's whole code. The slots it reads are those of the stock's own description. */
  | { readonly op: 'special'; readonly of: number; readonly role: SpecialRole; readonly place: number; readonly reads: readonly number[] }
  /** What is in a special stock, which is the one at a slot: one of its parts, from its end or front on, or all of them together. */
  | { readonly op: 'contents'; readonly stock: number; readonly what: ContentsOf; readonly index?: Code }
  /** What `now` was at a time of the run, rounded to a step, as the `record` line of it remembers; 0 where that was before the run or is to come. */
  | { readonly op: 'past'; readonly record: Load; readonly now: Code; readonly time: Code }
  /** The choice at place `index` (rounded down, counted from 1); 0 where there is no such place. */
  | { readonly op: 'pick'; readonly choices: readonly Code[]; readonly index: Code }
  /** The values of `body` in all turns of a loop (counters from 0), joined from the first on. */
  | { readonly op: 'reduce'; readonly join: Join; readonly loop: number; readonly count: number; readonly body: Code };

/** The value of a slot. */
export interface Load {
  readonly op: 'load';
  readonly slot: number;
  readonly along?: readonly Along[];
}

/** How a reduction joins two values. */
export type Join = 'add' | 'multiply' | 'MIN' | 'MAX';

/** d(slot)/dt = sum of inflows - sum of outflows, over slots of flows; so many times, every slot 1 further each time. */
export interface StockUpdate {
  readonly slot: number;
  readonly count: number;
  readonly inflows: readonly number[];
  readonly outflows: readonly number[];
  /** By the turn. */
  readonly origins: readonly Origin[];
  /** Made by the expansion of a delay or a smooth; never reported. */
  readonly hidden: boolean;
}

/** At the end of each full step, slot := the value that `from` had at the beginning of that step; so many slots in a row. */
export interface Hold {
  readonly slot: number;
  readonly count: number;
  readonly from: number;
}

/**
 * What a line gives of what was put into it, from its own first value on. `fixed`: the input so many full steps ago, the
 * value of `time` over dt at the start, rounded, at least 1. `information`: the time of every moment counts for the input
 * of that moment; what would arrive after a later input is dropped, and what arrived last stays. `material`: likewise, but
 * what arrives together adds up, and `other` is given where nothing arrives. `periods`: the sum of the average inputs of
 * the last so many whole periods of the length `other`, one less than `time` has, each over that number. `belt`: `time` is
 * how far a belt has moved, and the inputs that have been carried 1 along it are given together. `record`: all inputs, for
 * whoever asks for one of them (`op: past`); the slot itself has the last, and `time` no say.
 */
export type LineRule = 'fixed' | 'information' | 'material' | 'periods' | 'belt' | 'record';

/** A slot that keeps what another slot was at full steps; `from`, `time` and `other` are slots. */
export interface Line {
  readonly rule: LineRule;
  readonly slot: number;
  readonly from: number;
  readonly time: number;
  readonly other?: number;
}

/**
 * What an expression asks of a special stock. `fill`: what it holds at the start. Of a conveyor, `move`: what leaves at its
 * end, `leak`: what leaves at the leak `place`, `allowance`: what may still enter in this unit of time. Of a queue, `serve`:
 * what leaves by the outflow `place`. Of an oven, `move`: what leaves, `door`: what may enter. All but `fill` are rates.
 */
export type SpecialRole = 'fill' | 'move' | 'leak' | 'allowance' | 'serve' | 'door';

/**
 * What is asked of the parts of a special stock, the slats of a conveyor or the batches of a queue (XMILE 1.0, 3.7.2): the one
 * at a place counted from 1, rounded down, or 0; how many there are; or what they come to, 0 where there is none.
 */
export type ContentsOf = 'at' | 'SIZE' | 'SUM' | 'MEAN' | 'MIN' | 'MAX' | 'STDDEV';

/** A stock that moves by full steps; expressions ask it by its number. Settings are slots, and flows too. */
export type SpecialStock = ConveyorStock | QueueStock | OvenStock;

interface SpecialBase {
  readonly number: number;
  readonly slot: number;
  /** What it holds at the start: one amount, or several, front first. */
  readonly contents: readonly number[];
  readonly inflows: readonly number[];
}

/** A conveyor: what moves on it, slat by slat. */
export interface ConveyorStock extends SpecialBase {
  readonly kind: 'conveyor';
  readonly transit: number;
  readonly sample: number | null;
  readonly arrest: number | null;
  readonly discrete: boolean;
  readonly exponential: boolean;
  /** Its outflow at the end, and what stands still where that leads to; null as a whole: what arrives there stays. */
  readonly exit: { readonly arrest: number | null } | null;
  readonly leaks: readonly ConveyorLeak[];
  /** The inflows that the inflow limit counts, and its slot. */
  readonly limited: readonly number[];
  readonly inflowLimit: number | null;
}

/** A leak: where on the conveyor, in shares of its length from where material enters. */
export interface ConveyorLeak {
  readonly share: number;
  readonly start: number;
  readonly end: number;
  readonly whole: boolean;
  /** What stands still where the leak leads to. */
  readonly arrest: number | null;
}

/** A queue: batches, first come, first served. */
export interface QueueStock extends SpecialBase {
  readonly kind: 'queue';
  readonly outflows: readonly QueueOutflow[];
}

/** An outflow of a queue, in the order of priority. */
export interface QueueOutflow {
  /** What is taken at most, as a rate; null: all that there is. */
  readonly accepts: number | null;
  readonly manyBatches: boolean;
  readonly wholeBatches: boolean;
  /** What it leaves behind goes to overflows: it is a conveyor that takes no more. */
  readonly blocks: boolean;
  readonly overflow: boolean;
}

/** An oven: all in, all out. */
export interface OvenStock extends SpecialBase {
  readonly kind: 'oven';
  readonly cook: number;
  readonly fill: number | null;
  readonly clean: number | null;
  readonly capacity: number | null;
  readonly arrest: number | null;
  /** What stands still where its outflow leads to; null as a whole: it has no outflow. */
  readonly exit: { readonly arrest: number | null } | null;
}

/** A graphical function with explicit, ascending x. */
export interface Table {
  readonly kind: 'continuous' | 'extrapolate' | 'discrete';
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A number that overrides and sliders may replace: a constant, or a stock's constant initial value. */
export interface Constant {
  readonly slot: number;
  readonly address: Address;
  readonly element?: string;
  readonly name: string;
  readonly value: number;
}

/** One reported series. `name` is as in the CSV header: `module.name[a,b]`. */
export interface Column {
  readonly name: string;
  readonly address: Address;
  readonly element?: string;
  readonly slot: number;
  readonly kind: 'stock' | 'flow' | 'auxiliary';
}

import type { Diagnostic } from '#core/model';
import { words } from '#core/words';
import { foldNumber } from './fold.ts';
import { someCode } from './partsOfCode.ts';
import { BUILTIN_SLOTS, type Code, type Program, type StockUpdate } from './program.ts';

/** A step may be as long as this share of the shortest time constant (Sterman 2000, "Business Dynamics", appendix A: a quarter to a half). */
const SHARE = 3;
/** No step this short is proposed. */
const FEWEST = 1 / 65_536;
/** Expressions of constants are followed through so many variables. */
const DEEPEST = 20;

/** What is doubtful about how a program steps through time: a method that wants smooth curves in a model that jumps, a step too long for what changes fast. */
export function stepAdvice(program: Program): Diagnostic[] {
  return [...methodAdvice(program), ...lengthAdvice(program)];
}

/** What makes a model jump. */
type Jump = keyof typeof words.compiler.jumps;

function methodAdvice({ step, lines, specials, stocks, initial, settings }: Program): Diagnostic[] {
  if (settings.method === 'euler') return [];
  const found = step.flatMap(({ code, origin }) => {
    const jump = jumpOf(code);
    return jump === null ? [] : [{ name: origin.name, jump }];
  });
  const origins = new Map(initial.map(({ slot, origin }) => [slot, origin.name]));
  const delays = lines.map(({ slot }) => ({ name: origins.get(slot) ?? '', jump: 'delay' as const }));
  const numbers = new Set(specials.map(({ slot }) => slot));
  const moving = stocks.flatMap(({ slot, origins }) => origins.flatMap(({ name }, turn) => (numbers.has(slot + turn) ? [{ name, jump: 'special' as const }] : [])));
  const [first, ...more] = [...moving, ...found, ...delays];
  if (!first) return [];
  const compiler = words.compiler;
  const others = new Set(more.map(({ name }) => name).filter((name) => name !== first.name)).size;
  const message = compiler.methodJumps(compiler.methods[settings.method], first.name, compiler.jumps[first.jump], others);
  const fix = { label: compiler.useEuler, settings: { method: 'euler' } } as const;
  return [{ severity: 'warning', code: 'methodJumps', message, place: { setting: 'method' }, fix }];
}

function jumpOf(code: Code): Jump | null {
  if (code.op === 'draw') return 'draw';
  let jump: Jump | null = null;
  someCode(code, (part) => {
    if (part.op === 'call' && JUMPING.has(part.name)) jump = 'impulse';
    else if (part.op === 'if' && someCode(part.condition, isTime)) jump = 'time';
    return jump !== null;
  });
  return jump;
}

const JUMPING: ReadonlySet<string> = new Set(['STEP', 'PULSE', 'PULSE TRAIN', 'PULSE WINDOW', 'COUNTER']);

function isTime(code: Code): boolean {
  return code.op === 'load' && (code.slot === BUILTIN_SLOTS.time || code.slot === BUILTIN_SLOTS.stepTime);
}

/** A time in which a stock adjusts, with the name of who does. */
interface Constant {
  readonly time: number;
  readonly name: string;
}

function lengthAdvice(program: Program): Diagnostic[] {
  const { dt } = program.settings;
  const shortest = shortestConstant(program);
  if (!shortest || !(dt > (shortest.time / SHARE) * (1 + 1e-9))) return [];
  const wanted = roundStep(shortest.time / SHARE);
  const compiler = words.compiler;
  const message = compiler.dtTooLong(dt, shortest.name, Number(shortest.time.toPrecision(4)));
  const fix = wanted === null ? {} : { fix: { label: compiler.useStep(wanted), settings: { dt: wanted } } };
  return [{ severity: 'warning', code: 'dtTooLong', message, place: { setting: 'dt' }, ...fix }];
}

/** The largest 1/2^k, or 1, that is not above a length; null where that would be very short. */
function roundStep(length: number): number | null {
  let step = 1;
  while (step > length && step >= FEWEST) step /= 2;
  return step >= FEWEST ? step : null;
}

/** The shortest of the times in which stocks adjust, as far as these are plain numbers: what is random or changes is passed over. */
function shortestConstant({ slots, initial, step, stocks }: Program): Constant | null {
  // By slot: with every key in a large model all of it is gone through.
  const codes = Array.from<Code | undefined>({ length: slots }).fill(undefined);
  for (const lines of [initial, step]) for (const { slot, code, loop } of lines) if (!loop) codes[slot] = code;
  const changing = new Uint8Array(slots);
  for (const moving of [step, stocks]) for (const { slot } of moving) changing[slot] = 1;
  const valueOf = (code: Code, depth = 0): number | null => {
    if (code.op !== 'load') return code.op === 'binary' ? foldNumber(resolved(code, valueOf, depth)) : foldNumber(code);
    const held = code.along || changing[code.slot] ? undefined : codes[code.slot];
    return held && depth < DEEPEST ? valueOf(held, depth + 1) : null;
  };
  let shortest: Constant | null = null;
  for (const stock of stocks) {
    const time = shortestOf(stock, codes, valueOf);
    if (time < (shortest?.time ?? Infinity)) shortest = { time, name: stock.origins[0]?.name ?? '' };
  }
  return shortest;
}

/** Expressions by slot. */
type Codes = readonly (Code | undefined)[];

type ValueOf = (code: Code, depth?: number) => number | null;

/** An expression of two parts with the numbers that its parts are; NaN for a part that is none. */
function resolved({ operator, left, right }: Code & { op: 'binary' }, valueOf: ValueOf, depth: number): Code {
  const [one, other] = [valueOf(left, depth + 1), valueOf(right, depth + 1)].map((value) => value ?? NaN);
  if (operator === 'divide') return { op: 'constant', value: (one ?? NaN) / (other ?? NaN) };
  return { op: 'binary', operator, left: { op: 'constant', value: one ?? NaN }, right: { op: 'constant', value: other ?? NaN } };
}

/** The shortest of the times T of flows that are stock / T, stock * rate, or (something - stock) / T; infinite without any. */
function shortestOf({ slot, inflows, outflows, count }: StockUpdate, codes: Codes, valueOf: ValueOf): number {
  let shortest = Infinity;
  for (const flows of count > 1 ? [] : [inflows, outflows]) {
    for (const flow of flows) {
      const code = bareFlow(codes[flow], codes);
      const time = code?.op === 'binary' ? timeIn(code, slot, valueOf) : null;
      if (time !== null && time > 0 && time < shortest) shortest = time;
    }
  }
  return shortest;
}

/** A flow's own expression, without what keeps it from running backwards or a stock from running dry. */
function bareFlow(code: Code | undefined, codes: Codes, depth = 0): Code | undefined {
  if (depth > DEEPEST) return code;
  if (code?.op === 'load' && !code.along) return bareFlow(codes[code.slot], codes, depth + 1);
  if (code?.op !== 'call' || (code.name !== 'MIN' && code.name !== 'MAX')) return code;
  const inner = code.name === 'MAX' && code.args[0]?.op === 'constant' ? code.args[1] : code.args[0];
  return bareFlow(inner, codes, depth + 1);
}

function holdsStock(code: Code, slot: number): boolean {
  if (code.op === 'load') return code.slot === slot && !code.along;
  return code.op === 'binary' && (code.operator === 'add' || code.operator === 'subtract') && (holdsStock(code.left, slot) || holdsStock(code.right, slot));
}

function timeIn({ operator, left, right }: Code & { op: 'binary' }, stock: number, valueOf: ValueOf): number | null {
  if (operator === 'divide' && holdsStock(left, stock)) return valueOf(right);
  if (operator !== 'multiply' || holdsStock(left, stock) === holdsStock(right, stock)) return null;
  const rate = valueOf(holdsStock(left, stock) ? right : left);
  return rate === null || rate === 0 ? null : 1 / Math.abs(rate);
}

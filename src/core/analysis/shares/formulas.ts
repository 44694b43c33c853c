import { BUILTIN_SLOTS, slotOf, type Assignment, type Code, type Loop, type Program } from '#core/compiler';
import { Extraction, type Probe } from './extraction.ts';
import { constant, load, minus, over, smaller, times } from './writing.ts';

/** How a slot comes by its value from others, for one element. */
export interface Formula {
  readonly target: number;
  readonly code: Code;
  /** What loop 0 counts. */
  readonly counter: number;
  /** Of a function of whole arrays, the place of its result. */
  readonly place?: number;
  /**
   * Not what the slot is computed by, but what it would be if all that it holds were mixed: so the change that inputs are
   * measured by is that of this expression. Slots of no say are left out of it.
   */
  readonly mixing?: true;
}

/** All that a program computes in a step, slot by slot, and the quantities inside expressions that count as slots of their own. */
export interface Formulas {
  readonly formulas: readonly Formula[];
  readonly probes: readonly Probe[];
  /** How many slots there are with those of the probes. */
  readonly slots: number;
}

/** Takes a program apart. */
export function formulasOf(program: Program): Formulas {
  const extraction = new Extraction(program);
  const formulas: Formula[] = [];
  for (const assignment of program.step) formulas.push(...formulasIn(assignment, extraction, program));
  for (const { slot, count, from } of program.holds) {
    for (let turn = 0; turn < count; turn++) formulas.push(oneStepStock(slot + turn, from + turn));
  }
  for (const { slot, from } of program.lines) formulas.push(passedOn(slot, load(from)));
  for (const probe of extraction.probes) formulas.push(formulaOfProbe(probe, program));
  return { formulas, probes: extraction.probes, slots: extraction.slots };
}

function formulasIn({ slot, code, loop }: Assignment, extraction: Extraction, program: Program): Formula[] {
  if (code.op === 'draw' || code.op === 'vector') return [];
  if (code.op === 'special') return [{ target: slot, code: mixed(code, program), counter: 0, mixing: true }];
  const rewritten = extraction.rewrite(code, loop);
  return turnsOf(loop).map((turn) => ({ target: slot + turn * (loop?.step ?? 1), code: rewritten, counter: (loop?.first ?? 0) + turn * (loop?.step ?? 1) }));
}

function turnsOf(loop: Loop | undefined): number[] {
  return Array.from({ length: loop?.count ?? 1 }, (_, turn) => turn);
}

/** A value held from one step to the next is a stock that fills and empties in one step. */
function oneStepStock(target: number, from: number): Formula {
  return { target, code: minus(load(from), load(target)), counter: 0, mixing: true };
}

/** What comes out late counts as coming out at once: the size and the sign are right, and the time is early. */
function passedOn(target: number, code: Code): Formula {
  return { target, code, counter: 0, mixing: true };
}

function formulaOfProbe({ slot, code, counter }: Probe, program: Program): Formula {
  if (code.op === 'contents') return passedOn(slot, load(code.stock));
  if (code.op === 'past') {
    const record = slotOf(code.record, counter);
    const line = program.lines.find((each) => each.slot === record);
    return passedOn(slot, line ? load(line.from) : constant(0));
  }
  if (code.op !== 'part') return { target: slot, code, counter };
  const whole = program.step.find((each) => each.slot === code.of)?.code;
  return whole?.op === 'vector' ? { target: slot, code: whole, counter: 0, place: code.place } : passedOn(slot, constant(0));
}

/** What a conveyor, a queue or an oven would give or take if it were well mixed. */
function mixed({ of, role, place }: Code & { op: 'special' }, { specials }: Program): Code {
  const stock = specials.find(({ number }) => number === of);
  if (!stock) return constant(0);
  const held = load(stock.slot);
  if (role === 'allowance' || role === 'door') return minus(constant(0), held);
  if (stock.kind === 'queue') {
    const accepts = stock.outflows[place]?.accepts ?? null;
    const all = over(held, load(BUILTIN_SLOTS.dt));
    return accepts === null ? all : smaller(all, load(accepts));
  }
  if (stock.kind === 'oven') return over(held, load(stock.cook));
  const share = role === 'leak' ? stock.leaks[place]?.share : undefined;
  return share === undefined ? over(held, load(stock.transit)) : times(load(share), held);
}

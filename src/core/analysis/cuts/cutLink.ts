import { originsOf, type Assignment, type Program, type SpecialStock, type StockUpdate } from '#core/compiler';
import type { Address } from '#core/model';
import { redirectEquation, redirected, type Redirection } from './redirect.ts';

/** A link between two variables, all elements of it. */
export interface LinkToCut {
  readonly from: Address;
  readonly to: Address;
}

/**
 * A program in which one variable acts on another with the value it had at the start: the equation of the other, with the
 * hidden parts of its delays, reads that value, and a stock gains what the flow was at the start. Everything else reads the
 * variable as it is. Null where the one has no say in the other that could be frozen: it has no column, the target gives
 * only what a conveyor, a queue or an oven gives, or it is but held to what a stock has.
 */
export function cutLink(program: Program, { from, to }: LinkToCut): Program | null {
  const source = program.columns.filter(({ address }) => address === from).map(({ slot }) => slot);
  const first = Math.min(...source);
  if (source.length === 0 || !program.columns.some(({ address }) => address === to)) return null;
  const frozen: Redirection = { first, count: source.length, to: program.slots };
  const origins = new Map([...program.initial, ...program.step].flatMap((each) => originsOf(each)));
  const change = new Change(frozen, (slot) => origins.get(slot)?.address === to);
  const kept = source.flatMap((slot): Assignment[] => {
    const origin = origins.get(slot);
    return origin ? [{ slot: redirected(slot, frozen), code: { op: 'load', slot }, origin }] : [];
  });
  const cut: Program = {
    ...program,
    slots: program.slots + source.length,
    step: program.step.map((each) => change.assignment(each)),
    stocks: program.stocks.flatMap((each) => change.stock(each)),
    holds: program.holds.map((hold) => (change.isTarget(hold.slot) ? { ...hold, from: change.slot(hold.from) } : hold)),
    lines: program.lines.map((line) => (change.isTarget(line.slot) ? { ...line, from: change.slot(line.from), time: change.slot(line.time), ...(line.other !== undefined && { other: change.slot(line.other) }) } : line)),
    specials: program.specials.map((each) => change.special(each)),
    initial: [...program.initial, ...kept],
  };
  return change.made ? cut : null;
}

/** Puts the frozen value in the place of the variable wherever the target reads it, and remembers whether it did anywhere. */
class Change {
  made = false;
  readonly isTarget: (slot: number) => boolean;
  readonly #frozen: Redirection;

  constructor(frozen: Redirection, isTarget: (slot: number) => boolean) {
    this.#frozen = frozen;
    this.isTarget = isTarget;
  }

  slot(slot: number): number {
    const to = redirected(slot, this.#frozen);
    this.made ||= to !== slot;
    return to;
  }

  assignment(assignment: Assignment): Assignment {
    if (!this.isTarget(assignment.slot)) return assignment;
    const code = redirectEquation(assignment.code, this.#frozen);
    if (code === assignment.code) return assignment;
    this.made = true;
    return { ...assignment, code };
  }

  /** Stocks are in one update where their flows follow each other; those of the target have the same flows frozen. */
  stock(stock: StockUpdate): StockUpdate[] {
    if (!this.isTarget(stock.slot)) return [stock];
    return [{ ...stock, inflows: stock.inflows.map((flow) => this.slot(flow)), outflows: stock.outflows.map((flow) => this.slot(flow)) }];
  }

  /** What flows into a special stock may be frozen, and what it is set to; not what it gives. */
  special(stock: SpecialStock): SpecialStock {
    if (!this.isTarget(stock.slot)) return stock;
    const inflows = stock.inflows.map((flow) => this.slot(flow));
    if (stock.kind === 'conveyor') return { ...stock, inflows, transit: this.slot(stock.transit) };
    return stock.kind === 'oven' ? { ...stock, inflows, cook: this.slot(stock.cook) } : { ...stock, inflows };
  }
}

import { foldName } from '#core/language';
import { linksInto } from '#core/model';
import type { Auxiliary, ConversionPlan, Flow, Link, Model, Stock, Variable, VariableId, WordKind } from '#core/model';
import { words as text } from '#core/words';
import { Newcomers } from '../newcomers.ts';
import { unitOf } from './wordHints.ts';

/** The parts of a plan that say how a model is built, and the model built so. */
export interface Rebuilt extends Pick<ConversionPlan, 'pipes' | 'turned' | 'flows' | 'constants' | 'dropped'> {
  readonly model: Model;
  readonly counter: number;
}

/** What stocks start with where nobody knows. */
export const FIRST_STOCK = 100;
/** What moves them in a unit of time. */
const FIRST_RATE = 10;

/**
 * Places a word in a copy of its model. A stock is moved by flows alone: a flow with an arrow into it becomes an inflow or
 * an outflow by polarity, all other arrows lead into a flow that collects what pushes it. A flow takes the place of its
 * arrows into stocks by its own ends, and what is then without a push goes.
 */
export function rebuilt(model: Model, variable: VariableId, kind: WordKind, counter: number): Rebuilt {
  const builder = new Builder(model, counter);
  builder.place(variable, kind);
  return builder.result();
}

class Builder {
  readonly #model: Model;
  readonly #new: Newcomers;
  readonly #pipes: Rebuilt['pipes'][number][] = [];
  readonly #turned: Rebuilt['turned'][number][] = [];
  readonly #flows: Flow[] = [];
  readonly #constants: Rebuilt['constants'][number][] = [];
  readonly #dropped: VariableId[] = [];

  constructor(model: Model, counter: number) {
    this.#model = { ...model, variables: { ...model.variables }, links: { ...model.links } };
    this.#new = new Newcomers(model, counter);
  }

  result(): Rebuilt {
    const flows = this.#flows.filter(({ id }) => !this.#dropped.includes(id));
    return { model: this.#model, counter: this.#new.counter, pipes: this.#pipes, turned: this.#turned, flows, constants: this.#constants, dropped: this.#dropped };
  }

  place(id: VariableId, kind: WordKind): void {
    const word = this.#model.variables[id];
    if (!word || kind === 'auxiliary') return;
    if (kind === 'stock') this.#placeStock(word);
    else this.#placeFlow(word);
  }

  #placeStock({ id, name }: Variable): void {
    const units = unitOf(name);
    this.#model.variables[id] = { id, kind: 'stock', name, equation: String(FIRST_STOCK), units, nonNegative: true, guess: true };
    for (const link of this.#causes(id)) this.#settleInto(link, id);
  }

  #placeFlow({ id, name }: Variable): void {
    this.#model.variables[id] = { id, kind: 'flow', name, equation: '', from: null, to: null, nonNegative: true, guess: true };
    for (const link of Object.values(this.#model.links)) {
      if (link.from !== id || link.association) continue;
      const to = this.#model.variables[link.to];
      const stock = to?.kind === 'flow' && isCollector(this.#model, to) ? to.to : to?.kind === 'stock' ? to.id : null;
      if (stock === null || stock === undefined || !this.#pipe(link, id, stock)) continue;
      if (to?.kind === 'flow') this.#dropIdle(to);
    }
    this.#constant(id, text.sketch.interview.names.normal(name));
  }

  /** A flow pushes by its pipe, anything else through the flow that collects pushes. */
  #settleInto(link: Link, stock: VariableId): void {
    const from = this.#model.variables[link.from];
    if (from?.kind === 'flow' && this.#pipe(link, from.id, stock)) return;
    const to = this.#collector(stock);
    this.#model.links[link.id] = { ...link, to };
    this.#turned.push({ link: link.id, to, stock });
  }

  /** Joins the end of a flow that an arrow speaks of; not where it is taken, or nobody has said which. */
  #pipe(link: Link, flow: VariableId, stock: VariableId): boolean {
    const before = this.#model.variables[flow];
    const end = link.polarity === '+' ? 'to' : 'from';
    if (before?.kind !== 'flow' || link.polarity === undefined || before[end] !== null || before[end === 'to' ? 'from' : 'to'] === stock) return false;
    this.#model.variables[flow] = { ...before, [end]: stock };
    delete this.#model.links[link.id];
    this.#pipes.push({ flow, end, stock, link: link.id });
    return true;
  }

  /** The flow that collects what pushes a stock, made where there is none. */
  #collector(stock: VariableId): VariableId {
    const known = Object.values(this.#model.variables).find((flow) => flow.kind === 'flow' && flow.to === stock && isCollector(this.#model, flow));
    if (known) return known.id;
    const name = this.#new.name(text.sketch.names.change(this.#model.variables[stock]?.name ?? ''));
    const flow: Flow = { id: this.#new.id(), kind: 'flow', name, equation: '', from: null, to: stock, guess: true };
    this.#model.variables[flow.id] = flow;
    this.#flows.push(flow);
    this.#constant(flow.id, text.sketch.interview.names.normal(name));
    return flow.id;
  }

  /** A flow that collected pushes goes with its number when none is left. */
  #dropIdle(flow: Flow): void {
    const number = normalOf(this.#model, flow);
    if (this.#causes(flow.id).some(({ from }) => from !== number?.id)) return;
    for (const id of [flow.id, ...(number ? [number.id] : [])]) {
      delete this.#model.variables[id];
      this.#dropped.push(id);
    }
    for (const link of Object.values(this.#model.links)) if (!this.#model.variables[link.from] || !this.#model.variables[link.to]) delete this.#model.links[link.id];
  }

  #constant(beside: VariableId, wanted: string): void {
    const constant: Auxiliary = { id: this.#new.id(), kind: 'auxiliary', name: this.#new.name(wanted), equation: String(FIRST_RATE), guess: true };
    this.#model.variables[constant.id] = constant;
    this.#constants.push({ constant, beside });
  }

  #causes(id: VariableId): Link[] {
    return linksInto(this.#model, id).filter(({ association }) => !association);
  }
}

/** Whether a flow collects what pushes a stock: it was made to, and nobody has given it another name or an equation. */
export function isCollector({ variables }: Model, flow: Flow): boolean {
  const stock: Stock | Variable | undefined = flow.to === null ? undefined : variables[flow.to];
  return flow.from === null && flow.guess === true && stock !== undefined && foldName(flow.name).startsWith(foldName(text.sketch.names.change(stock.name)));
}

/** The constant that says how much a flow moves while all is normal. */
export function normalOf({ variables }: Model, flow: Variable): Variable | null {
  const wanted = foldName(text.sketch.interview.names.normal(flow.name));
  return Object.values(variables).find(({ name, kind }) => kind === 'auxiliary' && foldName(name) === wanted) ?? null;
}

import type { Code, Program, SpecialStock } from '#core/compiler';
import { Conveyor } from './conveyor.ts';
import { Oven } from './oven.ts';
import { Queue } from './queue.ts';
import type { SpecialState } from './state.ts';

/** The special stocks of a run, by their numbers. */
export type Specials = readonly (SpecialState | undefined)[];

/** Special stocks that hold nothing yet: their initial values fill them. */
export function newSpecials({ specials }: Program, dt: number): Specials {
  const states: SpecialState[] = [];
  for (const stock of specials) states[stock.number] = stateOf(stock, dt);
  return states;
}

function stateOf(stock: SpecialStock, dt: number): SpecialState {
  switch (stock.kind) {
    case 'conveyor':
      return new Conveyor(stock, dt);
    case 'queue':
      return new Queue(stock, dt);
    case 'oven':
      return new Oven(stock, dt);
  }
}

/** The answer to what an expression asks of a special stock. */
export function askSpecial({ of, role, place }: Code & { op: 'special' }, specials: Specials, values: Float64Array, step: number): number {
  const state = specials[of];
  if (!state) return NaN;
  switch (role) {
    case 'fill':
      return state.fill(values);
    case 'move':
      return state.move(values);
    case 'leak':
    case 'serve':
      return state.leave(place, values);
    case 'allowance':
    case 'door':
      return state.allowance(values, step);
  }
}

/** Ends a step of all special stocks, by the values at its beginning: their slots get what they hold now. */
export function advanceSpecials({ specials }: Program, states: Specials, before: Float64Array, values: Float64Array, step: number): void {
  for (const { number, slot } of specials) values[slot] = states[number]?.advance(before, step) ?? NaN;
}

import { outflowsOf } from './find.ts';
import type { Special } from './special.ts';
import type { Flow, Model, Stock, Variable } from './types.ts';

/** The flows that drain a conveyor: at its end, and on the way. */
export interface ConveyorOutflows {
  /** The first that is not marked as a leak; null where there is none. */
  readonly exit: Flow | null;
  /** All others, the one served first first. */
  readonly leaks: readonly Flow[];
}

/** Which of a conveyor's outflows is at its end: by XMILE 4.2.1 the first that is not marked as a leak; all others leak. */
export function conveyorOutflows(model: Model, stock: Stock): ConveyorOutflows {
  const flows = outflowsOf(model, stock.id);
  const exit = flows.find(({ leak }) => leak === undefined) ?? null;
  return { exit, leaks: flows.filter((flow) => flow !== exit) };
}

/** What drives a flow. */
export interface Driver {
  readonly stock: Stock;
  readonly special: Special;
  /** It leaks from a conveyor, and its equation is the share. */
  readonly leaks: boolean;
}

/** The special stock that drives a flow, which needs no rate of its own then; null where none does. */
export function driverOf(model: Model, flow: Flow): Driver | null {
  const stock = flow.from === null ? undefined : model.variables[flow.from];
  if (stock?.kind !== 'stock' || !stock.special) return null;
  const { special } = stock;
  return { stock, special, leaks: special.kind === 'conveyor' && conveyorOutflows(model, stock).exit !== flow };
}

/** Whether a variable is driven: a flow that a special stock drives at its end needs no equation, and what it has has no say. */
export function isDriven(model: Model, variable: Variable): boolean {
  const driver = variable.kind === 'flow' ? driverOf(model, variable) : null;
  return driver !== null && !driver.leaks;
}

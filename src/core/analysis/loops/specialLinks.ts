import { conveyorOutflows, type Flow, type Model, type Variable } from '#core/model';

/** What a conveyor, a queue or an oven does to a flow without any equation saying so. */
export interface Driving {
  readonly sign: '+' | '-';
  readonly conditional?: true;
  /** What comes out went in a while ago. */
  readonly delayed?: true;
}

/**
 * How one variable acts on another by way of a special stock: what it holds drives what leaves it, and what it has room
 * for lets less in the more it holds, or the more comes in by other ways. Null where no special stock is between them.
 */
export function drivingOf(model: Model, from: Variable, to: Variable): Driving | null {
  if (to.kind !== 'flow') return null;
  if (to.from === from.id) return drivenBy(model, from, to);
  const behind = to.to === null ? undefined : model.variables[to.to];
  if (behind?.kind !== 'stock' || !behind.special) return null;
  if (from.id === behind.id || (from.kind === 'flow' && from.to === behind.id)) return { sign: '-', conditional: true };
  return from.kind === 'flow' && from.from === behind.id ? { sign: '+', conditional: true } : null;
}

function drivenBy(model: Model, stock: Variable, flow: Flow): Driving | null {
  if (stock.kind !== 'stock' || !stock.special) return null;
  const waits = stock.special.kind === 'oven' || (stock.special.kind === 'conveyor' && conveyorOutflows(model, stock).exit === flow);
  return waits ? { sign: '+', delayed: true } : { sign: '+' };
}

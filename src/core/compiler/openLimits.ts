import type { Cell, Limit } from './cells.ts';
import type { Orders } from './orders.ts';
import type { Limits, Phase } from './phases.ts';

/**
 * The limits of a phase, with their circles opened. At the start a flow in a circle is not limited at all. Later the
 * inflows that close a circle count as 0: what arrives in a step does not leave in it, while one that runs backwards
 * still counts. Where a circle remains because one that drains waits for another, that other waits for it instead.
 */
export function openLimits(phase: Phase, cells: readonly Cell[], orders: Orders): Limits {
  const limits = new Map(cells.flatMap(({ slot, limit }) => (limit ? [[slot, limit] as const] : [])));
  if (limits.size === 0) return limits;
  const lowered = new Map(cells.flatMap((cell) => (cell.lowered === undefined ? [] : [[cell.slot, cell.lowered] as const])));
  const ways = phase === 'initial' ? [withoutLimits] : [withoutGains, withOrderReversed];
  for (const open of ways) {
    for (const circle of orders.orderOf(cells, phase, limits).circles) open(new Set(circle), limits, lowered);
  }
  return limits;
}

type Circle = ReadonlySet<number>;
type OpenLimits = Map<number, Limit>;

function withoutLimits(circle: Circle, limits: OpenLimits): void {
  for (const slot of circle) limits.delete(slot);
}

/** Inflows of the circle count no more, but for what they take when they run backwards. */
function withoutGains(circle: Circle, limits: OpenLimits, lowered: ReadonlyMap<number, number>): void {
  for (const slot of circle) {
    const limit = limits.get(slot);
    if (!limit) continue;
    const closing = limit.adds.filter((inflow) => circle.has(inflow));
    const drains = [...limit.drains, ...closing.flatMap((inflow) => lowered.get(inflow) ?? [])];
    limits.set(slot, { ...limit, adds: limit.adds.filter((inflow) => !circle.has(inflow)), drains });
  }
}

function withOrderReversed(circle: Circle, limits: OpenLimits): void {
  const waits = [...circle].flatMap((slot) => {
    const limit = limits.get(slot);
    return [...(limit?.takes ?? []), ...(limit?.drains ?? [])].filter((other) => circle.has(other)).map((other) => ({ slot, other }));
  });
  for (const { slot, other } of waits) {
    const [first, second] = [limits.get(slot), limits.get(other)];
    if (!first || second?.stock !== first.stock) continue;
    limits.set(slot, { ...first, takes: without(first.takes, other), drains: without(first.drains, other) });
    if (first.side === 'above') limits.set(other, { ...second, takes: [...second.takes, slot] });
    else limits.set(other, { ...second, drains: [...second.drains, slot] });
  }
}

function without(slots: readonly number[], slot: number): number[] {
  return slots.filter((other) => other !== slot);
}

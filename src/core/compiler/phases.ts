import type { Cell, Limit, Loads } from './cells.ts';
import { components, type Needs } from './components.ts';
import { FIRST_SLOT, type Code } from './program.ts';

/** The two orders of evaluation: once at the start, and at every stage of every step. */
export type Phase = 'initial' | 'step';

/** The limits that hold in a phase, by the slot of the flow that they hold. */
export type Limits = ReadonlyMap<number, Limit>;

/** The expression that gives a cell its value in a phase; null where the phase computes none. */
export function codeIn(phase: Phase, { content }: Cell): Code | null {
  switch (content.kind) {
    case 'missing':
      return null;
    case 'value':
      return phase === 'initial' ? (content.start ?? content.code) : content.code;
    case 'fixed':
      return phase === 'initial' ? content.code : null;
    case 'stock':
    case 'hold':
    case 'line':
      return phase === 'initial' ? content.start : null;
  }
}

/** The slots that must have their value in a phase before this cell gets its own. */
export function needsIn(phase: Phase, cell: Cell, limits: Limits, loads: Loads): readonly number[] {
  const code = codeIn(phase, cell);
  if (!code) return NONE;
  const limit = limitIn(phase, cell, limits);
  if (!limit && cell.content.kind !== 'line') return loads(code).filter((slot) => slot >= FIRST_SLOT);
  const found = new Set(loads(code));
  for (const slot of limit ? needsOfLimit(limit) : []) found.add(slot);
  if (cell.content.kind === 'line' && phase === 'initial') found.add(cell.content.time);
  return [...found].filter((slot) => slot >= FIRST_SLOT);
}

/** The slots that a limit reads. */
export function needsOfLimit({ stock, adds, drains, takes }: Limit): number[] {
  return [stock, ...adds, ...drains, ...takes];
}

/** The limit of a cell in a phase: of flows only, and not where an initial value of its own takes the flow's place. */
export function limitIn(phase: Phase, { slot, content }: Cell, limits: Limits): Limit | undefined {
  return content.kind === 'value' && (phase === 'step' || !content.start) ? limits.get(slot) : undefined;
}

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
    for (const circle of circles(cells, phase, limits, orders)) open(new Set(circle), limits, lowered);
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

/** Finds orders, and remembers the latest of them. */
export interface Orders {
  /** The slots that each cell needs in a phase, by slot. */
  needsOf(cells: readonly Cell[], phase: Phase, limits: Limits): Needs;
  /** Cells in an order in which each comes after what it needs; those of a circle, and only those, come together. */
  orderOf(cells: readonly Cell[], phase: Phase, limits: Limits): readonly (readonly number[])[];
}

/** An order, and all that it depends on. */
interface Ordered {
  readonly slots: readonly number[];
  readonly needs: ReadonlyMap<number, readonly number[]>;
  readonly order: readonly (readonly number[])[];
}

/** A compilation asks for up to four different orders, and mostly for two. */
const REMEMBERED = 4;
const NONE: readonly number[] = [];

/** An `Orders` that remembers nothing yet. */
export function createOrders(loads: Loads): Orders {
  let latest: readonly Ordered[] = [];
  const needsMap = (cells: readonly Cell[], phase: Phase, limits: Limits): Map<number, readonly number[]> =>
    new Map(cells.map((cell) => [cell.slot, needsIn(phase, cell, limits, loads)]));
  const orderBy = (slots: readonly number[], needs: ReadonlyMap<number, readonly number[]>): Ordered => {
    const known = latest.find((one) => sameNeeds(one, slots, needs));
    return known ?? { slots, needs, order: components(slots, (slot) => needs.get(slot) ?? NONE) };
  };
  return {
    needsOf(cells, phase, limits) {
      const needs = needsMap(cells, phase, limits);
      return (slot) => needs.get(slot) ?? NONE;
    },
    orderOf(cells, phase, limits) {
      const found = orderBy(cells.map(({ slot }) => slot), needsMap(cells, phase, limits));
      latest = [found, ...latest.filter((other) => other !== found)].slice(0, REMEMBERED);
      return found.order;
    },
  };
}

function sameNeeds(one: Ordered, slots: readonly number[], needs: Ordered['needs']): boolean {
  if (one.slots.length !== slots.length) return false;
  return slots.every((slot, i) => slot === one.slots[i] && sameSlots(one.needs.get(slot) ?? NONE, needs.get(slot) ?? NONE));
}

function sameSlots(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((slot, i) => slot === others[i]);
}

/** The components that no order can serve: several cells that need each other, or one that needs itself. */
export function circles(cells: readonly Cell[], phase: Phase, limits: Limits, orders: Orders): (readonly number[])[] {
  const needs = orders.needsOf(cells, phase, limits);
  return orders.orderOf(cells, phase, limits).filter(([first = -1, ...rest]) => rest.length > 0 || needs(first).includes(first));
}

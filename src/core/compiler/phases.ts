import { loadsOf, type Cell, type Limit } from './cells.ts';
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
export function needsIn(phase: Phase, cell: Cell, limits: Limits): number[] {
  const code = codeIn(phase, cell);
  if (!code) return [];
  const found = new Set(loadsOf(code));
  const limit = limitIn(phase, cell, limits);
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
export function openLimits(phase: Phase, cells: readonly Cell[]): Limits {
  const limits = new Map(cells.flatMap(({ slot, limit }) => (limit ? [[slot, limit] as const] : [])));
  if (limits.size === 0) return limits;
  const lowered = new Map(cells.flatMap((cell) => (cell.lowered === undefined ? [] : [[cell.slot, cell.lowered] as const])));
  const ways = phase === 'initial' ? [withoutLimits] : [withoutGains, withOrderReversed];
  for (const open of ways) {
    for (const circle of circles(cells, phase, limits)) open(new Set(circle), limits, lowered);
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

/** Cells in an order in which each comes after what it needs; those of a circle, and only those, come together. */
export function orderOf(cells: readonly Cell[], phase: Phase, limits: Limits): number[][] {
  return components(cells.map(({ slot }) => slot), needsOf(cells, phase, limits));
}

/** The needs of cells in a phase, by slot. */
export function needsOf(cells: readonly Cell[], phase: Phase, limits: Limits): Needs {
  const needs = new Map(cells.map((cell) => [cell.slot, needsIn(phase, cell, limits)]));
  return (slot) => needs.get(slot) ?? [];
}

/** The components that no order can serve: several cells that need each other, or one that needs itself. */
export function circles(cells: readonly Cell[], phase: Phase, limits: Limits): number[][] {
  const needs = needsOf(cells, phase, limits);
  return orderOf(cells, phase, limits).filter(([first = -1, ...rest]) => rest.length > 0 || needs(first).includes(first));
}

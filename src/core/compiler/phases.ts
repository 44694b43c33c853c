import { loadsOf, type Cell, type Limit } from './cells.ts';
import { components, type Needs } from './components.ts';
import { FIRST_SLOT, type Code } from './program.ts';

/** The two orders of evaluation: once at the start, and at every stage of every step. */
export type Phase = 'initial' | 'step';

/** The limits that hold in a phase, by the slot of the flow that they hold. */
export type Limits = ReadonlyMap<number, readonly Limit[]>;

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
  for (const slot of limitsIn(phase, cell, limits).flatMap(needsOfLimit)) found.add(slot);
  if (cell.content.kind === 'line' && phase === 'initial') found.add(cell.content.time);
  return [...found].filter((slot) => slot >= FIRST_SLOT);
}

/** The slots that a limit reads. */
export function needsOfLimit({ stock, adds, takes }: Limit): number[] {
  return [stock, ...adds, ...takes];
}

/** The limits of a cell in a phase: of flows only, and not where an initial value of its own takes the flow's place. */
export function limitsIn(phase: Phase, { slot, content }: Cell, limits: Limits): readonly Limit[] {
  return content.kind === 'value' && (phase === 'step' || !content.start) ? (limits.get(slot) ?? []) : [];
}

/**
 * The limits of a phase, with their circles opened. At the start a flow in a circle is not limited at all. Later the
 * inflows that close a circle count as 0: what arrives in a step does not leave in it. Where a circle remains because an
 * earlier outflow waits for a later one, the later goes first.
 */
export function openLimits(phase: Phase, cells: readonly Cell[]): Limits {
  const limits = new Map(cells.flatMap(({ slot, limits: own }) => (own.length > 0 ? [[slot, own] as const] : [])));
  if (limits.size === 0) return limits;
  for (const open of phase === 'initial' ? [withoutLimits] : [withoutInflows, withOrderReversed]) {
    for (const circle of circles(cells, phase, limits)) open(new Set(circle), limits);
  }
  return limits;
}

type OpenLimits = Map<number, readonly Limit[]>;

function withoutLimits(circle: ReadonlySet<number>, limits: OpenLimits): void {
  for (const slot of circle) limits.delete(slot);
}

function change(limits: OpenLimits, slot: number, how: (limit: Limit) => Limit): void {
  const known = limits.get(slot);
  if (known) limits.set(slot, known.map(how));
}

function withoutInflows(circle: ReadonlySet<number>, limits: OpenLimits): void {
  for (const slot of circle) change(limits, slot, (limit) => ({ ...limit, adds: limit.adds.filter((inflow) => !circle.has(inflow)) }));
}

function withOrderReversed(circle: ReadonlySet<number>, limits: OpenLimits): void {
  const waits = [...circle].flatMap((slot) =>
    (limits.get(slot) ?? []).flatMap(({ stock, takes }) => takes.filter((other) => circle.has(other)).map((other) => ({ slot, other, stock }))),
  );
  for (const { slot, other, stock } of waits) {
    const here = (limit: Limit): boolean => limit.stock === stock && limit.side === 'above';
    change(limits, slot, (limit) => (here(limit) ? { ...limit, takes: limit.takes.filter((one) => one !== other) } : limit));
    change(limits, other, (limit) => (here(limit) ? { ...limit, takes: [...limit.takes, slot] } : limit));
  }
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

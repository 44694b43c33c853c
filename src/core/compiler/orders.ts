import { bandsOf, type Band } from './bands.ts';
import type { Cell, Loads } from './cells.ts';
import { components } from './components.ts';
import { codeIn, needsIn, type Limits, type Phase } from './phases.ts';
import type { Reads } from './reads.ts';

/** Cells in an order in which each comes after what it needs, by slot. */
export interface Order {
  readonly slots: readonly number[];
  /** The slots that no order can serve: several that need each other, or one that needs itself. */
  readonly circles: readonly (readonly number[])[];
}

/** Finds orders, and remembers the latest of them. */
export interface Orders {
  orderOf(cells: readonly Cell[], phase: Phase, limits: Limits): Order;
}

/** An order, and all that it depends on. */
interface Ordered {
  readonly bands: readonly Band[];
  /** By band, the numbers of the bands that it needs. */
  readonly needs: Lists;
  /** Numbers of bands, those that need each other together, each group after what it needs. */
  readonly groups: Lists;
  /** The slots that cells need inside their group, by slot, where the order has to be found cell by cell. */
  readonly inside: ReadonlyMap<number, readonly number[]>;
  readonly order: Order;
}

type Lists = readonly (readonly number[])[];

/** A compilation asks for up to four different orders, and mostly for two. */
const REMEMBERED = 4;

/**
 * An `Orders` that remembers nothing yet. What stands side by side in an array with one equation is ordered as one; element
 * by element only where such bands need each other or themselves.
 */
export function createOrders(loads: Loads): Orders {
  let latest: readonly Ordered[] = [];
  return {
    orderOf(cells, phase, limits) {
      const question: Question = { phase, limits, loads };
      const bands = bandsOf(cells, phase);
      const needs = needsOfBands(bands, question);
      const alike = latest.find((one) => sameBands(one.bands, bands) && sameLists(one.needs, needs));
      const groups = alike?.groups ?? components(bands.map((_, band) => band), (band) => needs[band] ?? []);
      const tangled = groups.filter((group) => isTangled(group, needs));
      const inside = needsInside(tangled, bands, question);
      const same = latest.find((one) => one.groups === groups && sameNeeds(one.inside, inside));
      const found = same ?? { bands, needs, groups, inside, order: orderFrom(groups, bands, inside) };
      latest = [found, ...latest.filter((other) => other !== found)].slice(0, REMEMBERED);
      return found.order;
    },
  };
}

/** What needs are asked for. */
interface Question {
  readonly phase: Phase;
  readonly limits: Limits;
  readonly loads: Loads;
}

function needsOfBands(bands: readonly Band[], { phase, limits, loads }: Question): Lists {
  const bandOf: number[] = [];
  for (const [band, cells] of bands.entries()) for (const { slot } of cells) bandOf[slot] = band;
  return bands.map((cells) => {
    const found = new Set<number>();
    const add = (slot: number): void => {
      const band = bandOf[slot];
      if (band !== undefined) found.add(band);
    };
    const [first] = cells;
    const code = first && cells.length > 1 ? codeIn(phase, first) : null;
    if (code) for (const slot of slotsReadByAll(loads(code), cells)) add(slot);
    for (const cell of cells) {
      // What the code of an array reads is known already.
      if (!code || cell.limit || cell.content.kind === 'line') needsIn(phase, cell, limits, loads).forEach(add);
    }
    return [...found];
  });
}

function* slotsReadByAll({ fixed, moving }: Reads, cells: Band): Generator<number> {
  yield* fixed;
  for (const { slot, offsets } of moving) {
    for (const { at } of cells) if ((offsets[at] ?? -1) >= 0) yield slot + (offsets[at] ?? 0);
  }
}

/** Whether bands need each other, or one needs itself. */
function isTangled([first = -1, ...rest]: readonly number[], needs: Lists): boolean {
  return rest.length > 0 || (needs[first]?.includes(first) ?? false);
}

function needsInside(groups: Lists, bands: readonly Band[], { phase, limits, loads }: Question): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (const group of groups) {
    const cells = cellsOf(group, bands);
    const slots = new Set(cells.map(({ slot }) => slot));
    for (const cell of cells) found.set(cell.slot, needsIn(phase, cell, limits, loads).filter((slot) => slots.has(slot)));
  }
  return found;
}

function orderFrom(groups: Lists, bands: readonly Band[], inside: Ordered['inside']): Order {
  const slots: number[] = [];
  const circles: (readonly number[])[] = [];
  for (const group of groups) {
    const own = cellsOf(group, bands).map(({ slot }) => slot);
    if (!inside.has(own[0] ?? -1)) {
      slots.push(...own);
      continue;
    }
    for (const together of components(own, (slot) => inside.get(slot) ?? [])) {
      slots.push(...together);
      const [first = -1, ...rest] = together;
      if (rest.length > 0 || inside.get(first)?.includes(first)) circles.push(together);
    }
  }
  return { slots, circles };
}

/** The cells of some bands, in the order of their slots. */
function cellsOf(group: readonly number[], bands: readonly Band[]): readonly Cell[] {
  if (group.length === 1) return bands[group[0] ?? -1] ?? [];
  return group.flatMap((band) => bands[band] ?? []).toSorted((one, other) => one.slot - other.slot);
}

function sameBands(some: readonly Band[], others: readonly Band[]): boolean {
  return some.length === others.length && some.every((band, i) => band.length === others[i]?.length && band[0]?.slot === others[i]?.[0]?.slot);
}

function sameLists(some: Lists, others: Lists): boolean {
  return some.length === others.length && some.every((list, i) => sameNumbers(list, others[i] ?? []));
}

function sameNeeds(some: Ordered['inside'], others: Ordered['inside']): boolean {
  return some.size === others.size && [...some].every(([slot, needs]) => sameNumbers(needs, others.get(slot) ?? []));
}

function sameNumbers(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((number, i) => number === others[i]);
}

import type { SlotLink } from './scorer.ts';

/** A way from one named slot to another: places of links between slots, in order. */
export type Path = readonly number[];

/** All ways from one named slot to another that pass no named one. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly paths: readonly Path[];
}

/** More steps than this through slots without a name are not tried from one named slot on. */
const MOST_STEPS = 20_000;

/**
 * Joins links through slots without a name (the parts of delays, smooths and macros) to passages between named slots. What
 * leads back to the slot that it starts from is the affair of the hidden parts, and is left out.
 */
export function pathsThrough(links: readonly SlotLink[], named: readonly number[]): Passage[] {
  const isNamed = new Set(named);
  const leads = new Map<number, number[]>();
  links.forEach(({ from }, place) => {
    const list = leads.get(from);
    if (list) list.push(place);
    else leads.set(from, [place]);
  });
  return named.flatMap((from) => passagesFrom(from, links, leads, isNamed));
}

function passagesFrom(from: number, links: readonly SlotLink[], leads: ReadonlyMap<number, readonly number[]>, isNamed: ReadonlySet<number>): Passage[] {
  const found = new Map<number, Path[]>();
  const path: number[] = [];
  const passed = new Set<number>();
  let left = MOST_STEPS;
  const visit = (slot: number): void => {
    for (const place of leads.get(slot) ?? []) {
      const to = links[place]?.to ?? 0;
      if (to === from || passed.has(to) || left-- <= 0) continue;
      path.push(place);
      if (isNamed.has(to)) found.set(to, [...(found.get(to) ?? []), [...path]]);
      else {
        passed.add(to);
        visit(to);
        passed.delete(to);
      }
      path.pop();
    }
  };
  visit(from);
  return [...found].map(([to, paths]) => ({ from, to, paths: paths.toSorted((one, other) => one.length - other.length) }));
}

import { shiftBounds } from './bounds.ts';
import { bestPlace, type Hindrance, type LabelPlace, Strips, withAir } from './labels.ts';
import type { DrawingMemo } from './memo.ts';
import { narrowPlaces, type Planned, reachOf, usualPlaces } from './planned.ts';

/** How often names that lie on each other are placed anew. */
const ROUNDS = 3;

/** Names where they stand, while some of them move. */
interface Names {
  readonly at: (LabelPlace | null)[];
  /** What stands in a box, or stood there and is no longer true: whether it is tells `isTrue`. */
  readonly strips: Strips<Hindrance>;
  readonly isTrue: (name: Hindrance) => boolean;
  readonly put: (planned: Planned, index: number, place: LabelPlace) => void;
}

/**
 * Where names stand that were placed each by itself: those that came to lie on another are placed again, one after the
 * other in reading order, each knowing where all others stand by then. `hindrances` hold the names as they usually stand.
 */
export function apart(plans: readonly Planned[], chosen: readonly (LabelPlace | null)[], hindrances: Strips<Hindrance>, memo: DrawingMemo): (LabelPlace | null)[] {
  const names = namesAt(plans, chosen);
  const order = [...plans.keys()].sort((a, b) => compare(plans[a], plans[b]));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const index of order) {
      const [planned, place] = [plans[index], names.at[index]];
      if (!planned || !place || othersIn(names, planned, place).length === 0) continue;
      const best = bestAmong(planned, names, hindrances, memo);
      if (!best || (best.side === place.side && best.narrow === place.narrow)) continue;
      names.put(planned, index, best);
      moved = true;
    }
    if (!moved) break;
  }
  return names.at;
}

function namesAt(plans: readonly Planned[], chosen: readonly (LabelPlace | null)[]): Names {
  const strips = new Strips<Hindrance>();
  const current = new Map<string, Hindrance>();
  const at = [...chosen];
  const put: Names['put'] = ({ element }, index, place) => {
    const name: Hindrance = { kind: 'name', owner: element.id, bounds: shiftBounds(place.bounds, element) };
    at[index] = place;
    current.set(element.id, name);
    strips.add(name);
  };
  plans.forEach((planned, index) => {
    const place = chosen[index];
    if (place) put(planned, index, place);
  });
  return { at, strips, put, isTrue: (name) => current.get(name.owner ?? '') === name };
}

/** The other names that lie on a name, its clear space included. */
function othersIn({ strips, isTrue }: Names, { element }: Planned, { bounds }: LabelPlace): Hindrance[] {
  return strips.within(withAir(shiftBounds(bounds, element)), element.id).filter(isTrue);
}

function bestAmong(planned: Planned, { strips, isTrue }: Names, hindrances: Strips<Hindrance>, memo: DrawingMemo): LabelPlace | null {
  const { element } = planned;
  const reach = reachOf(planned, memo);
  const still = hindrances.within(reach, element.id).filter(({ kind }) => kind !== 'name');
  const near = [...still, ...strips.within(reach, element.id).filter(isTrue)];
  return bestPlace([...usualPlaces(planned, memo), ...narrowPlaces(planned)], element, near)?.place ?? null;
}

/** Reading order: from the top, then from the left. */
function compare(one: Planned | undefined, other: Planned | undefined): number {
  if (!one || !other) return 0;
  return one.element.y - other.element.y || one.element.x - other.element.x;
}

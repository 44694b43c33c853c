import type { Steps } from '#core/model';
import { words } from '#core/words';
import type { Cell, Loads } from './cells.ts';
import { circleThrough } from './components.ts';
import { dependentsOf, withAllThatNeed } from './dependents.ts';
import { openLimits } from './openLimits.ts';
import type { Orders } from './orders.ts';
import { needsIn, type Limits, type Phase } from './phases.ts';
import type { Workshop } from './scope.ts';
import { nameOf, originOf } from './store.ts';

/** The cells that can run, and the limits of flows in each phase. */
export interface Sound {
  readonly cells: readonly Cell[];
  readonly limits: Readonly<Record<Phase, Limits>>;
}

/**
 * Keeps the cells that can run: what has an equation and is in no circle, and of what it needs likewise. Circles are
 * reported; what drops out because of another is not.
 */
export function* findSound({ cells, reporter }: Workshop, loads: Loads, orders: Orders): Steps<Sound> {
  const whole = withoutDependents(cells.all, new Set(cells.all.filter(({ content }) => content.kind === 'missing').map(({ slot }) => slot)), loads);
  yield;
  const step = openLimits('step', whole, orders);
  yield;
  const acyclic = withoutDependents(whole, reportCircles('step', whole, step, reporter, loads, orders), loads);
  yield;
  const initial = openLimits('initial', acyclic, orders);
  yield;
  const kept = withoutDependents(acyclic, reportCircles('initial', acyclic, initial, reporter, loads, orders), loads);
  return { cells: kept, limits: { step, initial } };
}

/** The cells left when some drop out with all that needs them. */
function withoutDependents(cells: readonly Cell[], dropped: ReadonlySet<number>, loads: Loads): readonly Cell[] {
  if (dropped.size === 0) return cells;
  const gone = withAllThatNeed(dropped, dependentsOf(cells, loads));
  return cells.filter(({ slot }) => !gone[slot]);
}

/** Reports each circle as the chain of names that closes, in the order of the document; gives the slots in them. */
function reportCircles(phase: Phase, cells: readonly Cell[], limits: Limits, reporter: Workshop['reporter'], loads: Loads, orders: Orders): Set<number> {
  const found = new Set<number>();
  const closed = orders.orderOf(cells, phase, limits).circles;
  if (closed.length === 0) return found;
  const bySlot = new Map(cells.map((cell) => [cell.slot, cell]));
  const needs = (slot: number): readonly number[] => {
    const cell = bySlot.get(slot);
    return cell ? needsIn(phase, cell, limits, loads) : [];
  };
  for (const [start, circle] of closed.map((slots) => [Math.min(...slots), slots] as const).toSorted(([one], [other]) => one - other)) {
    for (const slot of circle) found.add(slot);
    const first = bySlot.get(start);
    if (!first) continue;
    const chain = namesAlong(circleThrough(first.slot, new Set(circle), needs), bySlot);
    const { model, variable, name } = originOf(first);
    const message = circleMessage(phase, name, chain);
    const place = { model, variable, part: 'equation' } as const;
    reporter.report('error', chain.length > 2 ? 'circular' : 'selfReference', message, place);
  }
  return found;
}

/** The names passed from cause to effect, beginning and ending with the first; parts of a variable count as it. */
function namesAlong([first = -1, ...rest]: readonly number[], cells: ReadonlyMap<number, Cell>): string[] {
  const names = [first, ...rest.toReversed(), first].map((slot) => nameOf(cells.get(slot)));
  return names.filter((name, i) => i === 0 || name !== names[i - 1]);
}

function circleMessage(phase: Phase, name: string, chain: readonly string[]): string {
  const compiler = words.compiler;
  const shown = chain.join(' -> ');
  if (chain.length <= 2) return phase === 'step' ? compiler.selfReference(name) : compiler.initialSelf(name);
  return phase === 'step' ? compiler.cycle(shown) : compiler.initialCycle(shown);
}

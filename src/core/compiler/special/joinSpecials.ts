import type { Workshop } from '../scope.ts';
import type { Parse } from '../texts.ts';
import { checkMarks } from './checkMarks.ts';
import { driveConveyor, driveOven, type Driven } from './drive.ts';
import { endsOf } from './ends.ts';
import { findSpecials } from './found.ts';
import { gateInflows } from './gates.ts';
import { driveQueue } from './queues.ts';

/**
 * Lets conveyors, queues and ovens drive what drains them, and let in what flows into them. Those drive first that depend
 * on their own contents alone; what leaves a queue follows from what stands behind it.
 */
export function joinSpecials(workshop: Workshop, parse: Parse): void {
  checkMarks(workshop);
  const all = findSpecials(workshop, parse);
  const ends = endsOf(all);
  const driven = new Map<number, Driven>();
  for (const found of all) {
    if (found.special.kind === 'queue') continue;
    driven.set(found.slot, found.special.kind === 'conveyor' ? driveConveyor(found, found.special, ends, workshop) : driveOven(found, ends, workshop));
  }
  for (const found of all) gateInflows(found, driven.get(found.slot) ?? null, ends, workshop);
  for (const found of all) if (found.special.kind === 'queue') driveQueue(found, ends, driven, workshop);
}

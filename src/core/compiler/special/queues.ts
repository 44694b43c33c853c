import type { QueueOutflow } from '../program.ts';
import type { Workshop } from '../scope.ts';
import type { Driven } from './drive.ts';
import { fillFrom } from './drive.ts';
import type { Ends } from './ends.ts';
import type { Found, Joint } from './found.ts';
import { acceptance } from './gates.ts';
import { addStill, defineStill } from './still.ts';

/** Defines what leaves a queue, outflow by outflow: what it leads to says how much it takes. */
export function driveQueue(found: Found, ends: Ends, driven: ReadonlyMap<number, Driven>, workshop: Workshop): void {
  const { slot, inflows, outflows } = found;
  const number = workshop.specials.length;
  const arriving = inflows.map((joint) => joint.slot);
  const { contents, done } = fillFrom(found, number, [], workshop);
  const made = outflows.map((joint) => outflowOf(joint, ends, driven, workshop));
  outflows.forEach((joint, place) => {
    const { accepts } = made[place] ?? {};
    const earlier = outflows.slice(0, place).map((other) => other.slot);
    const reads = [done, ...arriving, ...earlier, ...(accepts === undefined || accepts === null ? [] : [accepts])];
    defineStill(joint.slot, { op: 'special', of: number, role: 'serve', place, reads }, null, workshop);
  });
  workshop.specials.push({ kind: 'queue', number, slot, contents, inflows: arriving, outflows: made });
}

function outflowOf(joint: Joint, ends: Ends, driven: ReadonlyMap<number, Driven>, workshop: Workshop): QueueOutflow {
  const behind = ends.into.get(joint.slot);
  const taker = behind && driven.get(behind.slot);
  const overflow = joint.flow.overflow === true;
  if (!behind || !taker || behind.special.kind === 'queue') return { accepts: null, manyBatches: true, wholeBatches: false, blocks: false, overflow };
  const { kind, manyBatches = false, wholeBatches = false } = behind.special;
  const accepts = addStill(joint.slot, acceptance(behind, taker, joint, ends, workshop), workshop);
  return { accepts, manyBatches, wholeBatches, blocks: kind === 'conveyor', overflow };
}

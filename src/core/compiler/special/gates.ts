import { cleanName } from '#core/language';
import type { Special } from '#core/model';
import { words } from '#core/words';
import { binary, call, constant, DT, load, sum } from '../code.ts';
import type { Code } from '../program.ts';
import type { Workshop } from '../scope.ts';
import { isDiscrete, type Driven } from './drive.ts';
import { isPushed, type Ends } from './ends.ts';
import type { Found, Joint } from './found.ts';
import { addStill, defineStill } from './still.ts';

/**
 * Holds the inflows of a special stock to what it lets in, in their order. What a conveyor or an oven gives goes in
 * whatever there is room for; what a queue gives is held where the queue is served.
 */
export function gateInflows(found: Found, driven: Driven | null, ends: Ends, workshop: Workshop): void {
  for (const joint of found.inflows) {
    if (isPushed(joint.slot, ends)) refuseOven(found, joint, ends, workshop);
    else if (!ends.outOf.has(joint.slot)) gate(found, driven, joint, ends, workshop);
  }
}

/** An oven is shut at times, and what a conveyor or an oven gives cannot wait. */
function refuseOven({ special, stock, entity }: Found, { flow, slot }: Joint, { outOf }: Ends, { reporter, cells }: Workshop): void {
  if (special.kind !== 'oven') return;
  const message = words.compiler.ovenFed(cleanName(flow.name), cleanName(stock.name), cleanName(outOf.get(slot)?.stock.name ?? ''));
  reporter.report('error', 'ovenFed', message, { model: entity.instance.model.id, variable: flow.id });
  cells.define(slot, { kind: 'missing' });
}

function gate(found: Found, driven: Driven | null, joint: Joint, ends: Ends, workshop: Workshop): void {
  const content = workshop.cells.at(joint.slot)?.content;
  if (content?.kind !== 'value') return;
  const request = workshop.cells.add(joint.slot, content);
  const most = driven ? mostInto(found, driven, joint, ends, workshop) : [];
  const wanted = most.reduce<Code>((least, bound) => call('MIN', least, bound), load(request));
  defineStill(joint.slot, unlessArrested(found, call('MAX', constant(0), wanted)), request, workshop);
}

/** What a conveyor or an oven takes from a queue at most, as a rate. */
export function acceptance(found: Found, driven: Driven, joint: Joint, ends: Ends, workshop: Workshop): Code {
  const [first, ...others] = mostInto(found, driven, joint, ends, workshop);
  if (!first) return unlessArrested(found, constant(Infinity));
  return unlessArrested(found, call('MAX', constant(0), others.reduce<Code>((least, bound) => call('MIN', least, bound), first)));
}

function unlessArrested({ settings }: Found, code: Code): Code {
  const arrest = settings.get('arrest');
  return arrest === undefined ? code : { op: 'if', condition: load(arrest), then: constant(0), otherwise: code };
}

/** The bounds that hold one inflow, each less what flows before it have taken. */
function mostInto(found: Found, driven: Driven, joint: Joint, ends: Ends, workshop: Workshop): Code[] {
  const earlier = found.inflows.slice(0, found.inflows.findIndex(({ slot }) => slot === joint.slot)).filter(({ slot }) => !isPushed(slot, ends));
  const bounds = boundsOf(found, driven, ends, workshop);
  return bounds.map((bound) => (earlier.length === 0 ? bound : binary('subtract', bound, sum(earlier.map(({ slot }) => load(slot))))));
}

function boundsOf(found: Found, driven: Driven, ends: Ends, workshop: Workshop): Code[] {
  const { special } = found;
  if (special.kind === 'oven') return [doorOf(found, driven, workshop)];
  return [...roomIn(found, driven, ends), ...limitOf(found, driven, special, ends, workshop)];
}

/** What a conveyor has room for: what it does not hold, what leaves, less what comes in whatever room there is. */
function roomIn({ slot, settings, inflows }: Found, { move, leaks }: Driven, ends: Ends): Code[] {
  const capacity = settings.get('capacity');
  if (capacity === undefined) return [];
  const free = binary('divide', binary('subtract', load(capacity), load(slot)), DT);
  const room = sum([free, ...[move, ...leaks].map(load)]);
  const pushed = inflows.filter((joint) => isPushed(joint.slot, ends)).map((joint) => load(joint.slot));
  return [pushed.length === 0 ? room : binary('subtract', room, sum(pushed))];
}

function limitOf(found: Found, { number }: Driven, special: Special, ends: Ends, workshop: Workshop): Code[] {
  const limit = found.settings.get('inflowLimit');
  if (limit === undefined || special.kind !== 'conveyor') return [];
  if (!isDiscrete(found, special, ends)) return [load(limit)];
  return [load(addStill(found.slot, { op: 'special', of: number, role: 'allowance', place: 0, reads: [limit] }, workshop))];
}

function doorOf({ slot, settings }: Found, { number, move }: Driven, workshop: Workshop): Code {
  const known = (['capacity', 'clean'] as const).flatMap((field) => settings.get(field) ?? []);
  return load(addStill(slot, { op: 'special', of: number, role: 'door', place: 0, reads: [move, ...known] }, workshop));
}

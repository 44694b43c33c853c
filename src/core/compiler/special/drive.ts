import { cleanName } from '#core/language';
import { conveyorOutflows, type Conveyor, type SpecialText } from '#core/model';
import { words } from '#core/words';
import { load } from '../code.ts';
import type { ConveyorLeak } from '../program.ts';
import type { Workshop } from '../scope.ts';
import { arrestBehind, isPushed, type Ends } from './ends.ts';
import type { Found, Joint } from './found.ts';
import { addStill, defineStill } from './still.ts';

/** A conveyor or an oven whose outflows are defined. */
export interface Driven {
  readonly number: number;
  /** The part that holds what leaves at the end. */
  readonly move: number;
  /** The slots of its leaks. */
  readonly leaks: readonly number[];
}

/** Defines what leaves a conveyor: at its end, and by its leaks. */
export function driveConveyor(found: Found, conveyor: Conveyor, ends: Ends, workshop: Workshop): Driven {
  const { slot, entity, stock, outflows, settings } = found;
  const number = workshop.specials.length;
  const { exit, leaks } = conveyorOutflows(entity.instance.model, stock);
  const end = outflows.find(({ flow }) => flow === exit);
  const leaking = outflows.filter(({ flow }) => leaks.includes(flow));
  const made = leaking.map((joint) => leakOf(joint, ends, workshop));
  const arrests = [end, ...leaking].flatMap((joint) => (joint ? (arrestBehind(joint.slot, ends) ?? []) : []));
  const shares = made.map(({ share }) => share);
  const [transit, limit] = [settingOf(found, 'transit'), settings.get('inflowLimit') ?? null];
  const filling = fillFrom(found, number, [transit, ...shares], workshop);
  const reads = [filling.done, ...sure(settings.get('arrest')), ...arrests, ...(conveyor.exponential ? shares : [])];
  const move = addStill(slot, { op: 'special', of: number, role: 'move', place: 0, reads }, workshop);
  if (end) defineStill(end.slot, load(move), null, workshop);
  else reportNoExit(found, workshop);
  leaking.forEach((joint, place) => defineStill(joint.slot, { op: 'special', of: number, role: 'leak', place, reads: [move] }, shares[place] ?? null, workshop));
  workshop.specials.push({
    kind: 'conveyor',
    number,
    slot,
    contents: filling.contents,
    inflows: found.inflows.map((joint) => joint.slot),
    transit,
    sample: settings.get('sample') ?? null,
    arrest: settings.get('arrest') ?? null,
    discrete: isDiscrete(found, conveyor, ends),
    exponential: conveyor.exponential === true,
    exit: end ? { arrest: arrestBehind(end.slot, ends) } : null,
    leaks: made,
    limited: found.inflows.map((joint) => joint.slot).filter((flow) => !isPushed(flow, ends)),
    inflowLimit: limit,
  });
  return { number, move, leaks: leaking.map((joint) => joint.slot) };
}

/** A conveyor right behind a queue takes batches, whatever it says (XMILE 1.0, 3.7.2). */
export function isDiscrete({ inflows }: Found, { discrete }: Conveyor, { outOf }: Ends): boolean {
  return discrete === true || inflows.some(({ slot }) => outOf.get(slot)?.special.kind === 'queue');
}

/** Moves the share of a leak into a part of its own; the flow itself will be what leaks. */
function leakOf({ flow, slot }: Joint, ends: Ends, { cells }: Workshop): ConveyorLeak {
  const { start = 0, end = 1, whole = false } = flow.leak ?? {};
  const cell = cells.at(slot);
  const share = cells.add(slot, cell?.content ?? { kind: 'missing' });
  return { share, start, end, whole, arrest: arrestBehind(slot, ends) };
}

/** Defines what leaves an oven. */
export function driveOven(found: Found, ends: Ends, workshop: Workshop): Driven {
  const { slot, outflows, settings } = found;
  const number = workshop.specials.length;
  const [end, ...others] = outflows;
  for (const { flow } of others) reportWrong(found, flow.id, 'ovenOutflows', words.compiler.ovenOutflows(nameOf(found), cleanName(flow.name)), workshop);
  const stops = end ? sure(arrestBehind(end.slot, ends) ?? undefined) : [];
  const cook = settingOf(found, 'cook');
  const [fill, clean, capacity] = (['fill', 'clean', 'capacity'] as const).map((field) => settings.get(field) ?? null);
  const filling = fillFrom(found, number, [cook, ...sure(fill ?? undefined), ...sure(capacity ?? undefined)], workshop);
  const move = addStill(slot, { op: 'special', of: number, role: 'move', place: 0, reads: [filling.done, ...sure(settings.get('arrest')), ...stops] }, workshop);
  if (end) defineStill(end.slot, load(move), null, workshop);
  else reportNoExit(found, workshop);
  workshop.specials.push({
    kind: 'oven',
    number,
    slot,
    contents: filling.contents,
    inflows: found.inflows.map((joint) => joint.slot),
    cook,
    fill: fill ?? null,
    clean: clean ?? null,
    capacity: capacity ?? null,
    arrest: settings.get('arrest') ?? null,
    exit: end ? { arrest: arrestBehind(end.slot, ends) } : null,
  });
  return { number, move, leaks: [] };
}

/** What fills a special stock at the start. */
export interface Filling {
  /** The slots of what it holds at the start, one by one. */
  readonly contents: readonly number[];
  /** The part that is computed when it has been filled. */
  readonly done: number;
}

/** Fills a stock with what it holds at the start. A list makes the stock's own initial value; `reads` are settings that matter. */
export function fillFrom({ slot }: Found, number: number, reads: readonly number[], { cells }: Workshop): Filling {
  const cell = cells.at(slot);
  const list = cell?.content.kind === 'stock' ? cell.content.list : undefined;
  const contents = list?.map((code) => cells.add(slot, { kind: 'fixed', code })) ?? [slot];
  const done = cells.add(slot, { kind: 'fixed', code: { op: 'special', of: number, role: 'fill', place: 0, reads: [...contents, ...reads] } });
  if (list && cell?.content.kind === 'stock') {
    const { inflows, outflows } = cell.content;
    cell.content = { kind: 'stock', start: load(done), inflows, outflows };
    cell.still = true;
  }
  return { contents, done };
}

/** The slot of a setting that is known to be there. */
function settingOf({ settings }: Found, field: SpecialText): number {
  return settings.get(field) ?? 0;
}

function sure(slot: number | undefined): number[] {
  return slot === undefined ? [] : [slot];
}

function nameOf({ stock }: Found): string {
  return cleanName(stock.name);
}

function reportNoExit(found: Found, { reporter }: Workshop): void {
  const { entity, stock } = found;
  reporter.report('warning', 'noExit', words.compiler.noExit(nameOf(found)), { model: entity.instance.model.id, variable: stock.id });
}

function reportWrong({ entity }: Found, flow: Joint['flow']['id'], code: string, message: string, { reporter }: Workshop): void {
  reporter.report('error', code, message, { model: entity.instance.model.id, variable: flow });
}

import { load, slotOf } from './code.ts';
import type { Content } from './cells.ts';
import type { Code, LineRule, Load } from './program.ts';
import type { Scope } from './scope.ts';

/** What stands in a part of a variable, before it is known for which element. */
export type Part =
  | { readonly kind: 'missing' }
  | { readonly kind: 'value'; readonly code: Code; readonly start?: Code }
  | { readonly kind: 'fixed'; readonly code: Code }
  | { readonly kind: 'stock'; readonly start: Code; readonly inflows: readonly Load[]; readonly outflows: readonly Load[] }
  | { readonly kind: 'hold'; readonly start: Code; readonly from: Load }
  | { readonly kind: 'line'; readonly rule: LineRule; readonly start: Code; readonly from: Load; readonly time: Load; readonly other?: Load };

/** A new slot for a part of what is being defined: one for each element that is lowered together, one after the other. */
export function addPart(scope: Scope, part: Part): Load {
  const { family, entity, owner, cells, lists } = scope;
  if (!family) return load(cells.add(owner, contentAt(part, owner - entity.slot)));
  const first = cells.next();
  for (const member of family.members) cells.add(entity.slot + member, contentAt(part, member));
  return elementOfBlock(first, family.places.length === family.members.length ? lists.counting(family.places.length) : family.places);
}

/** Says what stands in a part that was added as missing. */
export function definePart(scope: Scope, { slot }: Load, part: Part): void {
  const { family, entity, owner, cells } = scope;
  if (!family) cells.define(slot, contentAt(part, owner - entity.slot));
  else for (const [place, member] of family.members.entries()) cells.define(slot + place, contentAt(part, member));
}

function elementOfBlock(slot: number, offsets: readonly number[]): Load {
  return { op: 'load', slot, along: [{ loop: 0, offsets }] };
}

function contentAt(part: Part, at: number): Content {
  const slot = (from: Load): number => slotOf(from, at) ?? 0;
  switch (part.kind) {
    case 'stock':
      return { ...part, inflows: part.inflows.map(slot), outflows: part.outflows.map(slot) };
    case 'hold':
      return { ...part, from: slot(part.from) };
    case 'line':
      return { kind: part.kind, rule: part.rule, start: part.start, from: slot(part.from), time: slot(part.time), ...(part.other && { other: slot(part.other) }) };
    default:
      return part;
  }
}

/** The code itself if that costs nothing to repeat, else what reads a part that holds it. */
export function kept(scope: Scope, code: Code): Code {
  return isFree(code) ? code : keptPart(scope, code);
}

/** What reads a slot that holds the code's value. */
export function keptPart(scope: Scope, code: Code): Load {
  return code.op === 'load' && !leavesOut(code) ? code : addPart(scope, { kind: 'value', code });
}

/** The number of a slot that holds the code's value, where a single element is lowered. */
export function keptSlot(scope: Scope, code: Code): number {
  return keptPart(scope, code).slot;
}

/** The same for code that matters at the start of the run only. */
export function keptAtStart(scope: Scope, code: Code): Code {
  return isFree(code) ? code : addPart(scope, { kind: 'fixed', code });
}

function isFree({ op }: Code): boolean {
  return op === 'constant' || op === 'load' || op === 'each';
}

/** Whether a load reads 0 for some element instead of a slot. */
function leavesOut({ along = [] }: Load): boolean {
  return along.some(({ offsets }) => offsets.some((offset) => offset < 0));
}

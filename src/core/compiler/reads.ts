import { partsOfCode } from './partsOfCode.ts';
import type { Along, Code, Load } from './program.ts';

/** The slots that an expression reads. */
export interface Reads {
  /** Whatever the element. */
  readonly fixed: readonly number[];
  /** By the element: a slot and how far from it, below 0 for elements that read none. */
  readonly moving: readonly MovingRead[];
}

interface MovingRead {
  readonly slot: number;
  readonly offsets: readonly number[];
}

/** Finds all slots that an expression reads, through all turns of its reductions. */
export function readsOf(code: Code): Reads {
  const fixed = new Set<number>();
  const moving = new Map<readonly number[], Set<number>>();
  const visit = (part: Code): void => {
    if (part.op === 'load') addLoad(part, fixed, moving);
    if (part.op === 'part') fixed.add(part.of);
    if (part.op === 'contents') fixed.add(part.stock);
    if (part.op === 'special') for (const slot of part.reads) fixed.add(slot);
    if (part.op === 'vector') for (const slot of part.arrays.flat()) fixed.add(slot);
    for (const inner of partsOfCode(part)) visit(inner);
  };
  visit(code);
  return { fixed: [...fixed], moving: [...moving].flatMap(([offsets, slots]) => [...slots].map((slot) => ({ slot, offsets }))) };
}

function addLoad({ slot, along = [] }: Load, fixed: Set<number>, moving: Map<readonly number[], Set<number>>): void {
  const own = along.find(({ loop }) => loop === 0);
  for (const from of throughReductions(slot, along.filter(({ loop }) => loop > 0))) {
    if (own) moving.set(own.offsets, (moving.get(own.offsets) ?? new Set<number>()).add(from));
    else fixed.add(from);
  }
}

/** Every slot that the turns of some loops lead to. */
function throughReductions(slot: number, along: readonly Along[]): number[] {
  const slots = new Set([slot]);
  for (const { offsets } of along) {
    const before = [...slots];
    slots.clear();
    for (const from of before) for (const offset of offsets) if (offset >= 0) slots.add(from + offset);
  }
  return [...slots];
}

/** The slots that an expression reads for one element, once each. */
export function slotsRead({ fixed, moving }: Reads, at: number): readonly number[] {
  if (moving.length === 0) return fixed;
  const found = new Set(fixed);
  for (const { slot, offsets } of moving) {
    const offset = offsets[at] ?? -1;
    if (offset >= 0) found.add(slot + offset);
  }
  return [...found];
}

/** Whether one of the slots that an expression reads for one element satisfies a test. */
export function readsSome({ fixed, moving }: Reads, at: number, test: (slot: number) => boolean): boolean {
  return fixed.some(test) || moving.some(({ slot, offsets }) => (offsets[at] ?? -1) >= 0 && test(slot + (offsets[at] ?? 0)));
}

import { readsOf, slotsRead, type Code } from '#core/compiler';
import type { Formula } from './formulas.ts';
import { settle } from './settle.ts';

/** The part of an expression that a change of one input changes, and what that change is then multiplied with. */
export interface Narrowed {
  readonly code: Code;
  readonly factors: readonly Factor[];
  readonly sign: 1 | -1;
}

/** An expression that a change is multiplied with, or divided by. */
export interface Factor {
  readonly code: Code;
  readonly divides: boolean;
}

/**
 * Finds for each input of a formula the smallest part of it that the input changes: through sums, and through products whose
 * other factors it has no say in. A sum over an array then costs each of its elements one term, not the whole.
 */
export function narrower({ code, counter }: Formula): (input: number) => Narrowed {
  const reads = readers(counter);
  const turns = new Map<Code, ReadonlyMap<number, Code>>();
  const termOf: TermOf = (reduction, input) => {
    const known = turns.get(reduction) ?? termsByInput(reduction, reads);
    turns.set(reduction, known);
    return known.get(input);
  };
  return (input) => {
    let found: Narrowed = { code, factors: [], sign: 1 };
    for (let next: Narrowed | null = found; next; next = inside(found, input, reads, termOf)) found = next;
    return found;
  };
}

type ReadsIn = (part: Code) => ReadonlySet<number>;
type TermOf = (reduction: Code & { op: 'reduce' }, input: number) => Code | undefined;

function readers(counter: number): ReadsIn {
  const known = new Map<Code, ReadonlySet<number>>();
  return (part) => {
    const slots = known.get(part) ?? new Set(slotsRead(readsOf(part), counter));
    known.set(part, slots);
    return slots;
  };
}

/** One step further in; null where the input has a say in more than one part, or the whole is no sum and no product. */
function inside(found: Narrowed, input: number, reads: ReadsIn, termOf: TermOf): Narrowed | null {
  const { code, factors, sign } = found;
  if (code.op === 'negate') return { ...found, code: code.operand, sign: opposite(sign) };
  if (code.op === 'reduce') {
    const term = code.join === 'add' ? termOf(code, input) : undefined;
    return term ? { ...found, code: term } : null;
  }
  if (code.op !== 'binary') return null;
  const { operator, left, right } = code;
  const [inLeft, inRight] = [reads(left).has(input), reads(right).has(input)];
  if (inLeft === inRight) return null;
  const [part, other] = inLeft ? [left, right] : [right, left];
  if (operator === 'add') return { ...found, code: part };
  if (operator === 'subtract') return { ...found, code: part, sign: inLeft ? sign : opposite(sign) };
  const isFactor = operator === 'multiply' || (operator === 'divide' && inLeft);
  return isFactor ? { ...found, code: part, factors: [...factors, { code: other, divides: operator === 'divide' }] } : null;
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

/** The term of a sum in which a slot is read, for slots that are read in one term alone. */
function termsByInput({ loop, count, body }: Code & { op: 'reduce' }, reads: ReadsIn): ReadonlyMap<number, Code> {
  const found = new Map<number, Code>();
  const several = new Set<number>();
  for (let at = 0; at < count; at++) {
    const term = settle(body, loop, at);
    for (const slot of reads(term)) {
      if (found.has(slot)) several.add(slot);
      else found.set(slot, term);
    }
  }
  for (const slot of several) found.delete(slot);
  return found;
}

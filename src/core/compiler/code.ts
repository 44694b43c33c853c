import type { Known } from './moving.ts';
import { BUILTIN_SLOTS, type Code, type Load, type Operator, type ProgramFunction } from './program.ts';

/** A number. */
export function constant(value: number): Code {
  return { op: 'constant', value };
}

/** A number that is known while compiling. */
export function known(value: Known): Code {
  return typeof value === 'number' ? constant(value) : { op: 'each', loop: value.loop, values: value.values };
}

/** What stands in a slot. */
export function load(slot: number): Load {
  return { op: 'load', slot };
}

/** What reads a slot of its own for each of some elements, given by their offsets. */
export function loadEach(elements: readonly { readonly at: number; readonly slot: number }[]): Load {
  const [first] = elements;
  if (!first || elements.length === 1) return load(first?.slot ?? 0);
  const slot = Math.min(...elements.map((element) => element.slot));
  const offsets: number[] = Array.from({ length: Math.max(...elements.map(({ at }) => at)) + 1 }, () => -1);
  for (const element of elements) offsets[element.at] = element.slot - slot;
  return { op: 'load', slot, along: [{ loop: 0, offsets }] };
}

/** The slot that a load reads for the element at an offset; null where there is no such element. The load is in no reduction. */
export function slotOf({ slot, along = [] }: Load, at: number): number | null {
  let found = slot;
  for (const { offsets } of along) {
    const offset = offsets[at] ?? -1;
    if (offset < 0) return null;
    found += offset;
  }
  return found;
}

/** Two expressions joined by an operator. */
export function binary(operator: Operator, left: Code, right: Code): Code {
  return { op: 'binary', operator, left, right };
}

/** A function of the table. */
export function call(name: ProgramFunction, ...args: readonly Code[]): Code {
  return { op: 'call', name, args };
}

/** The opposite of an expression; of a number, at once. */
export function opposite(code: Code): Code {
  return code.op === 'constant' ? constant(-code.value) : { op: 'negate', operand: code };
}

/** The length of a step. */
export const DT = load(BUILTIN_SLOTS.dt);

const LONGEST_CHAIN = 200;

/** Many expressions joined from left to right; very many in stretches, so that the tree stays walkable. */
export function chain(parts: readonly Code[], join: (left: Code, right: Code) => Code): Code {
  if (parts.length <= LONGEST_CHAIN) return parts.reduce(join);
  const stretches: Code[] = [];
  for (let at = 0; at < parts.length; at += LONGEST_CHAIN) stretches.push(parts.slice(at, at + LONGEST_CHAIN).reduce(join));
  return chain(stretches, join);
}

/** The sum of expressions; 0 for none. */
export function sum(parts: readonly Code[]): Code {
  return parts.length === 0 ? constant(0) : chain(parts, (left, right) => binary('add', left, right));
}

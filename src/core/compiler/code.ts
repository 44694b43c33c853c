import { BUILTIN_SLOTS, type Code, type Operator, type ProgramFunction } from './program.ts';

/** A number. */
export function constant(value: number): Code {
  return { op: 'constant', value };
}

/** What stands in a slot. */
export function load(slot: number): Code {
  return { op: 'load', slot };
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

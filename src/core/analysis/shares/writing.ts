import type { Code, Load, Operator } from '#core/compiler';

/** A number. */
export function constant(value: number): Code {
  return { op: 'constant', value };
}

/** What stands in a slot. */
export function load(slot: number): Load {
  return { op: 'load', slot };
}

/** One less another. */
export function minus(left: Code, right: Code): Code {
  return binary('subtract', left, right);
}

/** One by another. */
export function over(left: Code, right: Code): Code {
  return binary('divide', left, right);
}

/** The product of two. */
export function times(left: Code, right: Code): Code {
  return binary('multiply', left, right);
}

/** The smaller of two. */
export function smaller(one: Code, other: Code): Code {
  return { op: 'call', name: 'MIN', args: [one, other] };
}

function binary(operator: Operator, left: Code, right: Code): Code {
  return { op: 'binary', operator, left, right };
}

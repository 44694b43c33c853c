import { BUILTIN_SLOTS, withParts, type Code } from '#core/compiler';

/** Slots in a row, and the first of as many others. */
export interface Redirection {
  readonly first: number;
  readonly count: number;
  readonly to: number;
}

/** The slot that is read instead of another. */
export function redirected(slot: number, { first, count, to }: Redirection): number {
  return slot >= first && slot < first + count ? slot - first + to : slot;
}

/** An expression that reads other slots; the very same one where it reads none of those. */
export function redirect(code: Code, slots: Redirection): Code {
  if (code.op === 'load') return redirectLoad(code, slots);
  let changed = false;
  const visit = (part: Code): Code => {
    const next = redirect(part, slots);
    changed ||= next !== part;
    return next;
  };
  const inner = withParts(code, visit);
  if (inner.op === 'vector') {
    const arrays = inner.arrays.map((array) => array.map((slot) => redirected(slot, slots)));
    const moved = arrays.some((array, at) => array.some((slot, place) => slot !== inner.arrays[at]?.[place]));
    return moved ? { ...inner, arrays } : changed ? inner : code;
  }
  return changed ? inner : code;
}

/** Where the elements of an array are read by their offsets, all of the array is read in the other place. */
function redirectLoad(load: Code & { op: 'load' }, slots: Redirection): Code {
  const least = (load.along ?? []).reduce((sum, { offsets }) => sum + Math.min(...offsets.map((offset) => Math.max(0, offset))), load.slot);
  const to = redirected(least, slots);
  return to === least ? load : { ...load, slot: load.slot + to - least };
}

/**
 * Redirects what an equation reads and leaves alone what holds a flow to what a stock has, MIN(equation, MAX(0, stock / DT + ...)):
 * a stock that never falls below 0 does not whatever is cut.
 */
export function redirectEquation(code: Code, slots: Redirection): Code {
  if (code.op !== 'call') return redirect(code, slots);
  const [first, second] = code.args;
  if (code.name === 'MAX' && first?.op === 'constant' && second) {
    const inner = redirectEquation(second, slots);
    return inner === second ? code : { ...code, args: [first, inner] };
  }
  if (code.name !== 'MIN' || !first || !second || !isRoom(second)) return redirect(code, slots);
  const inner = redirect(first, slots);
  return inner === first ? code : { ...code, args: [inner, second] };
}

/** Whether an expression is what a stock has for a step, at least 0. */
function isRoom(code: Code): boolean {
  return code.op === 'call' && code.name === 'MAX' && code.args[0]?.op === 'constant' && code.args[0].value === 0 && code.args[1] !== undefined && isPerStep(code.args[1]);
}

function isPerStep(code: Code): boolean {
  if (code.op !== 'binary') return false;
  if (code.operator === 'divide') return code.right.op === 'load' && code.right.slot === BUILTIN_SLOTS.dt;
  return (code.operator === 'add' || code.operator === 'subtract') && isPerStep(code.left);
}

import { originsOf } from './origins.ts';
import { BUILTIN_SLOTS, type Program } from './program.ts';

/** How a listing names slots. */
export interface Namer {
  one(slot: number): string;
  /** Slots by turn; null where there is none, and the value is 0. */
  several(slots: readonly (number | null)[]): string;
  list(texts: readonly string[]): string;
}

/** Names for the slots of a program. */
export function namer(program: Program): Namer {
  const names = slotNames(program);
  const one = (slot: number): string => names.get(slot) ?? `#${slot}`;
  return {
    one,
    list,
    several(slots) {
      const [first = null] = slots;
      if (first !== null && slots.every((slot) => slot === first)) return one(first);
      const shown = slots.map((slot) => (slot === null ? '0' : one(slot)));
      const last = shown.at(-1) ?? '';
      return slots.length > 1 && first !== null && slots.every((slot, turn) => slot === first + turn) ? range(one(first), last) : list(shown);
    },
  };
}

/** `price[north..west]` where both ends belong to one variable, else `a..b`. */
function range(first: string, last: string): string {
  const [one, other] = [/^(.*)\[([^[]*)\]$/u.exec(first), /^(.*)\[([^[]*)\]$/u.exec(last)];
  return one && other && one[1] === other[1] ? `${one[1]}[${one[2]}..${other[2]}]` : `${first}..${last}`;
}

/** Texts by turn: one where all are the same, else all of them; of many, a few from either end. */
function list(texts: readonly string[]): string {
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return first;
  return `{${texts.length > 8 ? `${texts.slice(0, 3).join(', ')}, ..., ${texts.at(-1)}` : texts.join(', ')}}`;
}

function slotNames({ initial, step, columns }: Program): Map<number, string> {
  const names = new Map<number, string>(Object.entries(BUILTIN_SLOTS).map(([builtin, slot]) => [slot, builtin.toUpperCase()]));
  for (const { slot, name } of columns) names.set(slot, name);
  const parts = new Map<string, number>();
  const slots = [...initial, ...step].flatMap((each) => originsOf(each));
  for (const [slot, { name }] of slots.toSorted(([one], [other]) => one - other)) {
    if (names.has(slot)) continue;
    const number = (parts.get(name) ?? 0) + 1;
    parts.set(name, number);
    names.set(slot, `${name}~${number}`);
  }
  return names;
}

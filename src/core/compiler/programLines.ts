import type { Assignment } from './program.ts';

/** Every slot that a line gives a value, in the order of its turns. */
export function slotsOfLine({ slot, loop }: Assignment): number[] {
  return loop ? Array.from({ length: loop.count }, (_, turn) => slot + turn * loop.step) : [slot];
}

/** By slot, whether one of some lines gives it a value: 1 where it is so. */
export function slotsGiven(lines: readonly Assignment[], slots: number): Uint8Array {
  const given = new Uint8Array(slots);
  for (const line of lines) {
    if (!line.loop) given[line.slot] = 1;
    else for (const slot of slotsOfLine(line)) given[slot] = 1;
  }
  return given;
}

/**
 * Whether all slots of a line are among some, or none is: `all`, `none`, or `some` where a loop would have to be taken apart.
 */
export function shareOf(line: Assignment, among: Uint8Array): 'all' | 'some' | 'none' {
  if (!line.loop) return among[line.slot] ? 'all' : 'none';
  const count = slotsOfLine(line).filter((slot) => among[slot]).length;
  if (count === 0) return 'none';
  return count === line.loop.count ? 'all' : 'some';
}

/** By slot, the place of the line that gives it a value; -1 where none does. */
export function placesOf(lines: readonly Assignment[], slots: number): Int32Array {
  const places = new Int32Array(slots).fill(-1);
  for (const [at, line] of lines.entries()) {
    if (!line.loop) places[line.slot] = at;
    else for (const slot of slotsOfLine(line)) places[slot] = at;
  }
  return places;
}

/**
 * Lines with some that are `waiting` moved behind the one at a place, in the order in which they stood, after lines that are
 * `added`. Null where a loop would have to be taken apart.
 */
export function behind(place: number, lines: readonly Assignment[], waiting: Uint8Array, added: readonly Assignment[]): Assignment[] | null {
  const before: Assignment[] = [];
  const moved = [...added];
  for (const line of lines.slice(0, place + 1)) {
    const share = shareOf(line, waiting);
    if (share === 'some') return null;
    (share === 'all' ? moved : before).push(line);
  }
  return [...before, ...moved, ...lines.slice(place + 1)];
}

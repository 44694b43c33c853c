import type { Assignment, Origin } from './program.ts';

/** Where each slot of an assignment comes from. */
export function originsOf({ slot, origin, loop }: Assignment): [number, Origin][] {
  if (!loop) return [[slot, origin]];
  const { first, count, step, name, elements } = loop;
  return Array.from({ length: count }, (_, turn) => {
    const element = elements[first + turn * step] ?? '';
    return [slot + turn * step, { ...origin, name: `${name}[${element}]`, element }];
  });
}

import { combinations, single, type Left, type LeftPart } from './left.ts';

/** A value for some of a variable's elements, but for exceptions. */
export interface Keyed<Value> {
  readonly left: Left;
  readonly excepts: readonly Left[];
  readonly value: Value;
}

/** What a variable's elements have: one value for all, or values by key, the first of which may be the rest's. */
export interface Assembled<Value> {
  readonly common: Value | null;
  readonly elements: Record<string, Value>;
}

/** Arrays with more elements than this are not looked through for exceptions. */
const MOST_ELEMENTS = 200_000;

/**
 * Puts the values of a variable together. A document gives an element the value whose key holds the fewest elements;
 * where exceptions mean another one, the element gets a key of its own, and elements that have no value get `blank`.
 */
export function assemble<Value>(entries: readonly Keyed<Value>[], blank: Value | null): Assembled<Value> {
  const [first] = entries;
  const excepts = blank === null ? [] : exceptsOf(entries);
  if (first && entries.length === 1 && excepts.length === 0 && isAll(first.left)) return { common: first.value, elements: {} };
  const all = entries.find(({ left }) => isAll(left));
  const keyed = entries.filter((entry) => entry !== all);
  const exceptions = blank === null ? [] : exceptionsOf(entries, excepts, blank);
  const elements: Record<string, Value> = {};
  for (const { left, value } of [...keyed, ...exceptions]) elements[keyOf(left)] ??= value;
  return { common: all?.value ?? null, elements };
}

function exceptsOf(entries: readonly Keyed<unknown>[]): Left[] {
  const excepts = new Map(entries.flatMap((entry) => entry.excepts).map((except) => [keyOf(except), except]));
  return [...excepts.values()].filter((except) => sizeOf(except) <= MOST_ELEMENTS);
}

function isAll(left: Left): boolean {
  return left.every(({ range, axis }) => range === axis);
}

/** The key of a left side: `"north,Minors"`. */
export function keyOf(left: Left): string {
  return left.map(nameOf).join(',');
}

function nameOf({ range, axis, elements }: LeftPart): string {
  if (range) return range.name;
  const [element = ''] = elements;
  return axis.elements[axis.folded.indexOf(element)] ?? element;
}

/** Keys for the elements of exceptions that the other keys would give another value than is meant. */
function exceptionsOf<Value>(entries: readonly Keyed<Value>[], excepts: readonly Left[], blank: Value): Keyed<Value>[] {
  const found: Keyed<Value>[] = [];
  for (const left of excepts) {
    const owned = combinations(left).some((element) => ownerOf(entries, element) !== undefined);
    if (!owned) found.push({ left, excepts: [], value: blank });
  }
  for (const left of excepts) {
    for (const element of combinations(left)) {
      const meant = ownerOf(entries, element)?.value ?? blank;
      if (chosen([...entries, ...found], element)?.value !== meant) found.push({ left: single(left, element), excepts: [], value: meant });
    }
  }
  return found;
}

/** The entry that is meant for an element: the one with the fewest that holds it and does not except it. */
function ownerOf<Value>(entries: readonly Keyed<Value>[], element: readonly string[]): Keyed<Value> | undefined {
  return chosen(entries.filter(({ excepts }) => !excepts.some((except) => holds(except, element))), element);
}

/** The entry that a document gives an element. */
function chosen<Value>(entries: readonly Keyed<Value>[], element: readonly string[]): Keyed<Value> | undefined {
  return entries.filter(({ left }) => holds(left, element)).toSorted((one, other) => sizeOf(one.left) - sizeOf(other.left))[0];
}

function sizeOf(left: Left): number {
  return left.reduce((product, { elements }) => product * elements.length, 1);
}

function holds(left: Left, element: readonly string[]): boolean {
  return left.every(({ elements }, at) => elements.includes(element[at] ?? ''));
}


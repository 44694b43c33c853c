import type { LoopKey } from './loops.ts';
import type { Address } from './types.ts';

/** The key of the loop that goes through variables in this order and from the last back to the first. */
export function loopKey(addresses: readonly Address[]): LoopKey {
  const [first = '', ...others] = addresses;
  const smallest = others.reduce((least, address) => (compareAddresses(address, least) < 0 ? address : least), first);
  const start = addresses.indexOf(smallest);
  return [...addresses.slice(start), ...addresses.slice(0, start)].join('>');
}

/** The addresses of the variables that a loop goes through, in its order. */
export function loopMembers(key: LoopKey): Address[] {
  return key === '' ? [] : key.split('>');
}

/** Which of two addresses comes first: the one whose ids were given earlier, from the root down. */
export function compareAddresses(one: Address, other: Address): number {
  const [left, right] = [one.split('.'), other.split('.')];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareIds(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareIds(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.letters === b.letters ? a.number - b.number || compareTexts(one, other) : compareTexts(a.letters, b.letters);
}

/** By code units, whatever the language of the machine. */
function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The letters and the counter that an id is made of; one made by hand may lack the counter. */
function partsOf(id: string): { letters: string; number: number } {
  const letters = id.replace(/\d+$/, '');
  return { letters, number: Number(id.slice(letters.length)) };
}

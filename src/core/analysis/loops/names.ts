import { withoutPause, type LoopKey, type LoopName, type ModelDocument, type Steps } from '#core/model';
import type { FoundLoop, LoopPolarity, LoopSet } from './types.ts';

/** What loops are called, by key. */
export type LoopNames = ReadonlyMap<LoopKey, LoopName>;

/** A loop that is called something else than before, as its polarity is another. */
export interface Renamed {
  readonly key: LoopKey;
  readonly before: string;
  readonly after: string;
}

/**
 * The name of every loop of a set. A loop that has a name keeps it for good; where its polarity is another, it keeps its
 * number, unless another loop has that name. New loops get the next number that nothing known has, in the order of the set.
 */
export function nameLoops(set: Pick<LoopSet, 'loops'>, known: ModelDocument['loops'] = {}): LoopNames {
  return withoutPause(namingSteps(set, known));
}

/** So many loops are named between two pauses. */
const STRIDE = 1000;

/** The same, with pauses. */
export function* namingSteps({ loops }: Pick<LoopSet, 'loops'>, known: ModelDocument['loops'] = {}): Steps<LoopNames> {
  const naming = new Naming(known);
  const changed: FoundLoop[] = [];
  for (const [at, loop] of loops.entries()) {
    if (at % STRIDE === STRIDE - 1) yield;
    const name = knownName(known, loop.key);
    if (name && letterOf(name.name) === loop.polarity) naming.give(loop.key, name.name);
    else if (name) changed.push(loop);
  }
  for (const { key, polarity } of changed) {
    const kept = `${polarity}${numberOf(knownName(known, key)?.name ?? '')}`;
    naming.give(key, naming.isFree(kept) ? kept : naming.next(polarity));
  }
  const names = new Map<LoopKey, LoopName>();
  for (const [at, { key, polarity }] of loops.entries()) {
    if (at % STRIDE === STRIDE - 1) yield;
    if (!knownName(known, key)) naming.give(key, naming.next(polarity));
    names.set(key, naming.nameOf(key));
  }
  return names;
}

/** The loops that have a nickname: they are spoken of, whatever they do. */
export function nicknamedLoops(known: ModelDocument['loops'] = {}): LoopKey[] {
  return Object.entries(known).flatMap(([key, { nick }]) => (nick === undefined ? [] : [key]));
}

/** So many loops get a name that stays; of more nobody speaks by number. */
export const MOST_NAMED = 500;

/** So many names of loops that are gone are remembered, those named last. */
export const MOST_REMEMBERED = 200;

/**
 * The names that a document is to keep: those of the loops there are, the shortest where they are many, and of loops that
 * are gone, as they may come back. Where a loop that changed its letter has taken the name of one that is gone, that one
 * is forgotten, or gets another number where it has a nickname.
 */
export function namesToKeep(set: Pick<LoopSet, 'loops'>, known: ModelDocument['loops'] = {}): Record<LoopKey, LoopName> {
  const names = nameLoops(set, known);
  const living = [...names].filter(([key], at) => at < MOST_NAMED || Object.hasOwn(known, key));
  const gone = Object.entries(known).filter(([key]) => !names.has(key)).slice(-MOST_REMEMBERED);
  const naming = new Naming(known);
  for (const [key, { name }] of names) naming.give(key, name);
  const remembered = gone.flatMap(([key, { name, nick }]): [LoopKey, LoopName][] => {
    if (!naming.isFree(name) && nick === undefined) return [];
    naming.give(key, name);
    return [[key, naming.nameOf(key)]];
  });
  return Object.fromEntries([...remembered, ...living]);
}

/** The loops that are called something else than a document says. */
export function renamedLoops(names: LoopNames, known: ModelDocument['loops'] = {}): Renamed[] {
  return [...names].flatMap(([key, { name }]) => {
    const before = knownName(known, key)?.name;
    return before === undefined || before === name ? [] : [{ key, before, after: name }];
  });
}

/**
 * Names by importance: within each letter 1 is the loop with the largest mean share, by its size; loops without one come
 * last, in the order of the set. Nicknames stay.
 */
export function renumberLoops({ loops }: Pick<LoopSet, 'loops'>, known: ModelDocument['loops'], means: ReadonlyMap<LoopKey, number>): LoopNames {
  const weight = ({ key }: FoundLoop): number => Math.abs(means.get(key) ?? 0);
  const counts = new Map<LoopPolarity, number>();
  const names = new Map<LoopKey, LoopName>();
  for (const { key, polarity } of loops.toSorted((one, other) => weight(other) - weight(one))) {
    const number = (counts.get(polarity) ?? 0) + 1;
    counts.set(polarity, number);
    const nick = knownName(known, key)?.nick;
    names.set(key, { name: `${polarity}${number}`, ...(nick !== undefined && { nick }) });
  }
  return names;
}

/**
 * The names that a document is to keep when its loops are renumbered by their mean shares. Of loops that are gone only
 * those with a nickname are still known, by a number that no other has.
 */
export function renumberedToKeep(set: Pick<LoopSet, 'loops'>, known: ModelDocument['loops'], means: ReadonlyMap<LoopKey, number>): Record<LoopKey, LoopName> {
  const renumbered = renumberLoops(set, known, means);
  const gone = Object.entries(known ?? {}).filter(([key, { nick }]) => nick !== undefined && !renumbered.has(key));
  const living = set.loops.slice(0, MOST_NAMED).flatMap(({ key }) => {
    const name = renumbered.get(key);
    return name ? [[key, name] as const] : [];
  });
  return namesToKeep(set, { ...Object.fromEntries(gone), ...Object.fromEntries(living) });
}

/** The letter and the number of a name such as `R12`; null for what is none. */
export function partsOfName(name: string): { readonly letter: LoopPolarity; readonly number: number } | null {
  const [, letter, number] = /^([RBU])(\d{1,9})$/.exec(name) ?? [];
  return letter === undefined ? null : { letter: letter as LoopPolarity, number: Number(number) };
}

function letterOf(name: string): LoopPolarity | undefined {
  return partsOfName(name)?.letter;
}

function numberOf(name: string): number {
  return partsOfName(name)?.number ?? 1;
}

function knownName(known: ModelDocument['loops'] = {}, key: LoopKey): LoopName | undefined {
  return Object.hasOwn(known, key) ? known[key] : undefined;
}

/** Gives names so that each is there once among living loops. */
class Naming {
  readonly #known: NonNullable<ModelDocument['loops']>;
  readonly #given = new Map<LoopKey, string>();
  readonly #taken = new Set<string>();
  /** Also those of loops that are gone: they may come back. */
  readonly #reserved: ReadonlySet<string>;
  readonly #last = new Map<LoopPolarity, number>();

  constructor(known: NonNullable<ModelDocument['loops']>) {
    this.#known = known;
    this.#reserved = new Set(Object.values(known).map(({ name }) => name));
  }

  give(key: LoopKey, name: string): void {
    const free = this.isFree(name) ? name : this.next(letterOf(name) ?? 'U');
    this.#given.set(key, free);
    this.#taken.add(free);
  }

  isFree(name: string): boolean {
    return !this.#taken.has(name);
  }

  /** The next name of a letter that no loop has or had. */
  next(letter: LoopPolarity): string {
    for (let number = (this.#last.get(letter) ?? 0) + 1; ; number++) {
      const name = `${letter}${number}`;
      if (this.#taken.has(name) || this.#reserved.has(name)) continue;
      this.#last.set(letter, number);
      return name;
    }
  }

  nameOf(key: LoopKey): LoopName {
    const nick = knownName(this.#known, key)?.nick;
    return { name: this.#given.get(key) ?? '', ...(nick !== undefined && { nick }) };
  }
}

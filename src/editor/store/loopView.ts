import { badgeLoops, type FoundLoop, type LoopPolarity } from '#core/analysis';
import { variablesOfLoop, type ShownLoop, type SignedLoops } from '#core/diagram';
import { loopMembers, variableAt, type ElementId, type LoopKey, type LoopName, type ModelDocument, type ModelId } from '#core/model';
import { words } from '#core/words';
import type { Loops } from './loops.ts';

const say = words.loopPanel;

/** A loop as people speak of it. */
export interface TitledLoop {
  readonly key: LoopKey;
  readonly letter: LoopPolarity;
  /** `R1`. */
  readonly name: string;
  /** The nickname, or what kind of loop it is. */
  readonly caption: string;
  /** Both: `R1 Word of mouth`. */
  readonly title: string;
}

/** What a loop is called. */
export function titled({ key, polarity }: Pick<FoundLoop, 'key' | 'polarity'>, names: ReadonlyMap<LoopKey, LoopName>): TitledLoop {
  const { name, nick } = names.get(key) ?? { name: polarity };
  const caption = nick ?? say.kind(polarity);
  return { key, letter: polarity, name, caption, title: say.title(name, caption) };
}

/** The dimensions that all variables of a loop have, `Region`, and how many elements that makes; null where theirs differ or there are none. */
export function dimensionsOfLoop(document: ModelDocument, key: LoopKey): { readonly names: string; readonly count: number } | null {
  const [first = [], ...others] = loopMembers(key).map((address) => variableAt(document, address)?.variable.dimensions ?? []);
  if (first.length === 0 || others.some((other) => other.join() !== first.join())) return null;
  const dimensions = first.flatMap((id) => document.dimensions[id] ?? []);
  return { names: dimensions.map(({ name }) => name).join(' × '), count: dimensions.reduce((count, { elements }) => count * (typeof elements === 'number' ? elements : elements.length), 1) };
}

/** The loops of a document as the views of a model show them. */
export interface ShownLoops extends SignedLoops {
  readonly all: () => readonly ShownLoop[];
}

/** What the views of a model show of the loops of a document: its badges, and what is true of its labels. */
export function shownLoops(document: ModelDocument, model: ModelId, { set, names }: Pick<Loops, 'set' | 'names'>, untrue: ReadonlySet<ElementId>): ShownLoops {
  const found = new Map(set.loops.map((loop) => [loop.key, loop]));
  const shownOf = (loop: FoundLoop): ShownLoop => {
    const { name, caption } = titled(loop, names);
    return { key: loop.key, variables: variablesOfLoop(document, model, loop.key), kind: loop.polarity, name, caption };
  };
  const known = (key: LoopKey): ShownLoop | undefined => {
    const loop = found.get(key);
    return loop && shownOf(loop);
  };
  return { badged: badged(set, names).flatMap((key) => known(key) ?? []), known, untrue, all: () => set.loops.map(shownOf) };
}

let shown: { readonly set: Loops['set']; readonly names: Loops['names']; readonly badges: readonly LoopKey[] } | null = null;

/** The loops that get a badge: those that had one before rather than others. */
function badged(set: Loops['set'], names: Loops['names']): readonly LoopKey[] {
  if (shown?.set !== set || shown.names !== names) shown = { set, names, badges: badgeLoops(set, names, undefined, shown?.badges) };
  return shown.badges;
}

import type { LinkId, Model, VariableId } from '#core/model';
import { hintOf } from './interview/wordHints.ts';
import { naturesOf, pushesOn } from './nature.ts';
import { selfGains } from './ties.ts';

/** An arrow on a balancing way that no reinforcing one goes, into a word that holds the memory of both. */
export interface Limiting {
  readonly link: LinkId;
  readonly word: VariableId;
}

/** Larger diagrams have no one arrow that limits. */
const MOST_LINKS = 300;

/**
 * The arrows that limit growth. While all arrows push in proportion no loop can hand over to another but at the edge of
 * what a sketch shows: one of these that bites late makes the balancing loop catch up. None where an arrow bites late.
 */
export function limitingArrows(model: Model, accumulators: readonly VariableId[]): Limiting[] {
  const links = Object.values(model.links).filter(({ association }) => !association);
  if (links.length > MOST_LINKS || links.some(({ shape }) => shape === 'late')) return [];
  const both = selfGains(model, accumulators).filter(({ reinforcing, balancing }) => reinforcing > 0 && balancing > 0);
  const minus = links.filter(({ polarity, delay }) => polarity === '-' && !delay);
  return both.flatMap(({ word, reinforcing, balancing }): Limiting[] => {
    const limits = minus.find(({ id }) => {
      const others = Object.fromEntries(Object.entries(model.links).filter(([, link]) => link.id !== id)) as Model['links'];
      const [left] = selfGains({ ...model, links: others }, accumulators).filter((gain) => gain.word === word);
      return left !== undefined && left.reinforcing === reinforcing && left.balancing < balancing;
    });
    return limits ? [{ link: limits.id, word }] : [];
  });
}

/** A word that seems to flow, and the one with memory that it pushes: fewer births take nobody away. */
export interface Ratchet {
  readonly flow: VariableId;
  readonly stock: VariableId;
}

/** Pushes that sketches take both ways, and that in life go one way. */
export function ratchets(model: Model, accumulators: readonly VariableId[]): Ratchet[] {
  const natures = naturesOf(model);
  return accumulators.flatMap((stock) => {
    const word = model.variables[stock];
    const pushes = word ? pushesOn(model, word) : [];
    return pushes.filter(({ from }) => natures.get(from.id) === 'word' && flows(from.name)).map(({ from }) => ({ flow: from.id, stock }));
  });
}

function flows(name: string): boolean {
  const hint = hintOf(name);
  return hint?.kind === 'flow' && hint.ending !== true;
}

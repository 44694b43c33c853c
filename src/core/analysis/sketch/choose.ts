import { compile, type EquationGraph } from '#core/compiler';
import type { Model, ModelDocument, VariableId } from '#core/model';
import { loopsThrough, shortened, type Digraph } from './digraph.ts';
import { meetsAll, smallestMeetingSet } from './meeting.ts';
import { naturesOf, type Nature } from './nature.ts';

/** Which words of a diagram hold the memory of its loops. */
export interface MemoryChoice {
  /** In the order of drawing. */
  readonly accumulators: readonly VariableId[];
  /** Those of them that nobody has marked. */
  readonly added: readonly VariableId[];
  /** Whether no smaller addition would do. */
  readonly exact: boolean;
}

/**
 * Every loop needs memory, and a causal loop diagram does not say where. What is marked stays; then the smallest set of
 * words is added that meets every loop left (exact where up to 20 words hang together); of several equally small ones,
 * that which lies on more loops, then with more arrows in, then drawn earlier.
 */
export function chooseAccumulators(document: ModelDocument, model: Model): MemoryChoice {
  const memory = memoryOf(document, model);
  const { words, marked } = memory;
  const open = words.filter((word) => !marked.has(word));
  const arrows = arrowsAmong(memory, open);
  const loops = loopsThrough(arrows);
  const merits = open.map((word, at) => [loops[at] ?? 0, arrowsInto(model, word)]);
  const { nodes, exact } = smallestMeetingSet(arrows, merits);
  const added = nodes.flatMap((at) => open[at] ?? []);
  return { accumulators: words.filter((word) => marked.has(word) || added.includes(word)), added, exact };
}

/**
 * Other places for the memory, nearest first: one box at a time moved to a word such that every loop still has memory.
 * So many at most.
 */
export function otherPlacements(document: ModelDocument, model: Model, chosen: readonly VariableId[], most: number): VariableId[][] {
  const memory = memoryOf(document, model);
  const meets = meetingIn(memory);
  const found: VariableId[][] = [];
  for (const [at, moved] of chosen.entries()) {
    if (!memory.movable.includes(moved) || meets(chosen.filter((word) => word !== moved))) continue;
    for (const word of takersOf(memory, meets, chosen, moved)) {
      found.push(chosen.with(at, word));
      if (found.length === most) return found;
    }
  }
  return found;
}

/** A word that may give its memory up, and those that may take it such that every loop still has memory. */
export interface MemoryMove {
  readonly from: VariableId;
  /** In the order of drawing; none: every other place leaves a loop without. */
  readonly to: readonly VariableId[];
}

/** Where each box may be moved to. Stocks keep theirs. */
export function memoryMoves(document: ModelDocument, model: Model, chosen: readonly VariableId[]): MemoryMove[] {
  const memory = memoryOf(document, model);
  const meets = meetingIn(memory);
  return chosen.filter((word) => memory.movable.includes(word)).map((from) => ({ from, to: [...takersOf(memory, meets, chosen, from)] }));
}

/** Whether some words together meet every loop. */
type Meets = (words: readonly VariableId[]) => boolean;

function meetingIn(memory: Memory): Meets {
  const arrows = arrowsAmong(memory, memory.words);
  return (words) => meetsAll(arrows, new Set(words.map((word) => memory.words.indexOf(word))));
}

function* takersOf({ movable }: Memory, meets: Meets, chosen: readonly VariableId[], moved: VariableId): Generator<VariableId> {
  const others = chosen.filter((word) => word !== moved);
  for (const word of movable) if (!chosen.includes(word) && meets([...others, word])) yield word;
}

/** How many loops go through each word, as far as they can be counted. */
export function loopCounts(document: ModelDocument, model: Model): ReadonlyMap<VariableId, number> {
  const memory = memoryOf(document, model);
  const counts = loopsThrough(arrowsAmong(memory, memory.words));
  return new Map(memory.words.map((word, at) => [word, counts[at] ?? 0]));
}

/** What has a say in what at once, and who could hold memory. */
interface Memory {
  readonly graph: EquationGraph;
  /** Words in the order of drawing. */
  readonly words: readonly VariableId[];
  /** Words that may take or give up the memory: not stocks. */
  readonly movable: readonly VariableId[];
  /** Words that hold memory because somebody said so: marked ones, and stocks. */
  readonly marked: ReadonlySet<VariableId>;
  readonly natures: ReadonlyMap<VariableId, Nature>;
}

function memoryOf(document: ModelDocument, model: Model): Memory {
  const { graph } = compile({ ...document, root: model.id });
  const natures = naturesOf(model);
  const words = Object.values(model.variables).filter(({ id, kind }) => natures.get(id) === 'word' && kind !== 'flow');
  const marked = words.filter((word) => word.kind === 'stock' || (word.kind === 'auxiliary' && word.accumulates === true));
  const movable = words.filter(({ kind }) => kind === 'auxiliary').map(({ id }) => id);
  return { graph, words: words.map(({ id }) => id), movable, marked: new Set(marked.map(({ id }) => id)), natures };
}

/** Arrows from one of the words to the next, over whatever has no memory. */
function arrowsAmong({ graph, natures, marked }: Memory, words: readonly VariableId[]): Digraph {
  const { nodes, dependencies } = graph;
  const place = new Map(nodes.map(({ address }, at) => [address, at]));
  const wanted = words.flatMap((word) => place.get(word) ?? []);
  // What holds memory already, a stock with numbers or a marked word that is not asked about, ends every way.
  const ends = (at: number): boolean => {
    const node = nodes[at];
    if (!node || wanted.includes(at)) return false;
    return marked.has(node.variable) || (node.kind === 'stock' && natures.get(node.variable) !== 'word');
  };
  const arrows = nodes.map((): number[] => []);
  for (const { from, to, phase, origin } of dependencies) {
    if (phase === 'step' && origin !== 'limit' && !ends(from) && !ends(to) && !(arrows[from] ?? []).includes(to)) arrows[from]?.push(to);
  }
  return shortened(arrows, wanted);
}

function arrowsInto(model: Model, word: VariableId): number {
  return Object.values(model.links).filter(({ to, association }) => to === word && !association).length;
}

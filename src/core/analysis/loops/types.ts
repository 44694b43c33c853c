import type { GraphNode } from '#core/compiler';
import type { LinkId, LoopKey } from '#core/model';

/** Who acts on whom while a model runs, and which way. Plain data; places in `nodes` are those of the equation graph. */
export interface CausalGraph {
  readonly nodes: readonly GraphNode[];
  /** At most one from one node to another, none from a node to itself. */
  readonly links: readonly CausalLink[];
}

/** Whether more of the cause makes more (+) or less (-) of the effect than there would have been; ? where nothing tells. */
export type LinkSign = '+' | '-' | '?';

/**
 * What told the direction of a link: what the author declared, a pipe or a limit, the equation, or a run.
 */
export type SignSource = 'declared' | 'structural' | 'symbolic' | 'observed';

/** One node acts on another at every time, not only at the start. */
export interface CausalLink {
  readonly from: number;
  readonly to: number;
  readonly sign: LinkSign;
  /** Null where nothing tells the direction. */
  readonly signFrom: SignSource | null;
  /** What goes in comes out later: hidden state stands between, or the author drew a mark. Integration is none. */
  readonly delayed: boolean;
  /** The arrow that was drawn for it, in the model in which both ends stand or the modules that hold them. */
  readonly drawn: LinkId | null;
  /**
   * A circle may close over it without a stock: what arrives is from an earlier step, or its end has no equation yet, so
   * that nothing is said of memory.
   */
  readonly closes?: true;
  /** It acts only while a limit bites. */
  readonly conditional?: true;
  /** No text names it and no pipe shows it: it follows from what a stock can hold or gives. */
  readonly hidden?: true;
  /** What was declared, where structure, the equation or a run say the opposite. */
  readonly clash?: '+' | '-';
}

/** Reinforcing, balancing, or unknown. */
export type LoopPolarity = 'R' | 'B' | 'U';

/** A closed chain of causes that passes no node twice. */
export interface FoundLoop {
  readonly key: LoopKey;
  /** Places in the links of the graph, in causal order, beginning at the node that the key begins with. */
  readonly links: readonly number[];
  readonly polarity: LoopPolarity;
  /** Its place in `partitions`. */
  readonly partition: number;
  /** How many of its links are delayed. */
  readonly delays: number;
}

/** The feedback of a graph. */
export interface LoopSet {
  /** Those with fewest links first, then by key; where they are too many or took too long, some of them. */
  readonly loops: readonly FoundLoop[];
  /** Whether these are all. */
  readonly complete: boolean;
  /** How many there are; where `complete` is false there are more than so many. */
  readonly count: number;
  /** The nodes of each set that feeds back to all of itself, by place in the graph; the one that stands first in the document first. */
  readonly partitions: readonly (readonly number[])[];
  /** How many loops are independent: links - nodes + 1, summed over the partitions (Kampmann 2012). */
  readonly rank: number;
  /** The shortest loops that cover every link that is on one (Oliva 2004): a short reading list, no basis for shares. */
  readonly independent: readonly LoopKey[];
}

import { words } from '#core/words';
import { inSentence } from './inSentence.ts';
import { minusSigns } from './polarity.ts';
import type { CausalGraph, CausalLink, FoundLoop } from './types.ts';

/** Which way a variable goes, as the chain of a loop tells it; `either`: not known from there on. */
export type Direction = 'more' | 'less' | 'either';

/** What a loop comes to: it feeds on itself, or a push is answered; at once or late. */
export type LoopEnding = 'feeds' | 'feedsLate' | 'corrects' | 'overshoots' | 'unknown';

/** One link of a loop in words, with where its direction is from. */
export interface NarratedStep {
  /** Its place in the links of the graph. */
  readonly link: number;
  /** The places of its ends in the nodes. */
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
}

/** A loop in words. */
export interface Narration {
  /** From a variable round to itself: `More customers`, `more referrals`, `after a while more customers`. */
  readonly chain: readonly string[];
  /** The chain in one sentence, with what it comes to. */
  readonly sentence: string;
  readonly ending: LoopEnding;
  /** Why it has its letter, link by link, beginning where the chain does. */
  readonly steps: readonly NarratedStep[];
  /** How the links make its letter. */
  readonly verdict: string;
}

/** Where and how a story begins: at the first stock of the loop, or its first variable, with more of it. */
export interface Beginning {
  /** The place of a node on the loop. */
  readonly at?: number;
  readonly direction?: 'more' | 'less';
}

/**
 * The story of a loop, from names, polarities and delays alone: the same loop gives the same words. Names are as their
 * author wrote them, but begin small where that is no change of meaning.
 */
export function narrate(graph: CausalGraph, loop: FoundLoop, { at, direction = 'more' }: Beginning = {}): Narration {
  const places = linksFrom(graph, loop, at);
  const links = places.flatMap((place) => graph.links[place] ?? []);
  const ending = endingOf(graph, loop, links);
  const chain = chainOf(graph, links, direction);
  return {
    chain,
    sentence: `${chain.join(words.loops.chain.joint)}: ${words.loops.chain.ending[ending]}.`,
    ending,
    steps: places.flatMap((place) => stepOf(graph, place) ?? []),
    verdict: verdictOf(links),
  };
}

/** The links of a loop from one of its nodes on: the given one, else the first stock, else the one that its key begins with. */
function linksFrom({ nodes, links }: CausalGraph, loop: FoundLoop, at: number | undefined): readonly number[] {
  const causes = loop.links.map((link) => links[link]?.from ?? -1);
  const given = at === undefined ? -1 : causes.indexOf(at);
  const start = Math.max(0, given >= 0 ? given : causes.findIndex((node) => nodes[node]?.kind === 'stock'));
  return [...loop.links.slice(start), ...loop.links.slice(0, start)];
}

function chainOf(graph: CausalGraph, links: readonly CausalLink[], start: 'more' | 'less'): string[] {
  const { amount, first, late } = words.loops.chain;
  const chain = [`${first[start]} ${nameOf(graph, links[0]?.from)}`];
  let direction: Direction = start;
  for (const { to, sign, delayed } of links) {
    direction = after(direction, sign);
    chain.push([...(delayed ? [late] : []), amount[direction], nameOf(graph, to)].join(' '));
  }
  return chain;
}

function after(direction: Direction, sign: CausalLink['sign']): Direction {
  if (direction === 'either' || sign === '?') return 'either';
  return (direction === 'more') === (sign === '+') ? 'more' : 'less';
}

/**
 * A balancing loop may overshoot where it is late: by a delay, or as it goes through two stocks, each of which answers with its
 * rate only (inventory and workforce swing so; Sterman 2000, "Business Dynamics", chapter 19). What takes its time in a conveyor and then is gone does not.
 */
function endingOf({ nodes }: CausalGraph, { polarity }: FoundLoop, links: readonly CausalLink[]): LoopEnding {
  if (polarity === 'U') return 'unknown';
  const delayed = links.some((link) => link.delayed);
  if (polarity === 'R') return delayed ? 'feedsLate' : 'feeds';
  const stocks = links.filter(({ from }) => nodes[from]?.kind === 'stock').length;
  const transit = links.length === 2 && links.some(({ from, signFrom, delayed: late }) => late && signFrom === 'structural' && nodes[from]?.kind === 'stock');
  return stocks > 1 || (delayed && !transit) ? 'overshoots' : 'corrects';
}

function stepOf(graph: CausalGraph, place: number): NarratedStep | null {
  const link = graph.links[place];
  if (!link) return null;
  const [from, to] = [nameOf(graph, link.from), nameOf(graph, link.to)];
  const { makes, unknown, clash } = words.loops.step;
  const sentence = link.sign === '?' ? unknown(from, to) : makes(from, to, link.sign, link.delayed, reasonOf(graph, link, link.sign));
  return { link: place, from: link.from, to: link.to, sentence: link.clash ? `${sentence} ${clash(link.clash)}` : sentence };
}

function reasonOf({ nodes }: CausalGraph, { from, to, signFrom, conditional }: CausalLink, sign: '+' | '-'): string {
  const text = words.loops.step;
  if (conditional) return text.limit;
  if (signFrom === 'declared') return text.declared;
  if (signFrom === 'observed') return text.observed;
  if (signFrom === 'symbolic') return text.equation;
  if (nodes[to]?.kind === 'stock' && nodes[from]?.kind === 'flow') return sign === '+' ? text.fills : text.drains;
  return text.leaves;
}

function verdictOf(links: readonly CausalLink[]): string {
  const { reinforcing, balancing, unknown } = words.loops.verdict;
  const open = links.filter(({ sign }) => sign === '?').length;
  if (open > 0) return unknown(open);
  const minus = minusSigns(links);
  return minus % 2 === 0 ? reinforcing(minus) : balancing(minus);
}

function nameOf({ nodes }: CausalGraph, place: number | undefined): string {
  return inSentence(nodes[place ?? -1]?.name ?? '');
}

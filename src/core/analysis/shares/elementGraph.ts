import { components, type Column, type Program } from '#core/compiler';
import type { Address } from '#core/model';
import { pathsThrough, type Path } from './paths.ts';
import type { SlotLink } from './scorer.ts';
import { slotGraph, type SlotGraph } from './slotGraph.ts';

/** An element of a variable, or what joins the elements of an array inside an expression. */
export interface ElementNode {
  readonly slot: number;
  /** As in the CSV header; empty for what joins an array. */
  readonly name: string;
  readonly address: Address;
  readonly element: string;
  readonly kind: Column['kind'] | 'aggregate';
}

/** One element acts on another at every time. */
export interface ElementLink {
  /** Places in the nodes. */
  readonly from: number;
  readonly to: number;
  /** The ways through slots without a name, each as places in the links between slots; the first is the direct one, where there is one. */
  readonly paths: readonly Path[];
}

/** Who acts on whom, element by element, and the links between slots that this is made of. */
export interface ElementGraph {
  readonly slotGraph: SlotGraph;
  readonly slotLinks: readonly SlotLink[];
  readonly nodes: readonly ElementNode[];
  readonly links: readonly ElementLink[];
}

/** What the links of a graph are wanted for: those that are on a loop, or all there are. */
export type Extent = 'loops' | 'all';

/** The elements of a program and their links. */
export function elementGraph(program: Program, extent: Extent): ElementGraph {
  const graph = slotGraph(program);
  const all = slotLinksOf(graph);
  const slotLinks = extent === 'all' ? all : onCircles(all, graph.slots);
  const nodes = nodesOf(graph, slotLinks);
  const places = new Map(nodes.map(({ slot }, place) => [slot, place]));
  const links: ElementLink[] = pathsThrough(slotLinks, nodes.map(({ slot }) => slot)).map(({ from, to, paths }) => ({
    from: places.get(from) ?? 0,
    to: places.get(to) ?? 0,
    paths,
  }));
  return { slotGraph: graph, slotLinks, nodes, links };
}

/** Each pair of slots of which one acts on the other. */
function slotLinksOf({ readings, stocks }: SlotGraph): SlotLink[] {
  const links: SlotLink[] = readings.flatMap(({ formula: { target }, causes }) => causes.map((from) => ({ from, to: target })));
  for (const { slot, inflows, outflows } of stocks) for (const from of new Set([...inflows, ...outflows])) links.push({ from, to: slot });
  return links;
}

/** The links whose ends lead back to each other. */
function onCircles(links: readonly SlotLink[], slots: number): SlotLink[] {
  const leads: number[][] = Array.from({ length: slots }, () => []);
  for (const { from, to } of links) leads[from]?.push(to);
  const circle = new Int32Array(slots).fill(-1);
  components([...leads.keys()], (slot) => leads[slot] ?? []).forEach((members, number) => {
    for (const slot of members) circle[slot] = number;
  });
  return links.filter(({ from, to }) => circle[from] === circle[to]);
}

/** The elements that have a name and a link, in the order of the document, then what joins arrays. */
function nodesOf({ program, probes }: SlotGraph, links: readonly SlotLink[]): ElementNode[] {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const named = program.columns.map(({ slot, name, address, element = '', kind }): ElementNode => ({ slot, name, address, element, kind }));
  const joined = probes.filter(({ aggregate }) => aggregate).map(({ slot }): ElementNode => ({ slot, name: '', address: '' as Address, element: '', kind: 'aggregate' }));
  return [...named, ...joined].filter(({ slot }) => linked.has(slot));
}

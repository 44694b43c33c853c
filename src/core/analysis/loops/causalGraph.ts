import type { Compilation, EquationGraph, GraphNode } from '#core/compiler';
import { parse, type Parsed } from '#core/language';
import { sameEquations, withoutPause, type ModelDocument, type Steps } from '#core/model';
import { LinkReader } from './linkReader.ts';
import { dependencyPairs } from './pairs.ts';
import type { CausalGraph, CausalLink } from './types.ts';

/** What of a compilation the causes are read from. */
export type Compiled = Pick<Compilation, 'graph'>;

/**
 * Who acts on whom in a document, by its equations and pipes; a drawn arrow counts only where its end has no equation.
 * Values at the start are no causes, nor are arrows that only say what goes together, nor lookups.
 */
export function causalGraph(document: ModelDocument, { graph }: Compiled): CausalGraph {
  return withoutPause(linksOf(document, graph, parse));
}

/** The same in steps, for a thread with other things to do. */
export type CausalGraphs = (document: ModelDocument, compiled: Compiled) => Steps<CausalGraph>;

/**
 * The same, keeping trees from one call to the next: for whoever asks after every edit. Where nothing of a graph has
 * changed the very same one is given.
 */
export function createCausalGraph(parseText: (text: string) => Parsed = parse): CausalGraphs {
  let before = new Map<string, Parsed>();
  let last: { readonly document: ModelDocument; readonly equations: EquationGraph; readonly graph: CausalGraph } | null = null;
  return function* (document, { graph: equations }) {
    if (last?.equations === equations && sameEquations(last.document, document)) return last.graph;
    const now = new Map<string, Parsed>();
    const made = yield* linksOf(document, equations, (text) => {
      const parsed = now.get(text) ?? before.get(text) ?? parseText(text);
      now.set(text, parsed);
      return parsed;
    });
    const graph = last && sameGraph(last.graph, made) ? last.graph : made;
    before = now;
    last = { document, equations, graph };
    return graph;
  };
}

function* linksOf(document: ModelDocument, graph: EquationGraph, read: (text: string) => Parsed): Steps<CausalGraph> {
  const reader = new LinkReader(document, graph.nodes, read);
  const links: CausalLink[] = [];
  for (const pair of dependencyPairs(document, graph)) {
    links.push(reader.linkOf(pair));
    yield;
  }
  return { nodes: graph.nodes, links };
}

function sameGraph(one: CausalGraph, other: CausalGraph): boolean {
  const [nodes, links] = [other.nodes, other.links];
  if (one.nodes.length !== nodes.length || one.links.length !== links.length) return false;
  return one.nodes.every((node, i) => sameNode(node, nodes[i])) && one.links.every((link, i) => sameLink(link, links[i]));
}

function sameNode(one: GraphNode, other: GraphNode | undefined): boolean {
  return one === other || (one.address === other?.address && one.name === other.name && one.kind === other.kind && one.model === other.model);
}

function sameLink(one: CausalLink, other: CausalLink | undefined): boolean {
  return (
    other !== undefined && one.from === other.from && one.to === other.to && one.sign === other.sign && one.signFrom === other.signFrom && one.delayed === other.delayed &&
    one.drawn === other.drawn && one.closes === other.closes && one.conditional === other.conditional && one.hidden === other.hidden && one.clash === other.clash
  );
}

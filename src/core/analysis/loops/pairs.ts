import type { EquationGraph, GraphNode } from '#core/compiler';
import type { ModelDocument, Variable } from '#core/model';
import { parentOf } from './places.ts';

/** Two nodes of which one acts on the other at every time, and how. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  /** A flow that fills (+) or drains (-) the stock. */
  readonly pipe: '+' | '-' | null;
  /** An equation names it, or a special stock has it depend. */
  readonly byEquation: boolean;
  /** What a stock that never falls below 0 makes of it. */
  readonly limit: '+' | '-' | null;
}

interface Found extends Pair {
  pipe: '+' | '-' | null;
  byEquation: boolean;
  limit: '+' | '-' | null;
}

/** All pairs of different nodes that act on each other after the start, in the order of their effects and then of their causes. */
export function dependencyPairs(document: ModelDocument, { nodes, dependencies }: EquationGraph): Pair[] {
  const pairs = new Map<number, Found>();
  const pair = (from: number, to: number): Found => {
    const key = to * nodes.length + from;
    const found = pairs.get(key) ?? { from, to, pipe: null, byEquation: false, limit: null };
    pairs.set(key, found);
    return found;
  };
  for (const { from, to, phase, origin, sign } of dependencies) {
    const [source, target] = [nodes[from], nodes[to]];
    if (phase !== 'step' || from === to || origin === 'flow' || !isCause(source) || !isCause(target)) continue;
    if (origin === 'limit' && !holdsBack(document, source, target)) continue;
    const found = pair(from, to);
    if (origin === 'equation') found.byEquation = true;
    if (origin === 'limit') found.limit = sign ?? null;
  }
  for (const { from, to, sign } of pipes(document, nodes)) pair(from, to).pipe = sign;
  return [...pairs].toSorted(([one], [other]) => one - other).map(([, found]) => found);
}

/** A graph has no value of its own, and what comes of a module is settled by the variables inside. */
function isCause(node: GraphNode | undefined): node is GraphNode {
  return node !== undefined && node.kind !== 'lookup' && node.kind !== 'module';
}

/**
 * Whether a node has to do with the stock that a flow drains, so that the stock's limit at 0 holds an outflow back. Such a
 * limit holds an inflow too, which drains where it is negative; that is no cause anybody means.
 */
function holdsBack({ models }: ModelDocument, source: GraphNode, target: GraphNode): boolean {
  const [one, flow] = [models[source.model]?.variables[source.variable], models[target.model]?.variables[target.variable]];
  if (!one || flow?.kind !== 'flow' || flow.from === null) return false;
  return one.id === flow.from || (one.kind === 'flow' && (one.from === flow.from || one.to === flow.from));
}

/** By the pipes as drawn, since a flow fills its stock before either has an equation. */
function* pipes({ models }: ModelDocument, nodes: readonly GraphNode[]): Generator<{ from: number; to: number; sign: '+' | '-' }> {
  const places = new Map(nodes.map(({ address }, place) => [address as string, place]));
  for (const [from, { address, model, variable: id, kind }] of nodes.entries()) {
    if (kind !== 'flow') continue;
    const variable: Variable | undefined = models[model]?.variables[id];
    if (variable?.kind !== 'flow') continue;
    const prefix = parentOf(address);
    for (const [stock, sign] of [[variable.from, '-'], [variable.to, '+']] as const) {
      const to = stock === null ? undefined : places.get(prefix === '' ? stock : `${prefix}.${stock}`);
      if (to !== undefined && nodes[to]?.kind === 'stock') yield { from, to, sign };
    }
  }
}

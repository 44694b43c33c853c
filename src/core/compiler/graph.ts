import type { Address, ModelId, Steps, Variable, VariableId } from '#core/model';
import type { Cell, Limit, Loads } from './cells.ts';
import { placeAt, type Entity, type Layout } from './layout.ts';
import { codeIn, settingsOfLine, type Phase } from './phases.ts';
import type { Reads } from './reads.ts';
import type { Workshop } from './scope.ts';

/** Which variable needs which, the elements of an array as one; equations with mistakes contribute nothing. */
export interface EquationGraph {
  readonly nodes: readonly GraphNode[];
  readonly dependencies: readonly Dependency[];
}

/** A variable in one place of the module tree. */
export interface GraphNode {
  readonly name: string;
  readonly address: Address;
  readonly model: ModelId;
  readonly variable: VariableId;
  readonly kind: Variable['kind'];
}

/** `from` has a say in `to`; both are places in `nodes`. */
export interface Dependency {
  readonly from: number;
  readonly to: number;
  /** When: for the value at the start, or at every time. */
  readonly phase: Phase;
  readonly origin: DependencyOrigin;
  /** Whether more of `from` makes more (+) or less (-) of `to`, where that is plain. */
  readonly sign?: '+' | '-';
}

/**
 * Where a dependency comes from: an equation; a flow's pipe; a graphical function that an equation calls; the limit of
 * an outflow of a non-negative stock; or a drawn link alone, where the target has no equation.
 */
export type DependencyOrigin = 'equation' | 'flow' | 'table' | 'limit' | 'link';

const ORIGINS: readonly DependencyOrigin[] = ['equation', 'flow', 'table', 'limit', 'link'];

/**
 * The graph of all cells, parts of a variable (the stocks of a delay) counted as the variable. With the graph of an
 * earlier layout of the same structure, that very graph where all dependencies are the same.
 */
export function* buildGraph({ layout, cells }: Workshop, tables: readonly TableUse[], loads: Loads, earlier: EquationGraph | null): Steps<EquationGraph> {
  const nodes = earlier?.nodes ?? layout.entities.map(nodeOf);
  const places = new Map(layout.entities.map((entity, place) => [entity, place]));
  const found = new Map<number, Dependency>();
  const owner = (slot: number): number | undefined => {
    const whole = cells.at(cells.at(slot)?.owner ?? -1);
    return whole && places.get(whole.entity);
  };
  const add = (from: number, to: number, phase: Phase, origin: DependencyOrigin, sign?: '+' | '-'): void => {
    const [source, target] = [owner(from), owner(to)];
    if (source === undefined || target === undefined) return;
    if (source === target && (from !== to || origin !== 'equation')) return;
    const dependency: Dependency = { from: source, to: target, phase, origin };
    const key = ((source * nodes.length + target) * ORIGINS.length + ORIGINS.indexOf(origin)) * 2 + (phase === 'step' ? 1 : 0);
    found.set(key, sign ? { ...dependency, sign } : dependency);
  };
  let last: Cell | null = null;
  for (const cell of cells.all) {
    if (!last || !isAlike(last, cell)) addCell(cell, add, loads);
    last = cell;
    yield;
  }
  for (const { table, user } of tables) add(table, user, 'step', 'table');
  addLinks(layout, (slot) => cells.at(slot)?.content.kind === 'missing', add);
  yield;
  const dependencies = [...found.values()];
  return earlier && sameDependencies(earlier.dependencies, dependencies) ? earlier : { nodes, dependencies };
}

/**
 * The graph when the variable at a place of the layout has no equation that can be read: nothing has a say in it but what
 * limits it and what links say.
 */
export function graphWithout(graph: EquationGraph, { layout, cells }: Workshop, place: number): EquationGraph {
  const slot = layout.entities[place]?.slot;
  const links = new Map<string, Dependency>();
  const add: Add = (from, to, phase, origin, sign) => {
    const [source, target] = [placeAt(layout, from), placeAt(layout, to)];
    if (source === target) return;
    links.set(`${source} ${target}`, { from: source, to: target, phase, origin, ...(sign && { sign }) });
  };
  addLinks(layout, (at) => at === slot || cells.at(at)?.content.kind === 'missing', add);
  const others = graph.dependencies.filter(({ to, origin }) => origin !== 'link' && (to !== place || origin === 'limit'));
  return { nodes: graph.nodes, dependencies: [...others, ...links.values()] };
}

/** The graph when the variable at a place of the layout, which runs, has another content in the cell of its equation. */
export function graphWith(graph: EquationGraph, { layout, cells }: Workshop, place: number, source: Cell, loads: Loads): EquationGraph {
  const [own, others]: [Dependency[], Dependency[]] = [[], []];
  for (const one of graph.dependencies) (one.to === place && one.origin === 'equation' ? own : others).push(one);
  const now = new Map<number, Dependency>();
  const add: Add = (slot, _, phase, origin) => {
    const from = placeAt(layout, cells.at(slot)?.owner ?? -1);
    if (from >= 0 && origin === 'equation') now.set(from, { from, to: place, phase, origin });
  };
  addCell(source, add, loads);
  return sameDependencies(own, [...now.values()]) ? graph : { nodes: graph.nodes, dependencies: [...others, ...now.values()] };
}

function sameDependencies(some: readonly Dependency[], others: readonly Dependency[]): boolean {
  return some.length === others.length && some.every((one, i) => {
    const other = others[i];
    return one.from === other?.from && one.to === other.to && one.phase === other.phase && one.origin === other.origin && one.sign === other.sign;
  });
}

type Add = (from: number, to: number, phase: Phase, origin: DependencyOrigin, sign?: '+' | '-') => void;

/** The slot of a lookup and of the variable whose equation calls it. */
export interface TableUse {
  readonly table: number;
  readonly user: number;
}

function nodeOf({ name, address, instance, variable }: Entity): GraphNode {
  return { name, address, model: instance.model.id, variable: variable.id, kind: variable.kind };
}

/** Whether a cell says no more than the one before it: the next element of an array with the very same equation. */
function isAlike(last: Cell, { entity, owner, slot, content, limit }: Cell): boolean {
  if (entity !== last.entity || (owner === slot) !== (last.owner === last.slot) || !limit !== !last.limit) return false;
  if (content.kind === 'value') return last.content.kind === 'value' && content.code === last.content.code && content.start === last.content.start;
  return content.kind === 'stock' && last.content.kind === 'stock' && content.start === last.content.start;
}

function addCell(cell: Cell, add: Add, loads: Loads): void {
  const { slot, content, limit } = cell;
  const initialOnly = content.kind !== 'value';
  const code = codeIn(initialOnly ? 'initial' : 'step', cell);
  for (const from of code ? namedIn(loads(code)) : []) add(from, slot, initialOnly ? 'initial' : 'step', 'equation');
  if (content.kind === 'value' && content.start) for (const from of namedIn(loads(content.start))) add(from, slot, 'initial', 'equation');
  if (content.kind === 'hold' || content.kind === 'line') add(content.from, slot, 'step', 'equation');
  if (content.kind === 'line') for (const from of settingsOfLine(content)) add(from, slot, content.rule === 'fixed' ? 'initial' : 'step', 'equation');
  if (content.kind === 'stock') addFlows(cell, content, add);
  if (limit) addLimit(slot, limit, add);
}

/** A slot of every variable that an expression reads: where elements read different ones, all are of one variable. */
function namedIn({ fixed, moving }: Reads): number[] {
  return [...fixed, ...moving.map(({ slot }) => slot)];
}

/** What a stock holds lets an outflow be larger, and a negative inflow smaller. */
function addLimit(slot: number, { side, stock, adds, drains, takes }: Limit, add: Add): void {
  const [more, less] = side === 'above' ? (['+', '-'] as const) : (['-', '+'] as const);
  for (const from of [stock, ...adds, ...drains]) add(from, slot, 'step', 'limit', more);
  for (const from of takes) add(from, slot, 'step', 'limit', less);
}

/** The flows of a part of a variable are parts of it too: for the graph an equation. */
function addFlows({ slot, owner }: Cell, { inflows, outflows }: Cell['content'] & { kind: 'stock' }, add: Add): void {
  const hidden = owner !== slot;
  for (const flow of inflows) add(flow, slot, 'step', hidden ? 'equation' : 'flow', hidden ? undefined : '+');
  for (const flow of outflows) add(flow, slot, 'step', hidden ? 'equation' : 'flow', hidden ? undefined : '-');
}

/** Drawn links count where their target has no equation to speak for it. */
function addLinks({ byAddress, instances }: Layout, isMissing: (slot: number) => boolean, add: Add): void {
  for (const [address, instance] of instances) {
    const prefix = address === '' ? '' : `${address}.`;
    for (const { from, to, polarity, association } of Object.values(instance.model.links)) {
      const target = association ? undefined : byAddress.get(prefix + to);
      if (!target || !isMissing(target.slot)) continue;
      const source = byAddress.get(prefix + from);
      if (source) add(source.slot, target.slot, 'step', 'link', polarity);
    }
  }
}

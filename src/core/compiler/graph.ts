import type { Address, ModelId, Variable, VariableId } from '#core/model';
import type { Cell, Limit, Loads } from './cells.ts';
import { elementName, type Entity, type Layout } from './layout.ts';
import { codeIn, type Phase } from './phases.ts';
import { FIRST_SLOT } from './program.ts';
import type { Workshop } from './scope.ts';

/** Which value needs which, element by element; equations with mistakes contribute nothing. */
export interface EquationGraph {
  readonly nodes: readonly GraphNode[];
  readonly dependencies: readonly Dependency[];
}

/** A variable, or one element of an array, in one place of the module tree. */
export interface GraphNode {
  readonly name: string;
  readonly address: Address;
  readonly element?: string;
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
export function buildGraph({ layout, cells }: Workshop, tables: readonly TableUse[], loads: Loads, earlier: EquationGraph | null): EquationGraph {
  const nodes = earlier?.nodes ?? layout.entities.flatMap((entity) => entity.elements.map((_, offset) => nodeOf(entity, offset)));
  const found = new Map<number, Dependency>();
  const owner = (slot: number): number | undefined => {
    const cell = cells.at(slot);
    return cell && cell.owner - FIRST_SLOT;
  };
  const add = (from: number, to: number, phase: Phase, origin: DependencyOrigin, sign?: '+' | '-'): void => {
    const [source, target] = [owner(from), owner(to)];
    if (source === undefined || target === undefined) return;
    if (source === target && (from !== to || origin !== 'equation')) return;
    const dependency: Dependency = { from: source, to: target, phase, origin };
    const key = ((source * nodes.length + target) * ORIGINS.length + ORIGINS.indexOf(origin)) * 2 + (phase === 'step' ? 1 : 0);
    found.set(key, sign ? { ...dependency, sign } : dependency);
  };
  for (const cell of cells.all) addCell(cell, add, loads);
  for (const { table, user } of tables) add(table, user, 'step', 'table');
  addLinks(layout, cells.at, add);
  const dependencies = [...found.values()];
  return earlier && sameDependencies(earlier.dependencies, dependencies) ? earlier : { nodes, dependencies };
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

function nodeOf(entity: Entity, offset: number): GraphNode {
  const element = entity.elements[offset] ?? '';
  const { address, instance, variable } = entity;
  const node = { name: elementName(entity, offset), address, model: instance.model.id, variable: variable.id, kind: variable.kind };
  return element === '' ? node : { ...node, element };
}

function addCell(cell: Cell, add: Add, loads: Loads): void {
  const { slot, content, limit } = cell;
  const initialOnly = content.kind !== 'value';
  const code = codeIn(initialOnly ? 'initial' : 'step', cell);
  for (const from of code ? loads(code) : []) add(from, slot, initialOnly ? 'initial' : 'step', 'equation');
  if (content.kind === 'value' && content.start) for (const from of loads(content.start)) add(from, slot, 'initial', 'equation');
  if (content.kind === 'hold' || content.kind === 'line') add(content.from, slot, 'step', 'equation');
  if (content.kind === 'stock') addFlows(cell, content, add);
  if (limit) addLimit(slot, limit, add);
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
function addLinks({ byAddress, instances }: Layout, at: (slot: number) => Cell | undefined, add: Add): void {
  for (const [address, instance] of instances) {
    const prefix = address === '' ? '' : `${address}.`;
    for (const { from, to, polarity } of Object.values(instance.model.links)) {
      const target = byAddress.get(prefix + to);
      if (!target || at(target.slot)?.content.kind !== 'missing') continue;
      const source = byAddress.get(prefix + from);
      if (source) add(source.slot, target.slot, 'step', 'link', polarity);
    }
  }
}

import { Graph, layout } from '@dagrejs/dagre';
import type { Flow, Point, VariableId } from '#core/model';
import { type CloudKey, groupsOf, type Plan, planBounds, shiftPlan, type Task } from './plan.ts';

/** Clear space in diagram units: along a chain, between branches of one chain, between chains, between columns of them. */
const SPACE = { along: 42, branches: 56, chains: 140, columns: 180 };
const CLOUD = { width: 42, height: 30 };

/** Width to height of the paper that many chains are put on. */
const PAGE = 1.7;

/** A chain with its middle at the origin, and the room it takes. */
interface Chain {
  readonly plan: Plan;
  readonly width: number;
  readonly height: number;
}

/**
 * Places stocks, valves and clouds: each chain of stocks runs from left to right, chains stand one below another
 * with room for what acts on them, in several columns where there are many.
 */
export function layBackbone(task: Task): Plan {
  const chains = chainsOf(task).flatMap((chain) => centred(task, layChain(task, chain)) ?? []);
  const columns = columnsFor(chains);
  const perColumn = Math.ceil(chains.length / columns);
  const width = Math.max(0, ...chains.map((chain) => chain.width)) + SPACE.columns;
  const whole: Plan = { places: new Map(), clouds: new Map() };
  let top = 0;
  chains.forEach(({ plan, height }, index) => {
    if (index % perColumn === 0) top = 0;
    const placed = shiftPlan(plan, { x: Math.floor(index / perColumn) * width, y: top + height / 2 });
    for (const [variable, place] of placed.places) whole.places.set(variable, place);
    for (const [key, place] of placed.clouds) whole.clouds.set(key, place);
    top += height + SPACE.chains;
  });
  return whole;
}

function centred(task: Task, plan: Plan): Chain | null {
  const bounds = planBounds(task, plan);
  if (!bounds) return null;
  const { left, top, right, bottom } = bounds;
  return { plan: shiftPlan(plan, { x: -(left + right) / 2, y: -(top + bottom) / 2 }), width: right - left, height: bottom - top };
}

function columnsFor(chains: readonly Chain[]): number {
  const height = chains.reduce((sum, chain) => sum + chain.height + SPACE.chains, 0);
  const width = Math.max(1, ...chains.map((chain) => chain.width + SPACE.columns));
  return Math.max(1, Math.floor(Math.sqrt((PAGE * height) / width)));
}

/** Stocks and flows that pipes join. */
function chainsOf(task: Task): VariableId[][] {
  const variables = task.variables.filter((id) => ['stock', 'flow'].includes(task.model.variables[id]?.kind ?? ''));
  return groupsOf({ ...task, variables, influences: task.influences.filter((influence) => influence.material) });
}

function layChain(task: Task, chain: readonly VariableId[]): Plan {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: SPACE.along, nodesep: SPACE.branches });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const variable of chain) graph.setNode(variable, sizeOf(task, variable));
  const flows = chain.map((id) => task.model.variables[id]).filter((variable) => variable?.kind === 'flow');
  for (const flow of flows) addPipe(graph, flow);
  layout(graph);
  const placeOf = (key: string): Point => {
    const { x = 0, y = 0 } = graph.node(key);
    return { x: Math.round(x), y: Math.round(y) };
  };
  const places = new Map(chain.map((variable) => [variable, placeOf(variable)]));
  for (const flow of flows) levelValve(flow, places);
  const clouds = flows.flatMap((flow) =>
    cloudKeys(flow).map((key): [CloudKey, Point] => [key, { x: placeOf(key).x, y: places.get(flow.id)?.y ?? 0 }]),
  );
  return { places, clouds: new Map(clouds) };
}

/** A node is as high as it reaches from its middle, so that a name below a valve keeps its room. */
function sizeOf(task: Task, variable: VariableId): { width: number; height: number } {
  const bounds = task.faces.get(variable)?.bounds ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { width: bounds.right - bounds.left, height: 2 * Math.max(-bounds.top, bounds.bottom) };
}

function addPipe(graph: Graph, flow: Flow): void {
  for (const key of cloudKeys(flow)) graph.setNode(key, { ...CLOUD });
  graph.setEdge(flow.from ?? `${flow.id} from`, flow.id);
  graph.setEdge(flow.id, flow.to ?? `${flow.id} to`);
}

function cloudKeys(flow: Flow): CloudKey[] {
  return (['from', 'to'] as const).filter((end) => flow[end] === null).map((end): CloudKey => `${flow.id} ${end}`);
}

/** A valve a little off the level of its only stock, or between two on one level, is put on it: the pipe gets straight. */
function levelValve(flow: Flow, places: Map<VariableId, Point>): void {
  const valve = places.get(flow.id);
  const levels = [flow.from, flow.to].flatMap((stock) => (stock === null ? [] : [places.get(stock)?.y ?? 0]));
  if (!valve || levels.length === 0) return;
  const nearest = levels.reduce((best, level) => (Math.abs(level - valve.y) < Math.abs(best - valve.y) ? level : best));
  if (Math.abs(nearest - valve.y) < 24) places.set(flow.id, { x: valve.x, y: nearest });
}

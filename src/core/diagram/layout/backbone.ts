import { Graph, layout } from '@dagrejs/dagre';
import type { Flow, Point, VariableId } from '#core/model';
import { type CloudKey, groupsOf, type Plan, planBounds, shiftPlan, type Task } from './plan.ts';

/** Clear space in diagram units: along a chain, between branches of one chain, between chains. */
const SPACE = { along: 42, branches: 56, chains: 140 };
const CLOUD = { width: 42, height: 30 };

/**
 * Places stocks, valves and clouds: each chain of stocks runs from left to right, chains stand one below another
 * with room for what acts on them.
 */
export function layBackbone(task: Task): Plan {
  const plan: Plan = { places: new Map(), clouds: new Map() };
  let top = 0;
  for (const chain of chainsOf(task)) {
    const laid = layChain(task, chain);
    const bounds = planBounds(task, laid);
    if (!bounds) continue;
    const placed = shiftPlan(laid, { x: -(bounds.left + bounds.right) / 2, y: top - bounds.top });
    for (const [variable, place] of placed.places) plan.places.set(variable, place);
    for (const [key, place] of placed.clouds) plan.clouds.set(key, place);
    top += bounds.bottom - bounds.top + SPACE.chains;
  }
  return plan;
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

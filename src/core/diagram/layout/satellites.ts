import type { Point, VariableId } from '#core/model';
import { type Bounds, growBounds, overlaps } from '../bounds.ts';
import { distance } from '../point.ts';
import { cross, passes, type Segment } from './obstacles.ts';
import { boxOf, cloudBox, neighbours, type Plan, type Task } from './plan.ts';

/** The distance that a link likes to have, the grid of places tried, and how far from the neighbours they reach. */
const LINK = 112;
const GRID = 16;
const REACH = [10, 18, 40];
/** Clear space around every box, and around a pipe. */
const MARGIN = 13;
/** What a place costs: a link through a box, across a link, across a pipe, a box on a link; one unit off the length a link likes. */
const COST = { through: 70, cross: 42, acrossPipe: 34, onLink: 80, length: 1, away: 0.06 };
/** How often everything is taken out and put back with all the rest in place: less often the more there is. */
const SWEEPS = [{ upTo: 120, sweeps: 2 }, { upTo: 300, sweeps: 1 }];

/** What stands and what runs so far. */
interface Ground {
  readonly boxes: ReadonlyMap<string, Bounds>;
  readonly pipes: readonly Segment[];
  readonly links: readonly Segment[];
}

/**
 * Places the rest around a backbone: one after another, each near what it acts on and what acts on it, clear of all
 * boxes and pipes, with as few crossings as a search over a grid finds. Changes the plan.
 */
export function placeSatellites(task: Task, plan: Plan): void {
  const around = neighbours(task);
  const satellites = task.variables.filter((variable) => !plan.places.has(variable));
  for (let next = mostTied(task, plan, around); next; next = mostTied(task, plan, around)) settle(task, plan, around, next);
  const { sweeps } = SWEEPS.find(({ upTo }) => satellites.length <= upTo) ?? { sweeps: 0 };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const variable of satellites) settle(task, plan, around, variable);
  }
}

type Around = ReadonlyMap<VariableId, readonly VariableId[]>;

/** The variable without a place that has most placed neighbours. */
function mostTied(task: Task, plan: Plan, around: Around): VariableId | null {
  let best: VariableId | null = null;
  let most = -1;
  for (const variable of task.variables) {
    if (plan.places.has(variable)) continue;
    const tied = (around.get(variable) ?? []).filter((other) => plan.places.has(other)).length;
    if (tied <= most) continue;
    most = tied;
    best = variable;
  }
  return best;
}

function settle(task: Task, plan: Plan, around: Around, variable: VariableId): void {
  plan.places.delete(variable);
  const friends = (around.get(variable) ?? []).flatMap((other) => plan.places.get(other) ?? []);
  const ground = survey(task, plan);
  plan.places.set(variable, bestPlace(task, variable, friends, ground));
}

function survey(task: Task, { places, clouds }: Plan): Ground {
  const boxes = new Map<string, Bounds>();
  for (const [variable, place] of places) boxes.set(variable, boxOf(task, variable, place));
  for (const [key, place] of clouds) boxes.set(key, cloudBox(place));
  const pipes: Segment[] = [];
  const links: Segment[] = [];
  for (const id of places.keys()) {
    const flow = task.model.variables[id];
    if (flow?.kind !== 'flow') continue;
    const ends = [flow.from ? places.get(flow.from) : clouds.get(`${id} from`), flow.to ? places.get(flow.to) : clouds.get(`${id} to`)];
    const valve = places.get(id);
    for (const end of ends) if (end && valve) pipes.push({ from: end, to: { x: end.x, y: valve.y } }, { from: { x: end.x, y: valve.y }, to: valve });
  }
  for (const { from, to, material } of task.influences) {
    const [a, b] = [places.get(from), places.get(to)];
    if (!material && a && b) links.push({ from: a, to: b });
  }
  return { boxes, pipes, links };
}

function bestPlace(task: Task, variable: VariableId, friends: readonly Point[], ground: Ground): Point {
  const middle = middleOf(friends);
  for (const reach of REACH) {
    const near = groundNear(ground, task, variable, middle, reach * GRID);
    let best: Point | null = null;
    let least = Infinity;
    for (let row = -reach; row <= reach; row += 1) {
      for (let column = -reach; column <= reach; column += 1) {
        const place = { x: Math.round(middle.x / GRID + column) * GRID, y: Math.round(middle.y / GRID + row) * GRID };
        const cost = costAt(task, variable, place, friends, middle, near, least);
        if (cost >= least) continue;
        least = cost;
        best = place;
      }
    }
    if (best) return best;
  }
  return besideAll(ground);
}

/** What can matter to a variable placed within a distance of a point. */
function groundNear(ground: Ground, task: Task, variable: VariableId, middle: Point, reach: number): Ground {
  const area = growBounds(boxOf(task, variable, middle), reach + MARGIN);
  return {
    boxes: new Map([...ground.boxes].filter(([, box]) => overlaps(box, area))),
    pipes: ground.pipes.filter((pipe) => passes(pipe, area)),
    links: ground.links.filter((link) => passes(link, area)),
  };
}

function middleOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Infinite where the place is taken; stops counting once it costs more than the best so far. */
function costAt(task: Task, variable: VariableId, place: Point, friends: readonly Point[], middle: Point, ground: Ground, limit: number): number {
  let cost = (Math.abs(place.x - middle.x) + 2 * Math.abs(place.y - middle.y)) * COST.away;
  for (const friend of friends) cost += Math.abs(distance(place, friend) - LINK) * COST.length;
  if (cost >= limit) return Infinity;
  const box = growBounds(boxOf(task, variable, place), MARGIN);
  for (const other of ground.boxes.values()) if (overlaps(box, other)) return Infinity;
  for (const pipe of ground.pipes) if (passes(pipe, box)) return Infinity;
  for (const link of ground.links) if (passes(link, box)) cost += COST.onLink;
  for (const friend of friends) {
    if (cost >= limit) return Infinity;
    cost += linkCost({ from: place, to: friend }, ground);
  }
  return cost;
}

function linkCost(link: Segment, ground: Ground): number {
  let cost = 0;
  for (const box of ground.boxes.values()) if (passes(link, box) && !isEnd(box, link.to)) cost += COST.through;
  for (const other of ground.links) if (cross(link, other)) cost += COST.cross;
  for (const pipe of ground.pipes) if (cross(link, pipe)) cost += COST.acrossPipe;
  return cost;
}

function isEnd(box: Bounds, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Below everything, where there was no room at all. */
function besideAll({ boxes }: Ground): Point {
  const bottom = Math.max(0, ...[...boxes.values()].map((box) => box.bottom));
  return { x: 0, y: bottom + 80 };
}

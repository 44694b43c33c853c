import type { Point } from '#core/model';
import { type Bounds, boundsBetween, boundsOfPoints, growBounds, holds } from '../bounds.ts';
import { courseBetween } from '../course.ts';
import { angleTo, distance } from '../point.ts';
import { createGrid, type Grid } from './grid.ts';
import { boxAt, type Net, type Places, type Tie } from './net.ts';
import { cross, type Segment } from './obstacles.ts';
import { createPorts, type Ports, shownPoints } from './ports.ts';
import { turnOf } from './stress.ts';

/** A link as it will be drawn: its bend, and what shows of it in straight pieces. */
export interface Bow {
  readonly tie: number;
  readonly bend: number;
  readonly points: readonly Point[];
  /** How many things that it does not join it runs through or across. */
  readonly faults: number;
}

/** All links with their bends, and what is wrong with them. */
export interface Bows {
  readonly bows: readonly Bow[];
  readonly crossings: number;
  /** How many links run through something that they do not join. */
  readonly through: number;
}

/** What the curves of a net are chosen on: where all stands, the cycle of each tie, and the pieces of pipes. */
export interface Ground {
  readonly net: Net;
  readonly places: Places;
  readonly cycles: readonly (readonly number[] | null)[];
  readonly pipes: readonly Segment[];
}

/** Bends in degrees: of a link on no cycle, of two links that make an eye, over the pipe of its own flow, around a cycle. */
const BEND = { single: 14, eye: 34, overPipe: 52, least: 14, most: 58 };
/** Changes tried where the wanted bend runs over something. */
const CHANGES = [0, 9, -9, 18, -18, 28, 40, -28, 54, -40];
/** What a curve costs: through a thing, across another curve, across a pipe; a degree of change; bowing inwards; a unit of its rise. */
const COST = { through: 60, crossing: 14, pipe: 10, change: 0.2, inwards: 45, rise: 0.05 };
const CELL = 90;
/** Clear space that a curve keeps around what it passes. */
const AIR = 4;

/** What lies about while curves are chosen, indexed by place. */
interface Terrain {
  readonly ground: Ground;
  readonly boxes: Grid<number>;
  readonly pieces: Grid<Piece>;
  readonly ports: Ports;
  readonly covers: readonly Bounds[];
}

/** A straight piece of a curve or a pipe; `tie` is -1 for a pipe. */
interface Piece extends Segment {
  readonly tie: number;
}

/**
 * Chooses the bend of every drawn link: an arc of the circle that its shortest cycle makes, bowed outwards; where
 * something stands in the way, flatter, fuller, or last of all inwards. Takes time by what lies near each link.
 */
export function bowTies(ground: Ground): Bows {
  const terrain = surveyTerrain(ground);
  const { ties } = ground.net;
  const waiting = [...ties.keys()].filter((index) => ties[index]?.drawn && !ties[index]?.pipe && ties[index]?.from !== ties[index]?.to);
  const lengths = ties.map(({ from, to }) => chord(ground, from, to));
  waiting.sort((a, b) => Number(!ground.cycles[a]) - Number(!ground.cycles[b]) || (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  const counts = { crossings: 0, through: 0 };
  const bows = waiting.flatMap((index): Bow[] => {
    const best = bestBow(terrain, index);
    if (!best) return [];
    counts.crossings += best.crossings;
    counts.through += best.through;
    layDown(terrain, best.points, index);
    const tie = ties[index];
    if (tie) terrain.ports.add(tie.from, tie.to, best.points);
    return [{ tie: index, bend: best.bend, points: best.points, faults: best.through + best.crossings }];
  });
  return { bows, ...counts };
}

function chord({ places }: Ground, from: number, to: number): number {
  const [a, b] = [places[from], places[to]];
  return a && b ? distance(a, b) : 0;
}

function surveyTerrain(ground: Ground): Terrain {
  const { net, places, pipes } = ground;
  const covers = net.nodes.map((node, index) => boxAt(node, places[index] ?? { x: 0, y: 0 }));
  const terrain: Terrain = { ground, covers, boxes: createGrid(CELL), pieces: createGrid(CELL), ports: createPorts() };
  covers.forEach((cover, index) => places[index] && terrain.boxes.add(index, growBounds(cover, AIR)));
  for (const pipe of pipes) layDown(terrain, [pipe.from, pipe.to], -1);
  return terrain;
}

function layDown({ pieces }: Terrain, points: readonly Point[], tie: number): void {
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (from) pieces.add({ from, to, tie }, boundsBetween(from, to));
  });
}

interface Trial {
  readonly bend: number;
  readonly points: readonly Point[];
  readonly crossings: number;
  readonly through: number;
}

function bestBow(terrain: Terrain, index: number): Trial | null {
  const tie = terrain.ground.net.ties[index];
  if (!tie || !terrain.ground.places[tie.from] || !terrain.ground.places[tie.to]) return null;
  const wanted = wantedBend(terrain.ground, index, tie);
  const cyclic = terrain.ground.cycles[index] !== null;
  let best: Trial | null = null;
  let least = Infinity;
  const length = chord(terrain.ground, tie.from, tie.to);
  for (const { bend, cost: change } of trialsAround(wanted, cyclic)) {
    const risen = change + riseOf(length, bend) * COST.rise;
    if (risen >= least) continue;
    const points = visiblePoints(terrain, tie, bend);
    const own = risen + terrain.ports.costOf(tie.from, tie.to, points);
    if (own >= least) continue;
    const through = countThrough(terrain, tie, points);
    const { crossings, pipes } = countCrossings(terrain, points);
    const cost = own + through * COST.through + crossings * COST.crossing + pipes * COST.pipe;
    if (cost >= least) continue;
    least = cost;
    best = { bend, points, crossings: crossings + pipes, through };
  }
  return best;
}

/** Bends to try with what they cost by themselves, the wanted one first; a link of a cycle bows inwards only in need. */
function trialsAround(wanted: number, cyclic: boolean): { bend: number; cost: number }[] {
  const [size, sign] = [Math.abs(wanted), wanted < 0 ? -1 : 1];
  const outwards = CHANGES.map((change) => ({ bend: sign * (size + change), cost: Math.abs(change) * COST.change }));
  const kept = outwards.filter(({ bend }) => bend * sign >= (cyclic ? 8 : 0) && Math.abs(bend) <= 95);
  const inwards = [0, 12, 24, 36, 50].map((bend) => ({ bend: -sign * bend, cost: (cyclic ? COST.inwards : 0.5) + (bend + size) * COST.change * (cyclic ? 1 : 0.3) }));
  return [...kept, ...inwards];
}

function wantedBend({ net, places, cycles }: Ground, index: number, tie: Tie): number {
  const cycle = cycles[index];
  const [a, b] = [places[tie.from], places[tie.to]];
  if (!cycle || !a || !b) return BEND.single;
  if (cycle.length === 2) return besidePipe(net, tie) ? upwards(a, b) * BEND.overPipe : BEND.eye;
  const corners = cycle.flatMap((node) => places[node] ?? []);
  const middle = { x: 0, y: 0 };
  for (const { x, y } of corners) [middle.x, middle.y] = [middle.x + x / corners.length, middle.y + y / corners.length];
  const turn = angleTo(middle, b) - angleTo(middle, a);
  const half = (Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))) * 90) / Math.PI;
  return Math.round(Math.min(BEND.most, Math.max(BEND.least, half))) * (turnOf(corners) < 0 ? -1 : 1);
}

function besidePipe({ ties }: Net, { from, to }: Tie): boolean {
  return ties.some((tie) => tie.pipe && ((tie.from === from && tie.to === to) || (tie.from === to && tie.to === from)));
}

/** The sign of a bend that arches over a level chord, or left of a standing one: names are below and right of valves. */
function upwards(from: Point, to: Point): 1 | -1 {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 1 : -1;
  return dy < 0 ? 1 : -1;
}

/** How far a course rises over its chord. */
function riseOf(length: number, bend: number): number {
  return (length / 2) * Math.abs(Math.tan((bend * Math.PI) / 360));
}

/** The course in straight pieces, without what lies on its own ends. */
function visiblePoints({ ground: { net, places } }: Terrain, { from, to }: Tie, bend: number): Point[] {
  const [a, b, source, target] = [places[from], places[to], net.nodes[from], net.nodes[to]];
  if (!a || !b || !source || !target) return [];
  return shownPoints(courseBetween(a, b, bend), { node: source, place: a }, { node: target, place: b });
}

function countThrough({ boxes, covers }: Terrain, { from, to }: Tie, points: readonly Point[]): number {
  const hit = new Set<number>();
  points.forEach((point, index) => {
    const next = points[index + 1];
    const middle = next ? { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } : point;
    for (const place of [point, middle]) {
      boxes.some({ left: place.x, top: place.y, right: place.x, bottom: place.y }, (node) => {
        const cover = covers[node];
        if (node !== from && node !== to && cover && holds(growBounds(cover, AIR), place)) hit.add(node);
        return false;
      });
    }
  });
  return hit.size;
}

function countCrossings({ pieces }: Terrain, points: readonly Point[]): { crossings: number; pipes: number } {
  const crossed = new Set<Piece | number>();
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (!from) return;
    const here = { from, to };
    pieces.some(boundsBetween(from, to), (piece) => {
      if (cross(here, piece)) crossed.add(piece.tie < 0 ? piece : piece.tie);
      return false;
    });
  });
  const pipes = [...crossed].filter((piece) => typeof piece === 'object').length;
  return { crossings: crossed.size - pipes, pipes };
}

/** What all curves cover; null without any. */
export function bowsCover({ bows }: Bows): Bounds | null {
  return boundsOfPoints(bows.flatMap(({ points }) => points));
}

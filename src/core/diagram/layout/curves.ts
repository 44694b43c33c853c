import type { Point } from '#core/model';
import { type Bounds, boundsBetween, growBounds, unionBounds } from '../bounds.ts';
import { courseBetween } from '../course.ts';
import { angleTo, distance } from '../point.ts';
import { boxAt, type Net, type Places, type Tie } from './net.ts';
import type { Segment } from './obstacles.ts';
import { createPorts, type Ports, shownStretch } from './ports.ts';
import { crosses, runsThrough, type Stretch } from './stretch.ts';
import { turnOf } from './stress.ts';

/** A link as it will be drawn: its bend, and what shows of it; null where its ends cover all of it. */
export interface Bow {
  readonly tie: number;
  readonly bend: number;
  readonly stretch: Stretch | null;
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
  /** Given where one net is drawn again and again: what shows of a link is then worked out once. */
  readonly known?: KnownStretches;
  /** Given where a drawing is only wanted if it is good: once it says true of what was counted so far, the rest stays undrawn. */
  readonly isTooDear?: (counted: Pick<Bows, 'crossings' | 'through'>) => boolean;
}

/** What shows of links, by tie, bend and where the ends stand. */
export type KnownStretches = Map<string, Stretch | null>;

/** Bends in degrees: of a link on no cycle, of two links that make an eye, over the pipe of its own flow, around a cycle. */
const BEND = { single: 14, eye: 34, overPipe: 52, least: 14, most: 58 };
/** Changes tried where the wanted bend runs over something. */
const CHANGES = [0, 9, -9, 18, -18, 28, 40, -28, 54, -40];
/** What a curve costs: through a thing, across another curve, across a pipe; a degree of change; bowing inwards; a unit of its rise; a long one that is straight. */
const COST = { through: 60, crossing: 14, pipe: 10, change: 0.2, inwards: 45, rise: 0.05, stiff: 6 };
/** A link longer than this looks like a ruler's line where it bends less than that. */
const STIFF = { length: 180, bend: 9 };
/** How often all links are bent again once all are known. */
const ROUNDS = 2;
/** Clear space that a curve keeps around what it passes. */
const AIR = 4;

/** What lies about while curves are chosen. */
interface Terrain {
  readonly ground: Ground;
  /** What each placed node covers, with the air around it. */
  readonly covers: readonly { readonly node: number; readonly cover: Bounds }[];
  readonly pipes: readonly Stretch[];
  /** The curves that are chosen already. */
  readonly laid: Stretch[];
  readonly ports: Ports;
  /** Whether long links had better not be straight. */
  readonly gentle: boolean;
}

/**
 * Chooses the bend of every drawn link: an arc of the circle that its shortest cycle makes, bowed outwards; where
 * something stands in the way, flatter, fuller, or last of all inwards. Takes time by the square of the number of links.
 */
export function bowTies(ground: Ground): Bows {
  const terrain = surveyTerrain(ground);
  const { ties } = ground.net;
  const waiting = [...ties.keys()].filter((index) => ties[index]?.drawn && !ties[index]?.pipe && ties[index]?.from !== ties[index]?.to);
  const lengths = ties.map(({ from, to }) => chord(ground, from, to));
  waiting.sort((a, b) => Number(!ground.cycles[a]) - Number(!ground.cycles[b]) || (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  const counts = { crossings: 0, through: 0 };
  const bows = waiting.flatMap((index): Bow[] => {
    if (ground.isTooDear?.(counts)) return [];
    const best = bestBow(terrain, index);
    if (!best) return [];
    counts.crossings += best.crossings;
    counts.through += best.through;
    const tie = ties[index];
    if (tie && best.stretch) {
      terrain.laid.push(best.stretch);
      terrain.ports.add(tie.from, tie.to, best.stretch);
    }
    return [{ tie: index, bend: best.bend, stretch: best.stretch, faults: best.through + best.crossings }];
  });
  return { bows, ...counts };
}

/**
 * The same links once more, each knowing how all others run by now: one that crosses something, or that is long and
 * straight, takes another bend where that makes nothing worse.
 */
export function rebow(ground: Ground, { bows }: Bows): Bows {
  const terrain = surveyTerrain(ground);
  const now = [...bows];
  for (let round = 0; round < ROUNDS; round += 1) {
    now.forEach((bow, at) => {
      if (bow.faults > 0 || isStiff(ground, bow)) now[at] = again({ ...terrain, gentle: true }, now, bow);
    });
  }
  const counted = now.map((bow) => judged(terrain, now, bow));
  const sum = (of: (one: Fault) => number) => counted.reduce((total, one) => total + of(one), 0);
  return { bows: now, crossings: sum(({ crossings, pipes }) => crossings / 2 + pipes), through: sum(({ through }) => through) };
}

/** What is wrong with a link among others. */
interface Fault {
  readonly through: number;
  readonly crossings: number;
  readonly pipes: number;
}

function judged(terrain: Terrain, bows: readonly Bow[], { tie: index, stretch }: Bow): Fault {
  const tie = terrain.ground.net.ties[index];
  if (!tie || !stretch) return { through: 0, crossings: 0, pipes: 0 };
  const others = bows.flatMap((bow) => (bow.tie === index || !bow.stretch ? [] : [bow.stretch]));
  return { through: countThrough(terrain, tie, stretch), crossings: countCrossings(others, stretch), pipes: countCrossings(terrain.pipes, stretch) };
}

/** The bend that a link takes when all others are drawn, or the one that it has where no other is better. */
function again(terrain: Terrain, bows: readonly Bow[], bow: Bow): Bow {
  const [ports, laid]: [Ports, Stretch[]] = [createPorts(), []];
  for (const { tie: index, stretch } of bows) {
    const tie = terrain.ground.net.ties[index];
    if (!tie || !stretch || index === bow.tie) continue;
    laid.push(stretch);
    ports.add(tie.from, tie.to, stretch);
  }
  const best = bestBow({ ...terrain, laid, ports }, bow.tie);
  if (!best) return bow;
  const { through, crossings, pipes } = judged(terrain, bows, bow);
  const better = best.through <= through && best.crossings <= crossings + pipes;
  return better ? { tie: bow.tie, bend: best.bend, stretch: best.stretch, faults: best.through + best.crossings } : bow;
}

function isStiff(ground: Ground, { tie: index, bend }: Bow): boolean {
  const tie = ground.net.ties[index];
  return tie !== undefined && stiffness(chord(ground, tie.from, tie.to), bend) > 0;
}

function chord({ places }: Ground, from: number, to: number): number {
  const [a, b] = [places[from], places[to]];
  return a && b ? distance(a, b) : 0;
}

function surveyTerrain(ground: Ground): Terrain {
  const covers = ground.net.nodes.flatMap((node, index) => {
    const place = ground.places[index];
    return place ? [{ node: index, cover: growBounds(boxAt(node, place), AIR) }] : [];
  });
  const pipes = ground.pipes.map(({ from, to }) => ({ from, to, bounds: boundsBetween(from, to) }));
  return { ground, covers, pipes, laid: [], ports: createPorts(), gentle: false };
}

interface Trial {
  readonly bend: number;
  readonly stretch: Stretch | null;
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
    const risen = change + riseOf(length, bend) * COST.rise + (terrain.gentle ? stiffness(length, bend) : 0);
    if (risen >= least) continue;
    const stretch = visibleStretch(terrain, index, tie, bend);
    const own = risen + (stretch ? terrain.ports.costOf(tie.from, tie.to, stretch) : 0);
    if (own >= least) continue;
    const through = stretch ? countThrough(terrain, tie, stretch) : 0;
    if (own + through * COST.through >= least) continue;
    const [crossings, pipes] = stretch ? [countCrossings(terrain.laid, stretch), countCrossings(terrain.pipes, stretch)] : [0, 0];
    const cost = own + through * COST.through + crossings * COST.crossing + pipes * COST.pipe;
    if (cost >= least) continue;
    least = cost;
    best = { bend, stretch, crossings: crossings + pipes, through };
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

/** What a link costs that is long and as good as straight. */
function stiffness(length: number, bend: number): number {
  return length > STIFF.length && Math.abs(bend) < STIFF.bend ? COST.stiff : 0;
}

/** The course without what lies on its own ends. */
function visibleStretch({ ground: { net, places, known } }: Terrain, index: number, { from, to }: Tie, bend: number): Stretch | null {
  const [a, b, source, target] = [places[from], places[to], net.nodes[from], net.nodes[to]];
  if (!a || !b || !source || !target) return null;
  const key = known ? `${index} ${bend} ${a.x} ${a.y} ${b.x} ${b.y}` : '';
  const found = known?.get(key);
  if (found !== undefined) return found;
  const stretch = shownStretch(courseBetween(a, b, bend), { node: source, place: a }, { node: target, place: b });
  known?.set(key, stretch);
  return stretch;
}

function countThrough({ covers }: Terrain, { from, to }: Tie, stretch: Stretch): number {
  let count = 0;
  for (const { node, cover } of covers) if (node !== from && node !== to && runsThrough(stretch, cover)) count += 1;
  return count;
}

function countCrossings(others: readonly Stretch[], stretch: Stretch): number {
  let count = 0;
  for (const other of others) if (crosses(stretch, other)) count += 1;
  return count;
}

/** What all curves cover; null without any. */
export function bowsCover({ bows }: Bows): Bounds | null {
  return unionBounds(bows.flatMap(({ stretch }) => (stretch ? [stretch.bounds] : [])));
}

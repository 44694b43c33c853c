import type { Point } from '#core/model';
import { bowTies, type Bows } from './curves.ts';
import { distinctCycles, shortestCycles } from './cycles.ts';
import { inLayers } from './layers.ts';
import { mendPlaces } from './mending.ts';
import { neighboursOf, type Net } from './net.ts';
import { separate } from './separate.ts';
import { type Cloth, hopsOf, onCircle, relax, roundCycles, turnOf } from './stress.ts';

/** Clear space between words for curves, and the part of a link that shows between two of them. */
const SPACE = { margin: 22, link: 92 };
/** How often a drawing is begun anew and for how many rounds it is relaxed: less the more there is. */
const EFFORTS = [
  { upTo: 14, starts: 28, rounds: 90 },
  { upTo: 30, starts: 12, rounds: 80 },
  { upTo: 60, starts: 5, rounds: 70 },
  { upTo: 160, starts: 2, rounds: 60 },
  { upTo: 600, starts: 1, rounds: 50 },
  { upTo: Infinity, starts: 1, rounds: 24 },
];
/** Larger nets are taken as the beginnings leave them: what mends them takes longer than anybody waits. */
const MOST_MENDED = 40;
/** Cycles longer than this are left to the rest to shape. */
const LONGEST = 12;
/** What is wrong with a drawing: a link through a word, a crossing, a cycle that is not round, a unit of its size. */
const COST = { through: 30, crossing: 14, dent: 26, size: 0.012 };

/**
 * Places what no pipe joins: distances on paper come near the number of links between, each link's shortest cycle comes
 * near a regular polygon, nothing overlaps. Of several beginnings the one with the best drawing is taken; they depend
 * on the net alone. Nodes that stay are taken as they are. Takes time by the square of the number of nodes.
 */
export function layWords(net: Net): Point[] {
  const cycles = shortestCycles(net);
  const loops = distinctCycles(cycles).filter(({ length }) => length > 2 && length <= LONGEST);
  const hops = hopsOf(net);
  const link = linkOf(net);
  const { starts, rounds } = EFFORTS.find(({ upTo }) => net.nodes.length <= upTo) ?? { starts: 1, rounds: 24 };
  const anchored = net.nodes.some(({ moves }) => !moves);
  let best: Point[] = [];
  let least = Infinity;
  for (let start = 0; start < (anchored ? 1 : starts); start += 1) {
    const cloth = clothFrom(net, begin(net, start, loops, link));
    for (let round = 0; round < rounds; round += 1) {
      relax(cloth, hops, link);
      if (round > rounds / 3) roundCycles(cloth, loops, link);
    }
    const places = separate(net.nodes, anchored ? pointsOf(cloth) : levelled(pointsOf(cloth)), SPACE.margin);
    const cost = starts === 1 ? 0 : costOf(net, places, { cycles, loops, limit: least });
    if (cost < least) [best, least] = [places, cost];
  }
  if (anchored || net.nodes.length > MOST_MENDED) return best;
  // Each only if the drawing as a whole gets better by it.
  for (const next of [inLayersApart, mended]) {
    const places = next(net, best);
    const cost = costOf(net, places, { cycles, loops, limit: least });
    if (cost < least) [best, least] = [places, cost];
  }
  return best;
}

/** In layers: what has no loops needs no round ones, and has fewer crossings there. */
function inLayersApart({ nodes, ties }: Net): Point[] {
  return separate(nodes, inLayers(nodes.map(({ box }) => box), ties, { along: SPACE.link, across: SPACE.margin }), SPACE.margin);
}

/** The same with words elsewhere whose links cross others or run through words. */
function mended(net: Net, beginning: readonly Point[]): Point[] {
  const places = [...beginning];
  mendPlaces(net, places, [...net.nodes.keys()].filter((index) => net.nodes[index]?.moves), []);
  return places;
}

/** The usual length of a link from middle to middle: longer where words are. */
function linkOf({ nodes }: Net): number {
  const sizes = nodes.map(({ box }) => (0.7 * (box.right - box.left) + 0.5 * (box.bottom - box.top)));
  return SPACE.link + sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
}

/** Where a drawing begins: on a circle along the longest cycle or a walk, later ones shuffled; what stays is where it is. */
function begin(net: Net, start: number, loops: readonly (readonly number[])[], link: number): Point[] {
  const first = start === 0 ? [] : (loops[(start - 1) % Math.max(1, loops.length)] ?? []);
  const order = walk(net, first);
  const rounds = Math.floor(start / (loops.length + 1));
  const places = onCircle(rounds === 0 ? order : shuffled(order, start), link);
  const anchors = net.nodes.flatMap(({ moves, at }) => (!moves && at ? [at] : []));
  if (anchors.length === 0) return places;
  return net.nodes.map(({ at }, index) => at ?? places[index] ?? { x: 0, y: 0 });
}

/** All nodes, some first, then along ties as far as they go, so that a cycle lies in one piece. */
function walk(net: Net, first: readonly number[]): number[] {
  const out: number[][] = net.nodes.map(() => []);
  for (const { from, to } of net.ties) out[from]?.push(to);
  const around = neighboursOf(net);
  const seen = new Set(first);
  const order = [...first];
  for (const start of [...first, ...net.nodes.keys()]) {
    const waiting = first.includes(start) ? [...(around[start] ?? [])] : [start];
    for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
      if (seen.has(here)) continue;
      seen.add(here);
      order.push(here);
      waiting.push(...(around[here] ?? []).toReversed(), ...(out[here] ?? []).toReversed());
    }
  }
  return order;
}

/** The same nodes in another order, the same for the same number. */
function shuffled(order: readonly number[], seed: number): number[] {
  const result = [...order];
  let state = seed * 7919 + 17;
  for (let k = result.length - 1; k > 0; k -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    const other = (state >> 8) % (k + 1);
    [result[k], result[other]] = [result[other] ?? 0, result[k] ?? 0];
  }
  return result;
}

function clothFrom({ nodes }: Net, places: readonly Point[]): Cloth {
  return { x: Float64Array.from(places, ({ x }) => x), y: Float64Array.from(places, ({ y }) => y), stays: nodes.map(({ moves }) => !moves) };
}

function pointsOf({ x, y }: Cloth): Point[] {
  return [...x].map((left, index) => ({ x: left, y: y[index] ?? 0 }));
}

interface Weighing {
  readonly cycles: readonly (readonly number[] | null)[];
  readonly loops: readonly (readonly number[])[];
  /** What need not be known more exactly. */
  readonly limit: number;
}

function costOf(net: Net, places: readonly Point[], { cycles, loops, limit }: Weighing): number {
  const dents = loops.reduce((sum, loop) => sum + 1 - roundness(loop.flatMap((node) => places[node] ?? [])), 0);
  const shape = dents * COST.dent + extentOf(places) * COST.size;
  const whole = ({ crossings, through }: Pick<Bows, 'crossings' | 'through'>): number => shape + crossings * COST.crossing + through * COST.through;
  return whole(bowTies({ net, places: [...places], cycles, pipes: [], isTooDear: (counted) => whole(counted) >= limit }));
}

/** How near a polygon comes to the regular one with as many corners: 1 is regular, 0 has no area. */
function roundness(points: readonly Point[]): number {
  const count = points.length;
  let around = 0;
  points.forEach(({ x, y }, index) => {
    const next = points[(index + 1) % count] ?? { x, y };
    around += Math.sqrt((next.x - x) ** 2 + (next.y - y) ** 2);
  });
  return around === 0 ? 0 : (2 * Math.abs(turnOf(points)) * count * Math.tan(Math.PI / count)) / (around * around);
}

function extentOf(places: readonly Point[]): number {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return Math.max(...xs) - Math.min(...xs) + 1.4 * (Math.max(...ys) - Math.min(...ys));
}

/** Turns the longest extent level, since pages and screens are wide, and stretches it a little, since words are. */
function levelled(points: readonly Point[]): Point[] {
  const middle = { x: 0, y: 0 };
  for (const { x, y } of points) [middle.x, middle.y] = [middle.x + x / points.length, middle.y + y / points.length];
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of points) {
    const [x, y] = [point.x - middle.x, point.y - middle.y];
    [xx, xy, yy] = [xx + x * x, xy + x * y, yy + y * y];
  }
  const spread = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  const angle = spread > 0.15 * (xx + yy) ? Math.atan2(2 * xy, xx - yy) / 2 : 0;
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  return points.map((point) => {
    const [x, y] = [point.x - middle.x, point.y - middle.y];
    return { x: 1.1 * (x * cos - y * sin), y: x * sin + y * cos };
  });
}

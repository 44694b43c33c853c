import type { Point } from '#core/model';
import { type Bounds, centreOf, growBounds } from '../bounds.ts';
import { neighboursOf, type Net, type Places } from './net.ts';
import { separate } from './separate.ts';
import { hopsOf, onCircle, relax } from './stress.ts';

/** A chain laid out by itself: its nodes, where they stand in it, and what it covers. */
export interface Block {
  readonly members: readonly number[];
  readonly places: Places;
  readonly cover: Bounds;
}

/** A block with what it is to be moved by. */
export interface StandingBlock extends Block {
  readonly offset: Point;
}

/** The area that a variable around a chain needs, with its links. */
const ROOM = 134 * 84;
/** Clear space around a chain whatever stands there. */
const LEAST = 36;
const ROUNDS = 60;
/** Up to so many chains stand one below another. */
const COLUMN = 3;

/** Stands blocks so that what acts on each has room around it; those that much ties together come near each other. */
export function standBlocks(net: Net, blocks: readonly Block[]): StandingBlock[] {
  const homes = homesOf(net, blocks);
  const rooms = blocks.map(({ cover }, index) => growBounds(cover, roomAround(cover, homes.filter((home) => home === index).length - (blocks[index]?.members.length ?? 0))));
  const centres = blocks.length <= COLUMN ? bestColumn(rooms, bondsBetween(net, homes, blocks.length)) : scatter(net, homes, rooms);
  return blocks.map((block, index) => {
    const anchored = anchorOf(net, block);
    const [middle, centre] = [centreOf(block.cover), centres[index] ?? { x: 0, y: 0 }];
    return { ...block, offset: anchored ?? { x: centre.x - middle.x, y: centre.y - middle.y } };
  });
}

/** The move that brings a block's members that stay to where they stand, on average; null without any. */
function anchorOf({ nodes }: Net, { members, places }: Block): Point | null {
  const moves = members.flatMap((node, index) => {
    const [known, place] = [nodes[node], places[index]];
    return known && !known.moves && known.at && place ? [{ x: known.at.x - place.x, y: known.at.y - place.y }] : [];
  });
  if (moves.length === 0) return null;
  const sum = moves.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }));
  return { x: sum.x / moves.length, y: sum.y / moves.length };
}

/** How far to grow a cover so that so many variables find room in the rim. */
function roomAround({ left, top, right, bottom }: Bounds, count: number): number {
  const half = (right - left + bottom - top) / 2;
  return Math.max(LEAST, (Math.sqrt(half * half + count * ROOM) - half) / 2);
}

/** For each node the block that the fewest ties lead to; -1 where none does. */
function homesOf(net: Net, blocks: readonly Block[]): number[] {
  const homes = net.nodes.map(() => -1);
  const waiting: number[] = [];
  blocks.forEach(({ members }, index) => {
    for (const node of members) homes[node] = index;
    waiting.push(...members);
  });
  const around = neighboursOf(net);
  for (const here of waiting) {
    for (const there of around[here] ?? []) {
      if (homes[there] !== -1) continue;
      homes[there] = homes[here] ?? -1;
      waiting.push(there);
    }
  }
  return homes;
}

/** How many ties lead from each block, or what belongs to it, to each other one. */
function bondsBetween({ ties }: Net, homes: readonly number[], count: number): number[][] {
  const bonds = Array.from({ length: count }, () => Array.from({ length: count }, () => 0));
  for (const { from, to } of ties) {
    const [a, b] = [homes[from] ?? -1, homes[to] ?? -1];
    const [row, other] = [bonds[a], bonds[b]];
    if (row && other && a !== b) [row[b], other[a]] = [(row[b] ?? 0) + 1, (other[a] ?? 0) + 1];
  }
  return bonds;
}

/** One below another, in the order that brings what much ties together next to each other. */
function bestColumn(rooms: readonly Bounds[], bonds: readonly (readonly number[])[]): Point[] {
  let [best, least] = [[...rooms.keys()], Infinity];
  for (const order of ordersOf([...rooms.keys()])) {
    const cost = order.reduce((sum, block, row) => sum + order.slice(0, row).reduce((all, other, above) => all + (bonds[block]?.[other] ?? 0) * (row - above) ** 2, 0), 0);
    if (cost < least) [best, least] = [order, cost];
  }
  return column(rooms, best);
}

/** All orders of a few things, the given one first. */
function ordersOf(things: readonly number[]): number[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((first) => ordersOf(things.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}

function column(rooms: readonly Bounds[], order: readonly number[]): Point[] {
  const places: Point[] = [];
  let top = 0;
  for (const block of order) {
    const room = rooms[block];
    const height = room ? room.bottom - room.top : 0;
    top += height;
    places[block] = { x: 0, y: top - height / 2 };
  }
  return places;
}

/** Blocks as nodes of a net of their own, relaxed and pushed apart. */
function scatter(net: Net, homes: readonly number[], rooms: readonly Bounds[]): Point[] {
  const nodes = rooms.map((room, index) => {
    const [width, height] = [(room.right - room.left) / 2, (room.bottom - room.top) / 2];
    return { key: String(index), symbol: 'module' as const, box: { left: -width, top: -height, right: width, bottom: height }, at: null, moves: true };
  });
  const pairs = net.ties.map((tie) => ({ ...tie, from: homes[tie.from] ?? -1, to: homes[tie.to] ?? -1 }));
  const blocks: Net = { nodes, ties: pairs.filter(({ from, to }) => from >= 0 && to >= 0 && from !== to) };
  const link = rooms.reduce((sum, { left, top, right, bottom }) => sum + (right - left + bottom - top) / 2, 0) / rooms.length;
  const start = onCircle([...nodes.keys()], link / 2);
  const cloth = { x: Float64Array.from(start, ({ x }) => x), y: Float64Array.from(start, ({ y }) => y), stays: nodes.map(() => false) };
  const hops = hopsOf(blocks);
  for (let round = 0; round < ROUNDS; round += 1) relax(cloth, hops, link);
  return separate(nodes, [...cloth.x].map((x, index) => ({ x: 1.2 * x, y: cloth.y[index] ?? 0 })), 10);
}

import type { Point } from '#core/model';
import { type Bounds, centreOf } from '../bounds.ts';
import { neighboursOf, type Net, type Places } from './net.ts';
import { onShelves } from './shelves.ts';
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
const ROOM = 150 * 130;
/** Clear space around a chain whatever stands there. */
const LEAST = 46;
const ROUNDS = 60;
/** Up to so many chains stand one below another. */
const COLUMN = 3;

/** Stands blocks so that what acts on each has room around it; those that much ties together come near each other. */
export function standBlocks(net: Net, blocks: readonly Block[]): StandingBlock[] {
  const homes = homesOf(net, blocks);
  const rooms = blocks.map(({ cover }, index) => roomFor(cover, homes.filter((home) => home === index).length - (blocks[index]?.members.length ?? 0)));
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

/** What a chain covers, grown so that so many variables find room above and below it. */
function roomFor({ left, top, right, bottom }: Bounds, count: number): Bounds {
  const above = Math.max(LEAST, (count * ROOM) / (2 * (right - left + 2 * LEAST)));
  return { left: left - LEAST, top: top - above, right: right + LEAST, bottom: bottom + above };
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

/** On shelves, beginning in the order in which a relaxed net of the blocks would read. */
function scatter(net: Net, homes: readonly number[], rooms: readonly Bounds[]): Point[] {
  const nodes = rooms.map((room, index) => ({ key: String(index), symbol: 'module' as const, box: room, at: null, moves: true }));
  const pairs = net.ties.map((tie) => ({ ...tie, from: homes[tie.from] ?? -1, to: homes[tie.to] ?? -1 }));
  const blocks: Net = { nodes, ties: pairs.filter(({ from, to }) => from >= 0 && to >= 0 && from !== to) };
  const link = rooms.reduce((sum, { left, top, right, bottom }) => sum + (right - left + bottom - top) / 2, 0) / rooms.length;
  const start = onCircle([...nodes.keys()], link / 2);
  const cloth = { x: Float64Array.from(start, ({ x }) => x), y: Float64Array.from(start, ({ y }) => y), stays: nodes.map(() => false) };
  const hops = hopsOf(blocks);
  for (let round = 0; round < ROUNDS; round += 1) relax(cloth, hops, link);
  const order = [...nodes.keys()].sort((a, b) => Math.round((cloth.y[a] ?? 0) / link) - Math.round((cloth.y[b] ?? 0) / link) || (cloth.x[a] ?? 0) - (cloth.x[b] ?? 0) || a - b);
  return onShelves(rooms, blocks.ties.map(({ from, to }) => ({ a: from, b: to, weight: 1 })), order);
}

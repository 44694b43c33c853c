import type { Point } from '#core/model';
import { type Bounds, centreOf, growBounds, shiftBounds } from '../bounds.ts';
import { layBackbone } from './backbone.ts';
import { bowTies, bowsCover, type Bows, rebow } from './curves.ts';
import { shortestCycles } from './cycles.ts';
import { pipesOf } from './field.ts';
import { createGrid } from './grid.ts';
import { withLonersOnGrid } from './loners.ts';
import { mendPlaces } from './mending.ts';
import { boxAt, coverOf, groupsOf, neighboursOf, type Net, partOf, type Places } from './net.ts';
import { placeSatellites } from './satellites.ts';
import { freePlace, separate } from './separate.ts';
import { layWords } from './words.ts';

/** Where everything of a net stands, and how its links are bent. */
export interface LaidNet {
  readonly places: Places;
  readonly bows: Bows;
}

/** Clear space between groups that nothing connects; width to height of the page that they are packed on. */
const SPACE = 64;
const PAGE = 1.7;
/** Clear space along chains that is tried, the best drawing being taken; larger nets are drawn once. */
const ALONG = [46, 34];
const MOST_TRIED = 45;

/** Places all nodes of a net that may move, and bends its links. */
export function layNet(net: Net): LaidNet {
  const places = placeNet(net);
  return { places, bows: bowNet(net, places) };
}

/** Bends the links of a net whose nodes stand. */
export function bowNet(net: Net, places: Places): Bows {
  const ground = { net, places, cycles: shortestCycles(net), pipes: pipesOf(net, places) };
  return rebow(ground, bowTies(ground));
}

/**
 * Places all nodes of a net that may move: chains of stocks from left to right with the rest around them, words in
 * loops. `around` are things that nothing may cover. `shouldStop` is asked between groups: what is left then stays.
 */
export function placeNet(net: Net, around: readonly Bounds[] = [], shouldStop: () => boolean = () => false): Places {
  const places: Places = net.nodes.map(({ moves, at }) => (moves ? undefined : (at ?? undefined)));
  const ties = neighboursOf(net);
  const loose: { group: number[]; places: Places }[] = [];
  for (const group of groupsOf(net, (index) => net.nodes[index]?.moves ?? false, ties)) {
    if (shouldStop()) break;
    const anchors = [...new Set(group.flatMap((node) => ties[node] ?? []))].filter((node) => !net.nodes[node]?.moves);
    const part = partOf(net, [...group, ...anchors]);
    const laid = layGroup(part, around);
    if (anchors.length > 0) settle(net, group, laid, places, around);
    else loose.push({ group, places: laid });
  }
  pack(net, withLonersOnGrid(net.nodes, loose), places, around);
  net.nodes.forEach(({ at }, index) => (places[index] ??= at ?? undefined));
  return places;
}

function layGroup(part: Net, around: readonly Bounds[]): Places {
  if (!isChained(part)) return layWords(part);
  const obstacles = part.nodes.some(({ moves }) => !moves) ? around : [];
  let best: Places = [];
  let least = Infinity;
  for (const along of part.nodes.length > MOST_TRIED ? ALONG.slice(0, 1) : ALONG) {
    const places = layBackbone(part, along);
    const rest = [...part.nodes.keys()].filter((index) => !places[index]);
    placeSatellites(part, places, obstacles);
    const cost = mendPlaces(part, places, rest, obstacles);
    if (cost < least) [best, least] = [places, cost];
  }
  return best;
}

/** Whether there are stocks or flows to place, or pipes between frames that hold them. */
function isChained({ nodes, ties }: Net): boolean {
  const moves = (index: number): boolean => nodes[index]?.moves ?? false;
  return nodes.some(({ symbol }, index) => moves(index) && (symbol === 'stock' || symbol === 'flow')) || ties.some(({ pipe, from, to }) => pipe && moves(from) && moves(to));
}

/** Takes over a group that hangs on what stays, clear of all that stands. */
function settle(net: Net, group: readonly number[], laid: Places, places: Places, around: readonly Bounds[]): void {
  const standing = net.nodes.flatMap((node, index) => (places[index] ? [boxAt(node, places[index])] : []));
  const nodes = group.flatMap((index) => net.nodes[index] ?? []);
  const free = separate(nodes, group.map((_, index) => laid[index] ?? { x: 0, y: 0 }), 8, [...standing, ...around]);
  group.forEach((node, index) => (places[node] = free[index]));
}

/** Puts groups on rows, the largest first, around where they stood before, or where all is free. */
function pack(net: Net, loose: readonly { group: readonly number[]; places: Places }[], places: Places, around: readonly Bounds[]): void {
  const sized = loose.map(({ group, places: laid }) => {
    const part = partOf(net, group);
    return { group, laid, cover: wholeCover(part, laid) };
  });
  const area = sized.reduce((sum, { cover }) => sum + (cover.right - cover.left + SPACE) * (cover.bottom - cover.top + SPACE), 0);
  const page = Math.max(Math.sqrt(area * PAGE), ...sized.map(({ cover }) => cover.right - cover.left));
  let [x, y, row] = [0, 0, 0];
  const members: number[] = [];
  for (const { group, laid, cover } of sized) {
    if (x > 0 && x + cover.right - cover.left > page) [x, y, row] = [0, y + row + SPACE, 0];
    group.forEach((node, index) => {
      const place = laid[index];
      if (place) places[node] = { x: Math.round(place.x + x - cover.left), y: Math.round(place.y + y - cover.top) };
    });
    members.push(...group);
    x += cover.right - cover.left + SPACE;
    row = Math.max(row, cover.bottom - cover.top);
  }
  recentre(net, members, places, around);
}

/** What a group covers with its curves. */
export function wholeCover(part: Net, laid: Places): Bounds {
  const nodes = coverOf(part, laid) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const curves = bowsCover(bowTies({ net: part, places: laid, cycles: shortestCycles(part), pipes: [] }));
  if (!curves) return nodes;
  return { left: Math.min(nodes.left, curves.left), top: Math.min(nodes.top, curves.top), right: Math.max(nodes.right, curves.right), bottom: Math.max(nodes.bottom, curves.bottom) };
}

/** Moves what was packed so that its middle is where the old one was, or on the nearest free ground beside what stays. */
function recentre(net: Net, members: readonly number[], places: Places, around: readonly Bounds[]): void {
  const part = partOf(net, members);
  const laid = members.map((node) => places[node]);
  const [cover, old] = [coverOf(part, laid), coverOf(part, part.nodes.map(({ at }) => at ?? undefined))];
  if (!cover || !old) return;
  const [middle, wanted] = [centreOf(cover), centreOf(old)];
  const grid = createGrid<Bounds>(120);
  const moving = new Set(members);
  net.nodes.forEach((node, index) => places[index] && !moving.has(index) && grid.add(boxAt(node, places[index]), boxAt(node, places[index])));
  for (const box of around) grid.add(box, box);
  const shape = growBounds(shiftBounds(cover, { x: -middle.x, y: -middle.y }), SPACE / 4);
  const centre = freePlace(shape, wanted, grid);
  const by: Point = { x: Math.round(centre.x - middle.x), y: Math.round(centre.y - middle.y) };
  for (const node of members) {
    const place = places[node];
    if (place) places[node] = { x: place.x + by.x, y: place.y + by.y };
  }
}

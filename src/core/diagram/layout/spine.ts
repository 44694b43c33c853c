import type { Point } from '#core/model';
import { growBounds, overlaps } from '../bounds.ts';
import { boxAt, type Net } from './net.ts';

/** A branch to a cloud runs at least this far above or below the level of its chain. */
const BRANCH = 84;
/** How far a branch's cloud stands from its valve, so that the pipes of the next stock pass beyond it. */
const CLOUD = 88;
/** Clear space that straightening keeps around everything. */
const AIR = 4;
/** Chains with more stocks than this are left as they are. */
const MOST = 60;

/** A pipe from one stock to another. */
interface Passage {
  readonly flow: number;
  readonly to: number;
}

/**
 * Puts the longest way from stock to stock on one level, with what branches off it above or below as before. Gives
 * null where there is no way to straighten, or where things would come to lie on each other.
 */
export function straightened(net: Net, places: readonly Point[]): Point[] | null {
  const way = longestWay(net);
  if (way.length < 5) return null;
  const onWay = new Set(way);
  const levels = way.map((node) => places[node]?.y ?? 0).sort((a, b) => a - b);
  const level = Math.round(levels[Math.floor(levels.length / 2)] ?? 0);
  const result = places.map(({ x, y }) => ({ x, y }));
  for (const node of way) for (const there of [node, ...branchesOf(net, node, onWay)]) lift(result, places, { node, there, level });
  drawCloudsIn(net, result, level);
  return areClear(net, result) ? result : null;
}

/** Brings the clouds of branches near their valves. */
function drawCloudsIn({ nodes, ties }: Net, places: Point[], level: number): void {
  for (const { from, to, pipe } of ties) {
    const [valve, cloud] = [places[from], places[to]];
    if (!pipe || nodes[to]?.symbol !== 'cloud' || !valve || !cloud || cloud.y === level) continue;
    places[to] = { x: valve.x + Math.sign(cloud.x - valve.x) * Math.min(CLOUD, Math.abs(cloud.x - valve.x)), y: cloud.y };
  }
}

/** Moves a node of a branch along with the node of the way that it hangs on; what is off its level keeps a distance. */
function lift(result: Point[], places: readonly Point[], { node, there, level }: { readonly node: number; readonly there: number; readonly level: number }): void {
  const [root, place] = [places[node], places[there]];
  if (!root || !place) return;
  const off = place.y - root.y;
  const kept = Math.abs(off) < 1 ? 0 : Math.sign(off) * Math.max(BRANCH, Math.abs(off));
  result[there] = { x: place.x, y: level + kept };
}

/** All that pipes join to a node of the way without leading over the way. */
function branchesOf({ ties }: Net, node: number, onWay: ReadonlySet<number>): number[] {
  const found: number[] = [];
  const waiting = [node];
  for (const here of waiting) {
    for (const { from, to, pipe } of ties) {
      const there = from === here ? to : to === here ? from : -1;
      if (!pipe || there < 0 || onWay.has(there) || found.includes(there)) continue;
      found.push(there);
      waiting.push(there);
    }
  }
  return found;
}

/** Stocks and the flows between them on the longest way along pipes, each stock once. */
function longestWay(net: Net): number[] {
  const passages = passagesOf(net);
  const stocks = [...net.nodes.keys()].filter((node) => net.nodes[node]?.symbol === 'stock');
  if (stocks.length > MOST) return [];
  const known = new Map<number, number[]>();
  const from = (stock: number, above: readonly number[]): number[] => {
    const found = known.get(stock);
    if (found) return found;
    let best: number[] = [];
    for (const { flow, to } of passages.get(stock) ?? []) {
      if (above.includes(to)) continue;
      const rest = from(to, [...above, to]);
      if (rest.length + 1 > best.length) best = [flow, ...rest];
    }
    const way = [stock, ...best];
    known.set(stock, way);
    return way;
  };
  return stocks.map((stock) => from(stock, [stock])).reduce((longest, way) => (way.length > longest.length ? way : longest), []);
}

function passagesOf({ nodes, ties }: Net): Map<number, Passage[]> {
  const ends = new Map<number, { from?: number; to?: number }>();
  for (const { from: flow, to: end, pipe } of ties) if (pipe && nodes[end]?.symbol === 'stock') ends.set(flow, { ...ends.get(flow), [pipe]: end });
  const passages = new Map<number, Passage[]>();
  for (const [flow, { from, to }] of ends) if (from !== undefined && to !== undefined && from !== to) passages.set(from, [...(passages.get(from) ?? []), { flow, to }]);
  return passages;
}

function areClear({ nodes }: Net, places: readonly Point[]): boolean {
  const boxes = nodes.map((node, index) => growBounds(boxAt(node, places[index] ?? { x: 0, y: 0 }), AIR));
  return boxes.every((box, index) => boxes.slice(index + 1).every((other) => !overlaps(box, other)));
}

import type { Point } from '#core/model';
import { type Block, standBlocks } from './blocks.ts';
import { inLayers } from './layers.ts';
import { coverOf, groupsOf, type Net, partOf, type Places, type Tie } from './net.ts';
import { straightened } from './spine.ts';

/** Clear space in diagram units between branches of one chain. */
const BRANCHES = 58;
/** A branch this little off its stock's level is put on it. */
const LEVEL = 26;

/**
 * Places stocks, valves and clouds: each chain of stocks runs from left to right, chains stand beside or below each
 * other. `along` is the clear space along a chain.
 */
export function layBackbone(net: Net, along: number): Places {
  const places: Places = [];
  const blocks = chainsOf(net).map((chain): Block => layChain(net, chain, along));
  for (const { members, places: within, offset } of standBlocks(net, blocks)) {
    members.forEach((node, index) => {
      const place = within[index];
      if (place) places[node] = { x: Math.round(place.x + offset.x), y: Math.round(place.y + offset.y) };
    });
  }
  return net.nodes.map(({ moves, at }, index) => (moves || !at ? places[index] : at));
}

/** Stocks, flows and clouds that pipes join. */
function chainsOf(net: Net): number[][] {
  const inPipes = new Set(net.ties.flatMap(({ from, to, pipe }) => (pipe ? [from, to] : [])));
  const belongs = (index: number): boolean => inPipes.has(index) || ['stock', 'flow', 'cloud'].includes(net.nodes[index]?.symbol ?? '');
  return groupsOf({ ...net, ties: net.ties.filter(({ pipe }) => pipe) }, belongs);
}

function layChain(net: Net, members: readonly number[], along: number): Block {
  const chain = partOf(net, members);
  const pipes = chain.ties.filter(({ pipe }) => pipe);
  const arrows = pipes.map(({ from, to, pipe }) => ({ ...(pipe === 'from' ? { from: to, to: from } : { from, to }), weight: weightOf(chain, to) }));
  const places = inLayers(chain.nodes.map(({ box }) => box), arrows, { along, across: BRANCHES });
  chain.nodes.forEach(({ symbol }, index) => symbol === 'flow' && levelFlow(chain, index, places));
  const straight = straightened(chain, places) ?? places;
  return { members, places: straight, cover: coverOf(chain, straight) ?? { left: 0, top: 0, right: 0, bottom: 0 } };
}

/** Pipes between stocks are straight before those to clouds are. */
function weightOf({ nodes }: Net, end: number): number {
  return nodes[end]?.symbol === 'cloud' ? 1 : 4;
}

/** A valve a little off the level of a stock it joins is put on it, and its clouds are put level with it: the pipe gets straight. */
function levelFlow({ nodes, ties }: Net, flow: number, places: Point[]): void {
  const ends = ties.filter((tie: Tie) => tie.pipe && tie.from === flow).map(({ to }) => to);
  const valve = places[flow];
  if (!valve) return;
  const levels = ends.flatMap((end) => (nodes[end]?.symbol === 'stock' ? [places[end]?.y ?? 0] : []));
  const nearest = levels.toSorted((a, b) => Math.abs(a - valve.y) - Math.abs(b - valve.y))[0];
  const y = nearest !== undefined && Math.abs(nearest - valve.y) < LEVEL ? nearest : valve.y;
  places[flow] = { x: valve.x, y };
  for (const end of ends) if (nodes[end]?.symbol === 'cloud') places[end] = { x: places[end]?.x ?? valve.x, y };
}

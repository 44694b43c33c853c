import type { Node, Places } from './net.ts';

/** Clear space between columns and between rows; width to height of the page that they make. */
const GAP = { across: 40, down: 34 };
const PAGE = 1.6;
/** Fewer than this make no grid. */
const LEAST = 3;

/** Nodes that are placed together. */
interface Group {
  readonly group: number[];
  readonly places: Places;
}

/** The groups with all nodes that are tied to nothing in one of their own, on even rows and columns, in the order of the view. */
export function withLonersOnGrid(nodes: readonly Node[], groups: readonly Group[]): Group[] {
  const loners = groups.flatMap(({ group: [first, ...rest] }) => (first !== undefined && rest.length === 0 ? [first] : []));
  if (loners.length < LEAST) return [...groups];
  const members = loners.toSorted((a, b) => a - b);
  return [...groups.filter(({ group }) => group.length > 1), { group: members, places: onGrid(members.flatMap((index) => nodes[index] ?? [])) }];
}

/** Every place counts from the same point of its cell, so that symbols stand in line whatever their names. */
function onGrid(nodes: readonly Node[]): Places {
  const extent = (side: 'left' | 'top' | 'right' | 'bottom'): number => Math.max(...nodes.map(({ box }) => Math.abs(box[side])));
  const [across, down] = [extent('left') + extent('right') + GAP.across, extent('top') + extent('bottom') + GAP.down];
  const columns = Math.max(1, Math.round(Math.sqrt((nodes.length * PAGE * down) / across)));
  return nodes.map((_, index) => ({ x: Math.round((index % columns) * across), y: Math.round(Math.floor(index / columns) * down) }));
}

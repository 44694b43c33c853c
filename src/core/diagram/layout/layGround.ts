import type { ElementId, Point } from '#core/model';
import { type Bounds, boundsAround, centreOf, joinBounds, shiftBounds, unionBounds } from '../bounds.ts';
import { frameBounds, FRAME_ROOM } from '../frame.ts';
import type { Bows } from './curves.ts';
import { bowNet, placeNet, wholeCover } from './layNet.ts';
import { type Net, type Node, partOf, type Places } from './net.ts';
import { framesIn, type Ground, nodesIn, type Sector } from './sectors.ts';

/** Where everything stands, how links are bent, and where notes and frames went along. */
export interface LaidGround {
  readonly places: Places;
  readonly bows: Bows;
  readonly notes: ReadonlyMap<ElementId, Point>;
  /** What each frame covers when it is open. */
  readonly frames: ReadonlyMap<ElementId, Bounds>;
}

/** What is laid so far; inner grounds come before the ones around them. */
interface Progress {
  readonly net: Net;
  readonly places: Places;
  readonly notes: Map<ElementId, Point>;
  readonly frames: Map<ElementId, Bounds>;
  readonly shouldStop: (() => boolean) | undefined;
}

/**
 * Lays out a ground from the inside out: what stands in a frame is placed by itself, then the frame, as large as its
 * contents need, is one thing on the ground around it. A collapsed frame moves as it is.
 */
export function layGround(net: Net, ground: Ground, shouldStop?: () => boolean): LaidGround {
  const progress: Progress = { net, places: [], notes: new Map(), frames: new Map(), shouldStop };
  layOne(ground, progress);
  const { places, notes, frames } = progress;
  return { places, notes, frames, bows: bowNet(net, places) };
}

function layOne({ nodes, notes, sectors }: Ground, progress: Progress): void {
  const full = sectors.filter((sector) => nodesIn(sector).length > 0);
  const bare = sectors.filter((sector) => !full.includes(sector));
  for (const sector of bare) stay(sector, progress);
  const covers = full.map((sector) => laySector(sector, progress));
  const around = [...notes.map((note) => boundsAround(note, note.width, note.height)), ...bare.map(({ frame }) => frameBounds(frame))];
  const outer = netOn(progress.net, nodes, full, covers);
  const places = placeNet(outer, around, progress.shouldStop);
  nodes.forEach((node, index) => (progress.places[node] = places[index]));
  full.forEach((sector, index) => {
    const [cover, place] = [covers[index], places[nodes.length + index]];
    const middle = cover && centreOf(cover);
    if (middle && place) carry(sector, { x: Math.round(place.x - middle.x), y: Math.round(place.y - middle.y) }, progress);
  });
}

/** Lays out what stands in a frame, and gives what the frame then covers on the ground around it. */
function laySector(sector: Sector, progress: Progress): Bounds {
  const { frame, moves } = sector;
  const old = boundsAround(frame, frame.width, frame.height);
  const members = nodesIn(sector);
  const still = frame.collapsed === true || !members.some((node) => progress.net.nodes[node]?.moves);
  if (still) stay(sector, progress);
  else layOne(sector, progress);
  const fitted = still ? old : fit(sector, members, progress);
  const open = moves || still ? fitted : whole(joinBounds(fitted, old));
  progress.frames.set(frame.id, open);
  return frame.collapsed ? frameBounds(frame) : open;
}

/** Leaves everything in a frame where it is. */
function stay(sector: Sector, { net, places, frames }: Progress): void {
  for (const node of nodesIn(sector)) places[node] = net.nodes[node]?.at ?? undefined;
  for (const { frame } of framesIn(sector)) frames.set(frame.id, boundsAround(frame, frame.width, frame.height));
}

/** As much as the contents of a frame need, its title above them. */
function fit({ notes, sectors }: Sector, members: readonly number[], { net, places, frames }: Progress): Bounds {
  const inside = [
    wholeCover(partOf(net, members), members.map((node) => places[node])),
    ...notes.map((note) => boundsAround(note, note.width, note.height)),
    ...sectors.flatMap(({ frame }) => frames.get(frame.id) ?? []),
  ];
  const { left, top, right, bottom } = unionBounds(inside) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const { sides, title: above } = FRAME_ROOM;
  return whole({ left: left - sides, top: top - above, right: right + sides, bottom: bottom + sides });
}

/** The same and a little more, so that edges and the middle are whole. */
function whole({ left, top, right, bottom }: Bounds): Bounds {
  const [x, y] = [Math.floor(left), Math.floor(top)];
  return { left: x, top: y, right: x + 2 * Math.ceil((right - x) / 2), bottom: y + 2 * Math.ceil((bottom - y) / 2) };
}

/** The nodes that stand right on a ground, and each frame on it as one node; ties lead to the frames that hold their ends. */
function netOn(net: Net, own: readonly number[], sectors: readonly Sector[], covers: readonly Bounds[]): Net {
  const index = new Map(own.map((node, place) => [node, place]));
  sectors.forEach((sector, place) => nodesIn(sector).forEach((node) => index.set(node, own.length + place)));
  const blocks = sectors.flatMap(({ frame, moves }, place): Node[] => {
    const cover = covers[place];
    if (!cover) return [];
    const at = centreOf(cover);
    return [{ key: frame.id, symbol: 'module', box: shiftBounds(cover, { x: -at.x, y: -at.y }), at, moves }];
  });
  const ties = net.ties.flatMap((tie) => {
    const [from, to] = [index.get(tie.from), index.get(tie.to)];
    if (from === undefined || to === undefined || (from === to && from >= own.length)) return [];
    return [{ ...tie, from, to }];
  });
  return { nodes: [...own.flatMap((node) => net.nodes[node] ?? []), ...blocks], ties };
}

/** Moves a frame with all that stands in it. */
function carry(sector: Sector, by: Point, { places, notes, frames }: Progress): void {
  for (const node of nodesIn(sector)) {
    const place = places[node];
    if (place) places[node] = { x: place.x + by.x, y: place.y + by.y };
  }
  for (const inner of framesIn(sector)) {
    const bounds = frames.get(inner.frame.id);
    if (bounds) frames.set(inner.frame.id, shiftBounds(bounds, by));
    for (const note of inner.notes) {
      const { x, y } = notes.get(note.id) ?? note;
      notes.set(note.id, { x: x + by.x, y: y + by.y });
    }
  }
}

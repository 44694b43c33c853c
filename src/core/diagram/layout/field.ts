import type { Point } from '#core/model';
import { type Bounds, boundsBetween, growBounds, holds, overlaps } from '../bounds.ts';
import { createGrid } from './grid.ts';
import { boxAt, neighboursOf, type Net, type Places } from './net.ts';
import { cross, passes, type Segment } from './obstacles.ts';

/** Clear space around every box, and around a pipe. */
const MARGIN = 12;
const CELL = 110;
/** What a place costs: a link through a box, across a link, across a pipe, a box on a link. */
const COST = { through: 70, cross: 42, acrossPipe: 34, onLink: 80 };

/** What stands and runs so far, indexed by place, while variables are put among it one after another. */
export interface Field {
  readonly put: (index: number, place: Point) => void;
  /** Takes a node out again, with its links. */
  readonly take: (index: number) => void;
  readonly isFree: (index: number, place: Point) => boolean;
  /** What a place costs beside the length of its links; stops counting at the limit. */
  readonly costAt: (index: number, place: Point, limit: number) => number;
}

/** Surveys a net whose backbone is placed. `places` is read and written; cost of each question goes by what is near. */
export function createField(net: Net, places: Places, fixed: readonly Bounds[] = []): Field {
  const around = neighboursOf(net);
  const boxes = createGrid<Bounds>(CELL);
  const links = createGrid<Segment>(CELL);
  const pipes = createGrid<Segment>(CELL);
  const laid = new Map<number, { box: Bounds; links: Segment[] }>();
  for (const box of fixed) boxes.add(box, box);
  for (const pipe of pipesOf(net, places)) pipes.add(pipe, spanOf(pipe));
  const friendsOf = (index: number): Point[] => (around[index] ?? []).flatMap((other) => places[other] ?? []);
  const put = (index: number, place: Point): void => {
    const node = net.nodes[index];
    if (!node) return;
    const entry = { box: boxAt(node, place), links: friendsOf(index).map((to): Segment => ({ from: place, to })) };
    laid.set(index, entry);
    places[index] = place;
    boxes.add(entry.box, entry.box);
    for (const link of entry.links) links.add(link, spanOf(link));
  };
  const take = (index: number): void => {
    const entry = laid.get(index);
    if (!entry) return;
    laid.delete(index);
    places[index] = undefined;
    boxes.remove(entry.box, entry.box);
    for (const link of entry.links) links.remove(link, spanOf(link));
  };
  const isFree = (index: number, place: Point): boolean => {
    const node = net.nodes[index];
    if (!node) return false;
    const box = growBounds(boxAt(node, place), MARGIN);
    return !boxes.some(box, (other) => overlaps(box, other)) && !pipes.some(box, (pipe) => passes(pipe, box));
  };
  const costAt = (index: number, place: Point, limit: number): number => {
    const node = net.nodes[index];
    if (!node) return Infinity;
    const box = growBounds(boxAt(node, place), MARGIN);
    let cost = 0;
    for (const link of links.near(box)) if (passes(link, box)) cost += COST.onLink;
    for (const to of friendsOf(index)) {
      if (cost >= limit) return cost;
      const link = { from: place, to };
      const span = spanOf(link);
      for (const other of boxes.near(span)) if (!holds(other, to) && passes(link, other)) cost += COST.through;
      for (const pipe of pipes.near(span)) if (cross(link, pipe)) cost += COST.acrossPipe;
      for (const other of links.near(span)) if (cross(link, other)) cost += COST.cross;
    }
    return cost;
  };
  const standing = places.flatMap((place, index) => (place ? [{ index, place }] : []));
  for (const { index, place } of standing) {
    const node = net.nodes[index];
    if (node) boxes.add(boxAt(node, place), boxAt(node, place));
  }
  return { put, take, isFree, costAt };
}

function spanOf({ from, to }: Segment): Bounds {
  return boundsBetween(from, to);
}

/** Two pieces from each end of a flow: up or down to the valve's level, then along it. */
export function pipesOf({ ties }: Net, places: Places): Segment[] {
  return ties.flatMap(({ from, to, pipe }): Segment[] => {
    const [valve, end] = [places[from], places[to]];
    if (!pipe || !valve || !end) return [];
    const corner = { x: end.x, y: valve.y };
    return [{ from: end, to: corner }, { from: corner, to: valve }].filter((piece) => piece.from.x !== piece.to.x || piece.from.y !== piece.to.y);
  });
}
